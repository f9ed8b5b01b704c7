import type { BatchRun } from './evaluate-batch.js';
import type { Part } from './parts.js';
import { addTo, eachRecord, type RecordSet } from './record-sets.js';

/** How far a strategy that cannot tell got with a record. */
export interface Weight {
  /** Concepts of the strategy that are in the record. */
  readonly found: number;
  /** Concepts that are not in what the record carries and may be in what it lacks (subject headings, say). */
  readonly open: number;
  /** Conditions that are no concept and cannot be told: a language, years, a publication type. */
  readonly conditions: number;
  /** Exclusions of which nobody can tell whether they hold. */
  readonly exclusions: number;
}

/** Counts for each record of a batch. */
class Counts {
  readonly found: Uint16Array;
  readonly open: Uint16Array;
  readonly conditions: Uint16Array;
  readonly exclusions: Uint16Array;

  constructor(readonly records: number) {
    this.found = new Uint16Array(records);
    this.open = new Uint16Array(records);
    this.conditions = new Uint16Array(records);
    this.exclusions = new Uint16Array(records);
  }

  at(record: number): Weight {
    return {
      found: this.found[record]!,
      open: this.open[record]!,
      conditions: this.conditions[record]!,
      exclusions: this.exclusions[record]!,
    };
  }

  add(record: number, weight: Weight): void {
    this.found[record]! += weight.found;
    this.open[record]! += weight.open;
    this.conditions[record]! += weight.conditions;
    this.exclusions[record]! += weight.exclusions;
  }
}

/** Negative where `a` got further than `b`: fewer concepts open, fewer conditions, more concepts found. */
export function compareWeights(a: Weight, b: Weight): number {
  return a.open - b.open || a.conditions - b.conditions || b.found - a.found;
}

/** For each of the records in `among`, which the strategy leaves undecided, how far it got. */
export function weigh(
  parts: readonly Part[],
  run: BatchRun,
  among: RecordSet,
): ReadonlyMap<number, Weight> {
  const counts = countParts(parts, run, among);
  const weights = new Map<number, Weight>();
  eachRecord(among, (record) => weights.set(record, counts.at(record)));
  return weights;
}

function countParts(parts: readonly Part[], run: BatchRun, among: RecordSet): Counts {
  const counts = new Counts(among.length * 32);
  for (const part of parts) {
    const answer = run.answer(part.node);
    const sure = among.map((bits, word) => bits & answer.sure[word]!);
    const open = among.map((bits, word) => bits & answer.possible[word]! & ~answer.sure[word]!);
    switch (part.kind) {
      case 'concept':
        eachRecord(sure, (record) => counts.found[record]!++);
        eachRecord(open, (record) => counts.open[record]!++);
        break;
      case 'condition':
        eachRecord(open, (record) => counts.conditions[record]!++);
        break;
      case 'exclusion':
        eachRecord(open, (record) => counts.exclusions[record]!++);
        break;
      case 'either':
        eachRecord(sure, (record) => counts.found[record]!++);
        for (const [record, weight] of furthest(part, run, open)) counts.add(record, weight);
    }
  }
  return counts;
}

/** Of several alternatives, the one that got furthest with each record. */
function furthest(
  part: Part & { kind: 'either' },
  run: BatchRun,
  among: RecordSet,
): ReadonlyMap<number, Weight> {
  const best = new Map<number, Weight>();
  for (const choice of part.choices) {
    const answer = run.answer(choice.node);
    const undecided = new Uint32Array(among.length);
    eachRecord(among, (record) => {
      if ((answer.possible[record >>> 5]! & (1 << (record & 31))) !== 0) addTo(undecided, record);
    });
    for (const [record, weight] of weigh(choice.parts, run, undecided)) {
      const before = best.get(record);
      if (before === undefined || compareWeights(weight, before) < 0) best.set(record, weight);
    }
  }
  return best;
}
