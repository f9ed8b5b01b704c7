import { linesBehind } from './compile-program.js';
import { Evidence, evidenceOf, spansOf, wordsOfSpans, type Span } from './evidence.js';
import type { Run } from './evaluate.js';
import type { Node } from './program.js';
import { carried, carriedNames } from './record.js';
import { headingsOf } from './record-tests.js';
import { no, unknown, yes } from './verdict.js';

/** A line that holds for a record, with what made it hold. */
export interface LineExplanation {
  /** Number as printed. */
  readonly line: number;
  /** Place in the strategy, from 0. */
  readonly index: number;
  readonly words: readonly string[];
  readonly spans: readonly Span[];
}

/** A line with a reason in words: why it is unknown, why it fails. */
export interface LineReason {
  readonly line: number;
  readonly index: number;
  /** A clause for a person: `the record has no subject headings`. */
  readonly reason: string;
}

/** The lines that hold, in the order of the text. */
export function linesThatHold(run: Run): LineExplanation[] {
  const { lines, numbers } = run.program;
  const evidence = new Map<number, Evidence>();
  const holding: LineExplanation[] = [];
  for (const index of linesBehind(lines, [...lines.keys()])) {
    const holds = run.line(index) === yes;
    evidence.set(index, holds ? evidenceOf(lines[index]!, run, evidence) : new Evidence());
  }
  for (let index = 0; index < lines.length; index++) {
    if (run.line(index) !== yes) continue;
    const spans = spansOf(evidence.get(index)!, run.index);
    holding.push({ line: numbers[index]!, index, words: wordsOfSpans(spans), spans });
  }
  return holding;
}

function lacking(mask: number, run: Run): string {
  const absent = run.index.absent[0]! & mask;
  const names = carried
    .filter((_, bit) => (absent & (1 << bit)) !== 0)
    .map((one) => carriedNames[one]);
  return `the record has no ${names.join(', ')}`;
}

function unknownReason(node: Node, run: Run): string {
  const record = run.index.records[0]!;
  switch (node.kind) {
    case 'terms':
    case 'phrase':
    case 'near':
      return lacking(node.mask, run);
    case 'often':
      return run.node(node.any) === unknown
        ? unknownReason(node.parts.find((part) => run.node(part) === unknown) ?? node.any, run)
        : `whether its words occur ${node.least} times in one field cannot be told`;
    case 'heading':
      if (headingsOf(record) === null) return 'the record has no subject headings';
      return node.open
        ? 'the narrower headings are not loaded'
        : 'the record does not say which headings are major or what their subheadings are';
    case 'population':
      return 'the record has no subject headings';
    case 'years':
      return 'the record has no year';
    case 'language':
      return 'the record has no language';
    case 'unknown':
      return node.reason;
    default:
      return '';
  }
}

/** For each line behind the result whose own question leaves it unknown, why. */
export function unknownLines(run: Run): LineReason[] {
  const { program } = run;
  if (program.result === null) return [];
  const reasons: LineReason[] = [];
  for (const index of linesBehind(program.lines, [program.result])) {
    if (run.line(index) !== unknown) continue;
    const seen = new Set<string>();
    const todo: Node[] = [program.lines[index]!];
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      if (node.kind === 'not') todo.push(node.drop, node.keep);
      else if (node.kind === 'and' || node.kind === 'or')
        todo.push(...[...node.operands].reverse());
      else if (node.kind !== 'line' && run.node(node) === unknown)
        seen.add(unknownReason(node, run));
    }
    for (const reason of seen) reasons.push({ line: program.numbers[index]!, index, reason });
  }
  return reasons.sort((a, b) => a.index - b.index);
}

/** Why a question that stands alone fails a record. */
function failReason(node: Node, run: Run): string {
  const { year, language } = run.index.records[0]!;
  switch (node.kind) {
    case 'near':
      return 'its words are not near each other in the record';
    case 'often':
      return `its words do not occur ${node.least} times in the record`;
    case 'years':
      return String(year).trim() === '' ? 'the record has no year' : `the record's year is ${year}`;
    case 'language':
      return String(language).trim() === ''
        ? 'the record has no language'
        : `the record's language is ${language}`;
    case 'population':
      return `no heading of the record is ${node.value}`;
    case 'heading':
      return 'no heading of the record answers it';
    default:
      return 'none of its terms is in the record';
  }
}

/**
 * The first line that fails a rejected record: from the result down, through each AND to its first operand
 * that is not met and through each NOT to what excludes, as far as one line alone is to blame. Null where the record is not rejected.
 */
export function failingLine(run: Run): LineReason | null {
  const { program } = run;
  if (run.result() !== no) return null;
  let index = program.result;
  if (index === null) return null;
  let node: Node = program.lines[index]!;
  let excluded = false;
  for (;;) {
    if (node.kind === 'line') {
      index = node.line;
      node = program.lines[index]!;
    } else if (node.kind === 'and' && !excluded) {
      const failing: Node | undefined = node.operands.find((operand) => run.node(operand) === no);
      if (failing === undefined) break;
      node = failing;
    } else if (node.kind === 'not' && !excluded) {
      if (run.node(node.keep) === no) node = node.keep;
      else {
        excluded = true;
        node = node.drop;
      }
    } else break;
  }
  const reason = excluded ? 'it excludes the record' : failReason(node, run);
  return { line: program.numbers[index]!, index, reason };
}
