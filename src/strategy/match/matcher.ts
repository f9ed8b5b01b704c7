import type { Strategy } from '../ast.js';
import { mean } from '../meaning/mean.js';
import type { Meaning, StrategyMeaning } from '../meaning/meaning.js';
import { compileProgram, linesBehind } from './compile-program.js';
import { Run } from './evaluate.js';
import {
  failingLine,
  linesThatHold,
  unknownLines,
  type LineExplanation,
  type LineReason,
} from './explain.js';
import type { HeadingTree } from './heading-tree.js';
import { Lexicon, type TermSource } from './lexicon.js';
import type { Program } from './program.js';
import { RecordIndex } from './record-index.js';
import type { MatchRecord } from './record.js';
import { verdictOf, type Verdict } from './verdict.js';

export interface MatchOptions {
  /** The vocabulary by which headings are exploded; without it an exploded heading that is not there itself is unknown. */
  readonly tree?: HeadingTree;
}

/** A verdict with the lines that hold (by their printed numbers) and the words, as they stand in the record, that made them hold. */
export interface Match {
  readonly verdict: Verdict;
  /** Empty where the verdict is `no`. */
  readonly explanations: readonly { readonly line: number; readonly words: readonly string[] }[];
}

/** All there is to say about a strategy and a record. */
export interface FullMatch {
  readonly verdict: Verdict;
  readonly lines: readonly LineExplanation[];
  /** Why lines behind an unknown verdict are unknown. */
  readonly unknown: readonly LineReason[];
  /** The first line that fails a rejected record. */
  readonly fails: LineReason | null;
}

export interface Matcher {
  readonly program: Program;
  verdict(record: MatchRecord): Verdict;
  match(record: MatchRecord): Match;
  explain(record: MatchRecord): FullMatch;
  /** The verdict of every line, at its index. */
  lines(record: MatchRecord): Verdict[];
}

const prepared = new WeakMap<MatchRecord, RecordIndex>();

/** The words of a record, made once and kept with it: a record must not be changed once it has been matched. */
export function prepareRecord(record: MatchRecord): RecordIndex {
  let index = prepared.get(record);
  if (index === undefined) prepared.set(record, (index = new RecordIndex([record])));
  return index;
}

/** What a strategy, its meaning, or one meaning alone stands for as lines. */
export function programOf(
  source: Strategy | StrategyMeaning | Meaning,
  lexicon: TermSource,
  tree: HeadingTree | null,
): Program {
  const context = { lexicon, tree };
  if ('source' in source) {
    const numbers = source.lines.map((line) => line.number);
    return compileProgram(mean(source), context, numbers);
  }
  if ('lines' in source) return compileProgram(source, context);
  return compileProgram({ lines: [source], result: 0 }, context);
}

/** All there is to say about a run. */
export function explainRun(run: Run): FullMatch {
  const verdict = verdictOf(run.result());
  return {
    verdict,
    lines: linesThatHold(run),
    unknown: verdict === 'unknown' ? unknownLines(run) : [],
    fails: failingLine(run),
  };
}

/** Makes a strategy ready to be run over records, one at a time. */
export function compile(
  source: Strategy | StrategyMeaning | Meaning,
  options: MatchOptions = {},
): Matcher {
  const program = programOf(source, new Lexicon(), options.tree ?? null);
  const start = (record: MatchRecord) => new Run(program, prepareRecord(record));
  return {
    program,
    verdict: (record) => verdictOf(start(record).result()),
    match(record) {
      const run = start(record);
      const verdict = verdictOf(run.result());
      const holding = verdict === 'no' ? [] : linesThatHold(run);
      return { verdict, explanations: holding.map(({ line, words }) => ({ line, words })) };
    },
    explain: (record) => explainRun(start(record)),
    lines(record) {
      const run = start(record);
      const all = [...program.lines.keys()];
      // Each line after those it names, so that no chain of lines runs deep.
      for (const line of linesBehind(program.lines, all)) run.line(line);
      return all.map((line) => verdictOf(run.line(line)));
    },
  };
}
