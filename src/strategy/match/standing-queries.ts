import type { Strategy } from '../ast.js';
import type { Meaning, StrategyMeaning } from '../meaning/meaning.js';
import { Run } from './evaluate.js';
import { Batch, BatchRun } from './evaluate-batch.js';
import { Lexicon, Loan } from './lexicon.js';
import {
  explainRun,
  prepareRecord,
  programOf,
  type FullMatch,
  type MatchOptions,
} from './matcher.js';
import { openLines, partsOf } from './parts.js';
import { Presearcher } from './presearcher.js';
import type { Program } from './program.js';
import { RecordIndex } from './record-index.js';
import type { MatchRecord } from './record.js';
import { eachRecord, isEmpty } from './record-sets.js';
import { requirementsOf } from './requirements.js';
import { guessed, statisticsOf, type TermStatistics } from './term-statistics.js';
import { unknown, yes } from './verdict.js';
import { weigh, type Weight } from './weigh.js';

/** What a set of strategies says of one record: which select it, and which may (in no particular order). */
export interface Selection<Id> {
  readonly yes: readonly Id[];
  /** Strategies whose verdict is unknown; empty unless asked for. */
  readonly unknown: readonly Id[];
}

export interface SelectOptions {
  /** Return unknown verdicts too. Records without subject headings are unknown to most strategies, so expect many. */
  readonly unknown?: boolean;
  /** By which road; `auto` takes the one that is faster for as many records. The results are the same. */
  readonly road?: 'auto' | 'presearch' | 'batch';
}

/** What a set of strategies says of one record, with how far those got that cannot tell. */
export interface Weighing<Id> {
  readonly yes: readonly Id[];
  /** Of the strategies that cannot tell those that found at least one of their concepts. */
  readonly undecided: readonly { readonly id: Id; readonly weight: Weight }[];
  /** How many more cannot tell and found nothing. */
  readonly silent: number;
}

interface Standing<Id> {
  readonly id: Id;
  readonly program: Program;
  readonly loan: Loan;
}

/**
 * From so many records on it is faster to lay them out and run every strategy over all of them at once. Measured with 200 to
 * 5,000 strategies (`npm run bench -- match`): presearch costs a record about as much whatever their number, and a batch
 * costs a strategy about as much, so that the point where they meet grows more slowly than the strategies do. Where unknown
 * verdicts are wanted few strategies can be passed over, and a batch wins at once.
 */
function worthBatching(strategies: number, wantsUnknown: boolean): number {
  return wantsUnknown ? 2 : Math.max(8, 3 * Math.sqrt(strategies));
}

/** Records laid out at a time: the sets of many strategies should stay small, the laying out for few should be done seldom. */
const sliceForMany = 1024;
const sliceForFew = 4096;
const few = 100;

/** Sizes of the sample of records at which the requirements are chosen anew. */
const lessons = [64, 512];

/** Strategies that wait for records: an index that adds, replaces and removes one at about the cost of its own size. */
export class StandingQueries<Id> {
  readonly #options: MatchOptions;
  readonly #lexicon = new Lexicon();
  readonly #slots = new Map<Id, number>();
  readonly #standing: (Standing<Id> | undefined)[] = [];
  readonly #free: number[] = [];
  /** For a yes, and (made when first asked for) for a yes or an unknown. */
  #presearch = new Presearcher();
  #presearchPossible: Presearcher | null = null;
  #statistics: TermStatistics = guessed;
  #sample: MatchRecord[] = [];
  #sampled = 0;
  #evaluated = 0;
  #pairs = 0;

  constructor(options: MatchOptions = {}) {
    this.#options = options;
  }

  get size(): number {
    return this.#slots.size;
  }

  /**
   * How it goes: strategies that are run over every record for want of a word that must occur, and which share
   * of the pairs of strategy and record the presearch has left to be run so far.
   */
  get figures(): {
    strategies: number;
    always: number;
    terms: number;
    evaluated: number;
    pairs: number;
  } {
    return {
      strategies: this.size,
      always: this.#presearch.always,
      terms: this.#lexicon.size,
      evaluated: this.#evaluated,
      pairs: this.#pairs,
    };
  }

