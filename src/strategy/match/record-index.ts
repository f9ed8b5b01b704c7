import { carried, mayHaveMore, valuesOf, type MatchRecord } from './record.js';
import { fits, type Term } from './term.js';
import { wordsOf } from './words.js';

/** The words of a vocabulary that fit a term: ids `from` to before `to`, or the list where they do not lie together. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly number[] | null;
  /** How often any of them occurs. */
  readonly count: number;
  /** Bits of the targets they occur in, in any record. */
  readonly targets: number;
  /** The records that have one in a target of a mask, as far as it has been asked. */
  readonly sets: { readonly mask: number; readonly records: Uint32Array }[];
}

/** Words that occur no more often are gone through again rather than kept as a set of records. */
export const few = 16;

const nothing: Fit = { from: 0, to: 0, ids: null, count: 0, targets: 0, sets: [] };

/** First place of a sorted array whose value is at least `value`. */
function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The words of one or many records, laid out for searching. Words have ids in the order of the
 * alphabet, so that those which begin alike lie together. Positions number all words of all values of all records; a
 * value is one title, one abstract, one keyword, one heading ...
 */
export class RecordIndex {
  readonly records: readonly MatchRecord[];
  readonly vocabulary: readonly string[];
  /** Word id at each position. */
  readonly words: Int32Array;
  /** Value at each position. */
  readonly valueAt: Int32Array;
  /** First position of each value, with one more entry for the end. */
  readonly valueStart: Int32Array;
  /** Bit of the target of each value, as in `maskOf`. */
  readonly valueBit: Int32Array;
  readonly valueRecord: Int32Array;
  /** First value of each record, with one more entry for the end. */
  readonly recordStart: Int32Array;
  /** Bits of the targets that each record does not carry, or not all of. */
  readonly absent: Int32Array;
  /** Positions by word id: those of word w are `postings[postingStart[w]]` to before `postings[postingStart[w + 1]]`. */
  readonly postings: Int32Array;
  readonly postingStart: Int32Array;

  readonly #idOf = new Map<string, number>();
  /** By the term's number in its lexicon; terms of different lexicons may have the same. */
  readonly #fits: ({ readonly term: Term; readonly fit: Fit } | undefined)[] = [];

  constructor(records: readonly MatchRecord[]) {
    this.records = records;
    const seen = new Map<string, number>();
    const words: number[] = [];
    const valueStart: number[] = [];
    const valueBit: number[] = [];
    const valueRecord: number[] = [];
    this.recordStart = new Int32Array(records.length + 1);
    this.absent = new Int32Array(records.length);
    records.forEach((record, at) => {
      this.recordStart[at] = valueStart.length;
      carried.forEach((target, bit) => {
        if (mayHaveMore(record, target)) this.absent[at]! |= 1 << bit;
        for (const value of valuesOf(record, target) ?? []) {
          valueStart.push(words.length);
          valueBit.push(1 << bit);
          valueRecord.push(at);
          for (const word of wordsOf(value)) {
            let id = seen.get(word);
            if (id === undefined) seen.set(word, (id = seen.size));
            words.push(id);
          }
        }
      });
    });
    this.recordStart[records.length] = valueStart.length;
    valueStart.push(words.length);
    this.valueStart = Int32Array.from(valueStart);
    this.valueBit = Int32Array.from(valueBit);
    this.valueRecord = Int32Array.from(valueRecord);
    this.vocabulary = [...seen.keys()].sort((a, b) => (a < b ? -1 : 1));
    const rank = new Int32Array(seen.size);
    this.vocabulary.forEach((word, id) => {
      rank[seen.get(word)!] = id;
      this.#idOf.set(word, id);
    });
    this.words = Int32Array.from(words, (id) => rank[id]!);
    this.valueAt = new Int32Array(words.length);
    for (let value = 0; value + 1 < valueStart.length; value++) {
      this.valueAt.fill(value, valueStart[value], valueStart[value + 1]);
    }
    this.postingStart = new Int32Array(seen.size + 1);
    for (const id of this.words) this.postingStart[id + 1]!++;
    for (let id = 0; id < seen.size; id++) this.postingStart[id + 1]! += this.postingStart[id]!;
    const next = this.postingStart.slice();
    this.postings = new Int32Array(words.length);
    this.words.forEach((id, position) => (this.postings[next[id]!++] = position));
  }

