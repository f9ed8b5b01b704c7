import type { Strategy } from '../ast.js';
import { Batch, BatchRun } from './evaluate-batch.js';
import { Lexicon } from './lexicon.js';
import { compile, programOf, type MatchOptions } from './matcher.js';
import { RecordIndex } from './record-index.js';
import type { MatchRecord } from './record.js';
import { sizeOf, type RecordSet } from './record-sets.js';
import type { Verdict } from './verdict.js';

/** How many of the records a line holds for, fails, and leaves unknown. */
export interface Totals {
  yes: number;
  no: number;
  unknown: number;
}

export interface LineTotals extends Totals {
  /** Number as printed. */
  readonly line: number;
  readonly index: number;
  readonly text: string;
  /** The same over the known relevant records; absent where none are given. */
  readonly relevant?: Totals;
}

/** A known relevant record that the strategy does not select. */
export interface LostRecord {
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'yes'>;
  /** The line that loses it (or leaves it unknown), and why. */
  readonly line: number;
  readonly reason: string;
}

export interface Recall {
  /** Relevant records that are in the set. */
  readonly relevant: number;
  readonly found: number;
  readonly lost: readonly LostRecord[];
  /** Ids that no record of the set has. */
  readonly absent: readonly string[];
}

export interface SetReport {
  readonly records: number;
  readonly result: Totals;
  readonly lines: readonly LineTotals[];
  readonly recall?: Recall;
}

/** A record of a set, with the names it can be called by (an id, a PMID, a DOI). */
export interface NamedRecord {
  readonly record: MatchRecord;
  readonly ids: readonly string[];
}

/** Records laid out at a time. */
const slice = 4096;

const idKey = (id: string) => id.trim().toLowerCase();

/**
 * Runs every line of a strategy over a set of records: how many each line holds for, and, where the ids of
 * records known to be relevant are given, which of them the strategy loses and at which line.
 */
export function matchSet(
  strategy: Strategy,
  records: readonly NamedRecord[],
  relevantIds: readonly string[] | null = null,
  options: MatchOptions = {},
): SetReport {
  const program = programOf(strategy, new Lexicon(), options.tree ?? null);
  const wanted = relevantIds === null ? null : new Set(relevantIds.map(idKey));
  const isRelevant = ({ ids }: NamedRecord) => ids.some((id) => wanted?.has(idKey(id)));
  const totals = program.lines.map(() => ({ all: empty(), relevant: empty() }));
  for (let at = 0; at < records.length; at += slice) {
    const part = records.slice(at, at + slice);
    const batch = new Batch(new RecordIndex(part.map(({ record }) => record)));
    const relevant = new Uint32Array(batch.index.setSize);
    part.forEach((one, nth) => {
      if (isRelevant(one)) relevant[nth >>> 5]! |= 1 << (nth & 31);
    });
    new BatchRun(program, batch).all().forEach(({ sure, possible }, line) => {
      count(totals[line]!.all, sure, possible, batch.facts.all);
      count(totals[line]!.relevant, sure, possible, relevant);
    });
  }
  const lines = strategy.lines.map(({ number, start, end }, index): LineTotals => {
    const line = {
      line: number,
      index,
      text: strategy.source.slice(start, end),
      ...totals[index]!.all,
    };
    return wanted === null ? line : { ...line, relevant: totals[index]!.relevant };
  });
  const result =
    program.result === null ? { ...empty(), no: records.length } : totals[program.result]!.all;
  const report = { records: records.length, result, lines };
  if (wanted === null) return report;
  return { ...report, recall: recallOf(strategy, records.filter(isRelevant), wanted, options) };
}

function empty(): Totals {
  return { yes: 0, no: 0, unknown: 0 };
}

function count(into: Totals, sure: RecordSet, possible: RecordSet, among: RecordSet): void {
  const yes = sizeOf(among.map((bits, word) => bits & sure[word]!));
  const either = sizeOf(among.map((bits, word) => bits & possible[word]!));
  into.yes += yes;
  into.unknown += either - yes;
  into.no += sizeOf(among) - either;
}

function recallOf(
  strategy: Strategy,
  relevant: readonly NamedRecord[],
  wanted: ReadonlySet<string>,
  options: MatchOptions,
): Recall {
  const matcher = compile(strategy, options);
  const there = new Set(relevant.flatMap(({ ids }) => ids.map(idKey)));
  const lost: LostRecord[] = [];
  for (const { record, ids } of relevant) {
    const { verdict, unknown, fails } = matcher.explain(record);
    if (verdict === 'yes') continue;
    const id = ids.find((one) => wanted.has(idKey(one)))!;
    const cause = fails ?? unknown[0];
    lost.push({ id, verdict, line: cause?.line ?? 0, reason: cause?.reason ?? '' });
  }
  return {
    relevant: relevant.length,
    found: relevant.length - lost.length,
    lost,
    absent: [...wanted].filter((id) => !there.has(id)),
  };
}