  /** Adds a strategy, or replaces the one with the same id. */
  set(id: Id, source: Strategy | StrategyMeaning | Meaning): void {
    this.delete(id);
    const loan = new Loan(this.#lexicon);
    const program = programOf(source, loan, this.#options.tree ?? null);
    const slot = this.#free.pop() ?? this.#standing.length;
    this.#slots.set(id, slot);
    this.#standing[slot] = { id, program, loan };
    this.#presearch.add(slot, requirementsOf(program, this.#statistics, false));
    this.#presearchPossible?.add(slot, requirementsOf(program, this.#statistics, true));
  }

  /** Takes a strategy out; false where there is none with the id. */
  delete(id: Id): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    this.#standing[slot]!.loan.giveBack();
    this.#standing[slot] = undefined;
    this.#slots.delete(id);
    this.#free.push(slot);
    this.#presearch.remove(slot);
    this.#presearchPossible?.remove(slot);
    return true;
  }

  /** The strategies that select a record. */
  select(record: MatchRecord, options: SelectOptions = {}): Selection<Id> {
    return this.selectAll([record], options)[0]!;
  }

  /** The strategies that select each of the records, in their order. */
  selectAll(records: readonly MatchRecord[], options: SelectOptions = {}): Selection<Id>[] {
    this.#learn(records);
    const wantsUnknown = options.unknown === true;
    const road = options.road ?? 'auto';
    const batch =
      road === 'auto' ? records.length >= worthBatching(this.size, wantsUnknown) : road === 'batch';
    if (!batch) return records.map((record) => this.#presearched(record, wantsUnknown));
    const selections: Selection<Id>[] = [];
    const slice = this.size < few ? sliceForFew : sliceForMany;
    for (let at = 0; at < records.length; at += slice) {
      selections.push(...this.#batched(records.slice(at, at + slice), wantsUnknown));
    }
    return selections;
  }

  /**
   * As `selectAll`, with unknown verdicts weighed: what a bulletin needs where records lack the headings that strategies
   * ask for. A strategy that found none of its concepts in a record says nothing about it and is only counted.
   */
  weighAll(records: readonly MatchRecord[]): Weighing<Id>[] {
    const weighings = records.map(() => ({
      yes: [] as Id[],
      undecided: [] as { id: Id; weight: Weight }[],
      silent: 0,
    }));
    const slice = this.size < few ? sliceForFew : sliceForMany;
    for (let at = 0; at < records.length; at += slice) {
      const batch = new Batch(new RecordIndex(records.slice(at, at + slice)));
      for (const standing of this.#standing) {
        if (standing === undefined) continue;
        const { id, program } = standing;
        const run = new BatchRun(program, batch);
        const { sure, possible } = run.result(3);
        const undecided = possible.map((bits, word) => bits & ~sure[word]!);
        eachRecord(sure, (record) => weighings[at + record]!.yes.push(id));
        if (isEmpty(undecided)) continue;
        for (const [record, weight] of weigh(partsOf(program), run, undecided)) {
          const weighing = weighings[at + record]!;
          if (weight.found > 0) weighing.undecided.push({ id, weight });
          else weighing.silent++;
        }
      }
    }
    return weighings;
  }

  /**
   * All there is to say about one of the strategies and a record; of the lines that cannot tell only those which leave the
   * record undecided. Null where there is no strategy with the id.
   */
  explain(id: Id, record: MatchRecord): FullMatch | null {
    const slot = this.#slots.get(id);
    if (slot === undefined) return null;
    const run = new Run(this.#standing[slot]!.program, prepareRecord(record));
    const full = explainRun(run);
    const open = openLines(run);
    return { ...full, unknown: full.unknown.filter(({ index }) => open.has(index)) };
  }

  #presearched(record: MatchRecord, wantsUnknown: boolean): Selection<Id> {
    const index = prepareRecord(record);
    const selection = { yes: [] as Id[], unknown: [] as Id[] };
    const presearch = wantsUnknown ? this.#possible() : this.#presearch;
    const candidates = presearch.candidates(index);
    this.#evaluated += candidates.length;
    this.#pairs += this.size;
    for (const slot of candidates) {
      const { id, program } = this.#standing[slot]!;
      const truth = new Run(program, index).result();
      if (truth === yes) selection.yes.push(id);
      else if (truth === unknown && wantsUnknown) selection.unknown.push(id);
    }
    return selection;
  }

  #batched(records: readonly MatchRecord[], wantsUnknown: boolean): Selection<Id>[] {
    const batch = new Batch(new RecordIndex(records));
    const selections = records.map(() => ({ yes: [] as Id[], unknown: [] as Id[] }));
    for (const standing of this.#standing) {
      if (standing === undefined) continue;
      const { id, program } = standing;
      const answer = new BatchRun(program, batch).result(wantsUnknown ? 3 : 1);
      eachRecord(answer.sure, (record) => selections[record]!.yes.push(id));
      if (!wantsUnknown) continue;
      for (let word = 0; word < answer.possible.length; word++) {
        answer.possible[word]! &= ~answer.sure[word]!;
      }
      eachRecord(answer.possible, (record) => selections[record]!.unknown.push(id));
    }
    return selections;
  }

  #possible(): Presearcher {
    if (this.#presearchPossible === null) {
      this.#presearchPossible = new Presearcher();
      this.#fill(this.#presearchPossible, true);
    }
    return this.#presearchPossible;
  }

  #fill(presearch: Presearcher, possible: boolean): void {
    this.#standing.forEach((standing, slot) => {
      if (standing === undefined) return;
      presearch.add(slot, requirementsOf(standing.program, this.#statistics, possible));
    });
  }

  /** Which words are rare is learned from the records that come in; then the requirements are chosen anew, all at once. */
  #learn(records: readonly MatchRecord[]): void {
    const before = this.#sampled;
    const most = lessons.at(-1)!;
    if (before >= most) return;
    this.#sample.push(...records.slice(0, most - before));
    this.#sampled = this.#sample.length;
    if (!lessons.some((size) => before < size && this.#sampled >= size)) return;
    this.#statistics = statisticsOf(new RecordIndex(this.#sample));
    if (this.#sampled >= most) this.#sample = [];
    this.#presearch = new Presearcher();
    this.#fill(this.#presearch, false);
    this.#presearchPossible = null;
  }
}