  /** The words that fit a term; kept, as thousands of strategies ask for the same. */
  fit(term: Term): Fit {
    const known = this.#fits[term.id];
    if (known?.term === term) return known.fit;
    const fit = this.find(term);
    this.#fits[term.id] = { term, fit };
    return fit;
  }

  /** Bits of the targets in which a word that fits occurs, in any record. */
  targetsOf(term: Term): number {
    return this.fit(term).targets;
  }

  /** How many 32-bit words a set of the records takes. */
  get setSize(): number {
    return (this.records.length + 31) >>> 5;
  }

  /** Adds to a set of records, one bit each, those that have a word that fits in a target of the mask. */
  addRecordsOf(fit: Fit, mask: number, into: Uint32Array): void {
    if ((fit.targets & mask) === 0) return;
    if (fit.count <= few) {
      this.#collect(fit, mask, into);
      return;
    }
    const records = this.recordsOf(fit, mask)!;
    for (let word = 0; word < into.length; word++) into[word]! |= records[word]!;
  }

  /** The same as a set that is kept and must not be changed; null for none. */
  recordsOf(fit: Fit, mask: number): Uint32Array | null {
    if ((fit.targets & mask) === 0) return null;
    for (const set of fit.sets) if (set.mask === mask) return set.records;
    const records = new Uint32Array(this.setSize);
    this.#collect(fit, mask, records);
    fit.sets.push({ mask, records });
    return records;
  }

  #collect(fit: Fit, mask: number, into: Uint32Array): void {
    const { postingStart } = this;
    if (fit.ids === null) {
      this.#collectRange(postingStart[fit.from]!, postingStart[fit.to]!, mask, into);
      return;
    }
    for (const id of fit.ids) {
      this.#collectRange(postingStart[id]!, postingStart[id + 1]!, mask, into);
    }
  }

  #collectRange(low: number, high: number, mask: number, into: Uint32Array): void {
    const { postings, valueAt, valueBit, valueRecord } = this;
    for (let at = low; at < high; at++) {
      const value = valueAt[postings[at]!]!;
      if ((valueBit[value]! & mask) === 0) continue;
      const record = valueRecord[value]!;
      into[record >>> 5]! |= 1 << (record & 31);
    }
  }

  #summed(from: number, to: number, ids: readonly number[] | null): Fit {
    const { postingStart } = this;
    if (ids === null) {
      const low = postingStart[from]!;
      const high = postingStart[to]!;
      return { from, to, ids, count: high - low, targets: this.#targetsIn(low, high), sets: [] };
    }
    let count = 0;
    let targets = 0;
    for (const id of ids) {
      const low = postingStart[id]!;
      const high = postingStart[id + 1]!;
      count += high - low;
      targets |= this.#targetsIn(low, high);
    }
    return { from, to, ids, count, targets, sets: [] };
  }

  #targetsIn(low: number, high: number): number {
    let targets = 0;
    for (let at = low; at < high; at++) {
      targets |= this.valueBit[this.valueAt[this.postings[at]!]!]!;
    }
    return targets;
  }

  /** The same without keeping it. */
  find(term: Term): Fit {
    const { vocabulary } = this;
    if (term.kind === 'exact') {
      const id = this.#idOf.get(term.text);
      return id === undefined ? nothing : this.#summed(id, id + 1, null);
    }
    const from = lowerBound(vocabulary, term.text);
    let to = from;
    if (term.text === '') to = vocabulary.length;
    else while (to < vocabulary.length && vocabulary[to]!.startsWith(term.text)) to++;
    if (term.kind === 'prefix' && term.max === Infinity) {
      return from === to ? nothing : this.#summed(from, to, null);
    }
    const ids: number[] = [];
    for (let id = from; id < to; id++) if (fits(term, vocabulary[id]!)) ids.push(id);
    return ids.length === 0 ? nothing : this.#summed(from, to, ids);
  }
}

/** Whether a word id is among those that fit. */
export function has(fit: Fit, id: number): boolean {
  if (id < fit.from || id >= fit.to) return false;
  if (fit.ids === null) return true;
  let low = 0;
  let high = fit.ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fit.ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return fit.ids[low] === id;
}
