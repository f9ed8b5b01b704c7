import { headingTruth, headingsOf } from './record-tests.js';
import type { HeadingTest, Node } from './program.js';
import type { RecordIndex } from './record-index.js';
import { maskOf } from './record.js';
import { testRecord } from './evaluate.js';
import { no, yes } from './verdict.js';

/** A set of the records of an index: one bit each, in words of 32. */
export type RecordSet = Uint32Array;

/** The records for which a question is answered yes, and those for which it is answered yes or unknown. */
export interface Answer {
  readonly sure: RecordSet;
  readonly possible: RecordSet;
}

type RecordTest = Extract<Node, { kind: 'years' | 'language' | 'population' }>;

const headingBit = maskOf(['heading']);

export function addTo(set: RecordSet, record: number): void {
  set[record >>> 5]! |= 1 << (record & 31);
}

/** Calls `take` with each record of a set, in order. */
export function eachRecord(set: RecordSet, take: (record: number) => void): void {
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      take(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
}

export function isEmpty(set: RecordSet): boolean {
  for (const word of set) if (word !== 0) return false;
  return true;
}

export function sizeOf(set: RecordSet): number {
  let size = 0;
  eachRecord(set, () => size++);
  return size;
}

/** What is known of the records of an index beside their words, worked out as it is asked for. */
export class RecordFacts {
  readonly all: RecordSet;
  readonly #lacking = new Map<number, RecordSet>();
  readonly #answers = new Map<string, Answer>();
  #byHeading: Map<string, number[]> | null = null;
  #withHeadings: RecordSet | null = null;

  constructor(readonly index: RecordIndex) {
    this.all = new Uint32Array(index.setSize);
    index.records.forEach((_, record) => addTo(this.all, record));
  }

  /** Records that do not carry one of the mask's targets. */
  lacking(mask: number): RecordSet {
    let set = this.#lacking.get(mask);
    if (set === undefined) {
      set = new Uint32Array(this.index.setSize);
      this.#lacking.set(mask, set);
      for (let record = 0; record < this.index.absent.length; record++) {
        if ((this.index.absent[record]! & mask) !== 0) addTo(set, record);
      }
    }
    return set;
  }

  /** The answers to a question about years, languages or population. */
  answer(test: RecordTest): Answer {
    const key =
      test.kind === 'years'
        ? `${String(test.from)}-${String(test.to)}`
        : `${test.kind} ${test.value}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = {
        sure: new Uint32Array(this.all.length),
        possible: new Uint32Array(this.all.length),
      };
      this.#answers.set(key, answer);
      for (let record = 0; record < this.index.records.length; record++) {
        const truth = testRecord(test, this.index.records[record]!);
        if (truth === yes) addTo(answer.sure, record);
        if (truth !== no) addTo(answer.possible, record);
      }
    }
    return answer;
  }

  /** Writes the answers to a question about headings into two sets. */
  answerHeading(test: HeadingTest, sure: RecordSet, possible: RecordSet): void {
    const { records } = this.index;
    sure.fill(0);
    possible.set(this.lacking(headingBit));
    const take = (record: number) => {
      for (const heading of headingsOf(records[record]!) ?? []) {
        const truth = headingTruth(test, heading);
        if (truth === no) continue;
        addTo(possible, record);
        if (truth === yes) addTo(sure, record);
      }
    };
    const narrows = test.focus || test.subheadings.length > 0;
    if (test.keys !== null) {
      const byHeading = (this.#byHeading ??= this.#headings());
      if (test.keys.size <= byHeading.size) {
        for (const key of test.keys) byHeading.get(key)?.forEach(take);
      } else {
        for (const [key, named] of byHeading) if (test.keys.has(key)) named.forEach(take);
      }
      if (!test.open) return;
      if (!narrows) {
        // Any heading may be a narrower one.
        const some = (this.#withHeadings ??= this.#recordsWithHeadings());
        for (let word = 0; word < some.length; word++) possible[word]! |= some[word]!;
        return;
      }
    }
    for (let record = 0; record < records.length; record++) take(record);
  }

  #headings(): Map<string, number[]> {
    const byHeading = new Map<string, number[]>();
    this.index.records.forEach((record, at) => {
      for (const { key } of headingsOf(record) ?? []) {
        const named = byHeading.get(key);
        if (named === undefined) byHeading.set(key, [at]);
        else if (named.at(-1) !== at) named.push(at);
      }
    });
    return byHeading;
  }

  #recordsWithHeadings(): RecordSet {
    const set = new Uint32Array(this.all.length);
    this.index.records.forEach((record, at) => {
      if ((headingsOf(record)?.length ?? 0) > 0) addTo(set, at);
    });
    return set;
  }
}
