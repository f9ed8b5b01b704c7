import { linesBehind } from './compile-program.js';
import { occursNear, phraseStarts } from './occurrences.js';
import { testOften } from './often.js';
import type { Node, OftenTest, Operand, Program, Sequence } from './program.js';
import { few, type Fit, type RecordIndex } from './record-index.js';
import { eachRecord, isEmpty, RecordFacts, type Answer, type RecordSet } from './record-sets.js';
import { no, yes } from './verdict.js';

/** Which of the two sets of an answer is wanted. */
const SURE = 1;
const POSSIBLE = 2;
export type Wanted = 1 | 2 | 3;

/** Sets to work in, two for each depth: made once and used by one strategy after another. */
class Workspace {
  readonly #sets: RecordSet[] = [];
  constructor(readonly size: number) {}

  set(place: number): RecordSet {
    return (this.#sets[place] ??= new Uint32Array(this.size));
  }
}

/** Many records laid out once, for one strategy after another to be run over all of them. */
export class Batch {
  readonly facts: RecordFacts;
  readonly work: Workspace;
  /** For the answers of the lines, two sets for each. */
  readonly lines: Workspace;
  constructor(readonly index: RecordIndex) {
    this.facts = new RecordFacts(index);
    this.work = new Workspace(index.setSize);
    this.lines = new Workspace(index.setSize);
  }
}

function copy(from: RecordSet, into: RecordSet): void {
  for (let word = 0; word < into.length; word++) into[word] = from[word]!;
}

function unite(from: RecordSet, into: RecordSet): void {
  for (let word = 0; word < into.length; word++) into[word]! |= from[word]!;
}

function intersect(from: RecordSet, into: RecordSet): void {
  for (let word = 0; word < into.length; word++) into[word]! &= from[word]!;
}

function subtract(from: RecordSet, into: RecordSet): void {
  for (let word = 0; word < into.length; word++) into[word]! &= ~from[word]!;
}

/**
 * One strategy being run over a batch, one run at a time: Kleene's tables over two sets, the records that are sure and
 * those that are possible. Each AND stops as soon as no record is left.
 */
export class BatchRun {
  readonly #lines: ({ wanted: number } & Answer)[] = [];

  constructor(
    readonly program: Program,
    readonly batch: Batch,
  ) {}

  /** The answer of the whole strategy; the set that is not wanted is not worked out. Good until the next call. */
  result(wanted: Wanted): Answer {
    const { program, batch } = this;
    if (program.result === null) {
      const none = batch.work.set(0).fill(0);
      return { sure: none, possible: none };
    }
    for (const line of program.first) this.#line(line, 3, 0);
    return this.#node(program.lines[program.result]!, wanted, 0);
  }

  /** The answer of one node of the program; good until the next call. */
  answer(node: Node): Answer {
    return this.#node(node, 3, 0);
  }

  /** The answer of every line; good until the next run. */
  all(): readonly Answer[] {
    const { lines } = this.program;
    for (const line of linesBehind(lines, [...lines.keys()])) this.#line(line, 3, 0);
    return lines.map((_, line) => this.#line(line, 3, 0));
  }

  #line(line: number, wanted: Wanted, depth: number): Answer {
    const known = this.#lines[line];
    if (known !== undefined && (known.wanted & wanted) === wanted) return known;
    const node = this.program.lines[line];
    const kept = known ?? this.#unknownLine(line);
    this.#lines[line] = kept;
    if (node === undefined) return kept;
    const before = kept.wanted;
    kept.wanted |= wanted;
    const answer = this.#node(node, (before | wanted) as Wanted, depth);
    copy(answer.sure, kept.sure);
    copy(answer.possible, kept.possible);
    return kept;
  }

  /** Sets for the answer of a line, holding what a line in a circle hears of itself. */
  #unknownLine(line: number): { wanted: number } & Answer {
    const sure = this.batch.lines.set(line * 2).fill(0);
    const possible = this.batch.lines.set(line * 2 + 1);
    copy(this.batch.facts.all, possible);
    return { wanted: 0, sure, possible };
  }

  #node(node: Node, wanted: Wanted, depth: number): Answer {
    const { work, facts } = this.batch;
    const sure = work.set(depth * 2);
    const possible = work.set(depth * 2 + 1);
    switch (node.kind) {
      case 'terms':
      case 'phrase':
      case 'near':
        if (node.kind === 'terms') this.#candidates(node, node.mask, depth * 2);
        else this.#verified(node, depth * 2);
        if ((wanted & POSSIBLE) !== 0) {
          copy(facts.lacking(node.mask), possible);
          unite(sure, possible);
        }
        break;
      case 'and':
        this.#and(node.operands, wanted, depth);
        break;
      case 'or':
        this.#or(node.operands, wanted, depth);
        break;
      case 'not': {
        this.#node(node.keep, wanted, depth);
        if (this.#empty(sure, possible, wanted)) break;
        const crossed =
          ((wanted & SURE) === 0 ? 0 : POSSIBLE) | ((wanted & POSSIBLE) === 0 ? 0 : SURE);
        const drop = this.#node(node.drop, crossed as Wanted, depth + 1);
        if ((wanted & SURE) !== 0) subtract(drop.possible, sure);
        if ((wanted & POSSIBLE) !== 0) subtract(drop.sure, possible);
        break;
      }
      case 'often':
        this.#often(node, wanted, depth);
        break;
      case 'line': {
        const answer = this.#line(node.line, wanted, depth + 1);
        copy(answer.sure, sure);
        copy(answer.possible, possible);
        break;
      }
      case 'unknown':
        sure.fill(0);
        copy(facts.all, possible);
        break;
      case 'heading':
        facts.answerHeading(node, sure, possible);
        break;
      default: {
        const answer = facts.answer(node);
        copy(answer.sure, sure);
        copy(answer.possible, possible);
      }
    }
    return { sure, possible };
  }

