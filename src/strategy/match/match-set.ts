import type { Strategy } from '../ast.js';
import { Batch, BatchRun } from './evaluate-batch.js';
import { Lexicon } from './lexicon.js';
import { compile, programOf, type Matcher, type MatchOptions } from './matcher.js';
import type { Program } from './program.js';
import { RecordIndex } from './record-index.js';
import type { MatchRecord } from './record.js';
import { addTo, sizeOf, type RecordSet } from './record-sets.js';
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
 * A set of records that comes bit by bit, with every line of a strategy run over it: how many each line holds for, and, where the
 * ids of records known to be relevant are given, which of them the strategy loses and at which line. Of the
 * records only the ids of lost ones are kept.
 */
export class SetMatch {
  readonly #strategy: Strategy;
  readonly #program: Program;
  readonly #matcher: Matcher;
  readonly #wanted: ReadonlySet<string> | null;
  readonly #there = new Set<string>();
  readonly #totals: readonly { readonly all: Totals; readonly relevant: Totals }[];
  readonly #lost: LostRecord[] = [];
  #records = 0;
  #relevant = 0;

  constructor(
    strategy: Strategy,
    relevantIds: readonly string[] | null = null,
    options: MatchOptions = {},
  ) {
    this.#strategy = strategy;
    this.#program = programOf(strategy, new Lexicon(), options.tree ?? null);
    this.#matcher = compile(strategy, options);
    this.#wanted = relevantIds === null ? null : new Set(relevantIds.map(idKey));
    this.#totals = this.#program.lines.map(() => ({ all: empty(), relevant: empty() }));
  }

  add(records: readonly NamedRecord[]): void {
    for (let at = 0; at < records.length; at += slice) this.#add(records.slice(at, at + slice));
  }

  #add(part: readonly NamedRecord[]): void {
    const batch = new Batch(new RecordIndex(part.map(({ record }) => record)));
    const relevant = new Uint32Array(batch.index.setSize);
    part.forEach((one, nth) => {
      if (this.#note(one)) addTo(relevant, nth);
    });
    new BatchRun(this.#program, batch).all().forEach(({ sure, possible }, line) => {
      count(this.#totals[line]!.all, sure, possible, batch.facts.all);
      count(this.#totals[line]!.relevant, sure, possible, relevant);
    });
    this.#records += part.length;
  }

  /** Whether a record is relevant; if so, it is asked for on its own. */
  #note({ record, ids }: NamedRecord): boolean {
    const keys = ids.map(idKey);
    const name = keys.findIndex((key) => this.#wanted?.has(key));
    if (name < 0) return false;
    this.#relevant++;
    for (const key of keys) this.#there.add(key);
    const { verdict, unknown, fails } = this.#matcher.explain(record);
    if (verdict === 'yes') return true;
    const cause = fails ?? unknown[0];
    const { line, reason } = cause ?? { line: 0, reason: '' };
    this.#lost.push({ id: ids[name]!, verdict, line, reason });
    return true;
  }

  report(): SetReport {
    const lines = this.#strategy.lines.map(({ number, start, end }, index): LineTotals => {
      const { all, relevant } = this.#totals[index]!;
      const text = this.#strategy.source.slice(start, end);
      const line = { line: number, index, text, ...all };
      return this.#wanted === null ? line : { ...line, relevant };
    });
    const { result } = this.#program;
    const totals = result === null ? { ...empty(), no: this.#records } : this.#totals[result]!.all;
    const report = { records: this.#records, result: totals, lines };
    if (this.#wanted === null) return report;
    const recall = {
      relevant: this.#relevant,
      found: this.#relevant - this.#lost.length,
      lost: this.#lost,
      absent: [...this.#wanted].filter((id) => !this.#there.has(id)),
    };
    return { ...report, recall };
  }
}

/** As `SetMatch` over records that are all there. */
export function matchSet(
  strategy: Strategy,
  records: readonly NamedRecord[],
  relevantIds: readonly string[] | null = null,
  options: MatchOptions = {},
): SetReport {
  const set = new SetMatch(strategy, relevantIds, options);
  set.add(records);
  return set.report();
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