  #empty(sure: RecordSet, possible: RecordSet, wanted: Wanted): boolean {
    return isEmpty((wanted & POSSIBLE) !== 0 ? possible : sure);
  }

  #and(operands: readonly Node[], wanted: Wanted, depth: number): void {
    const { work, facts } = this.batch;
    const sure = work.set(depth * 2);
    const possible = work.set(depth * 2 + 1);
    if (operands.length === 0) {
      copy(facts.all, sure);
      copy(facts.all, possible);
    }
    for (let at = 0; at < operands.length; at++) {
      if (at === 0) {
        this.#node(operands[0]!, wanted, depth);
      } else {
        const answer = this.#node(operands[at]!, wanted, depth + 1);
        intersect(answer.sure, sure);
        intersect(answer.possible, possible);
      }
      if (this.#empty(sure, possible, wanted)) {
        if ((wanted & SURE) !== 0) sure.fill(0);
        return;
      }
    }
  }

  #or(operands: readonly Node[], wanted: Wanted, depth: number): void {
    const { work } = this.batch;
    const sure = work.set(depth * 2);
    const possible = work.set(depth * 2 + 1);
    if (operands.length === 0) {
      sure.fill(0);
      possible.fill(0);
    }
    for (let at = 0; at < operands.length; at++) {
      const answer = this.#node(operands[at]!, wanted, at === 0 ? depth : depth + 1);
      if (at === 0) continue;
      unite(answer.sure, sure);
      unite(answer.possible, possible);
    }
  }

  /** Where a word occurs it is counted; where it may stand in a part that the record lacks, it stays possible. */
  #often(node: OftenTest, wanted: Wanted, depth: number): void {
    const { work, facts, index } = this.batch;
    const sure = work.set(depth * 2);
    const possible = work.set(depth * 2 + 1);
    this.#node(node.any, 3, depth);
    const lacking = work.set(depth * 2 + 2).fill(0);
    if ((wanted & POSSIBLE) !== 0)
      for (const { mask } of node.parts) unite(facts.lacking(mask), lacking);
    eachRecord(sure, (record) => {
      const truth = testOften(node, index, record);
      const bit = 1 << (record & 31);
      if (truth !== yes) sure[record >>> 5]! &= ~bit;
      if (truth === no && (lacking[record >>> 5]! & bit) === 0) possible[record >>> 5]! &= ~bit;
    });
  }

  /** Into the set at `place`: the records in which a phrase or a proximity occurs. */
  #verified(node: Exclude<Operand, { kind: 'terms' | 'or' }>, place: number): void {
    const { work, index } = this.batch;
    this.#candidates(node, node.mask, place);
    const set = work.set(place);
    eachRecord(set, (record) => {
      const occurs =
        node.kind === 'phrase'
          ? phraseStarts(index, node, record, true).length > 0
          : occursNear(index, node, node.mask, record);
      if (!occurs) set[record >>> 5]! &= ~(1 << (record & 31));
    });
  }

  /** Into the set at `place`: the records that have all the words an operand needs, wherever they stand. */
  #candidates(operand: Operand, mask: number, place: number): void {
    const { work, index } = this.batch;
    const set = work.set(place);
    switch (operand.kind) {
      case 'terms':
        set.fill(0);
        for (const term of operand.terms) {
          index.addRecordsOf(index.fit(term), mask, set);
        }
        return;
      case 'phrase':
        this.#withAll(operand, mask, set);
        return;
      case 'or':
        set.fill(0);
        for (const one of operand.operands) {
          this.#candidates(one, mask, place + 1);
          unite(work.set(place + 1), set);
        }
        return;
      case 'near':
        for (let at = 0; at < operand.operands.length; at++) {
          this.#candidates(operand.operands[at]!, mask, at === 0 ? place : place + 1);
          if (at > 0) intersect(work.set(place + 1), set);
          if (isEmpty(set)) return;
        }
    }
  }

  /** Starts from the rarest word; words as rare are left to the check of each record. */
  #withAll(phrase: Sequence, mask: number, set: RecordSet): void {
    const { index } = this.batch;
    set.fill(0);
    let rarest: Fit | null = null;
    for (const term of phrase.terms) {
      const fit = index.fit(term);
      if ((fit.targets & mask) === 0) return;
      if (rarest === null || fit.count < rarest.count) rarest = fit;
    }
    if (rarest === null) return;
    index.addRecordsOf(rarest, mask, set);
    for (const term of phrase.terms) {
      const fit = index.fit(term);
      if (fit !== rarest && fit.count > few) intersect(index.recordsOf(fit, mask)!, set);
    }
  }
}
