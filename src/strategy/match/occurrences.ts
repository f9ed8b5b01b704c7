import type { Operand, Sequence } from './program.js';
import { anyPlace, firstAtLeast, followed, placesFrom, type Places } from './places.js';
import { has, type Fit, type RecordIndex } from './record-index.js';

/*
 * Where the operands of a proximity stand in one record. An occurrence is one number, its first
 * position times `size` plus its length in words, so that lists of them sort by place.
 */
const size = 2 ** 21;
const startOf = (occurrence: number) => Math.floor(occurrence / size);
const lengthOf = (occurrence: number) => occurrence % size;

/** Half-open range of positions. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Positions of the words that fit, in one record, in values of the mask's targets; in no order. */
export function positionsIn(index: RecordIndex, fit: Fit, record: number, mask: number): number[] {
  const { postings, postingStart, valueAt, valueBit } = index;
  const from = index.valueStart[index.recordStart[record]!]!;
  const to = index.valueStart[index.recordStart[record + 1]!]!;
  const found: number[] = [];
  if (fit.count > (to - from) * 2 || (fit.to - fit.from > 1 && index.records.length > 1)) {
    for (let position = from; position < to; position++) {
      if (!has(fit, index.words[position]!)) continue;
      if ((valueBit[valueAt[position]!]! & mask) !== 0) found.push(position);
    }
    return found;
  }
  for (let id = fit.from; id < fit.to; id++) {
    if (!has(fit, id)) continue;
    let low = postingStart[id]!;
    const end = postingStart[id + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (postings[middle]! < from) low = middle + 1;
      else high = middle;
    }
    for (; low < end && postings[low]! < to; low++) {
      const position = postings[low]!;
      if ((valueBit[valueAt[position]!]! & mask) !== 0) found.push(position);
    }
  }
  return found;
}

/** Whether a truncation at the end of a whole value reaches from the phrase to the value's last word. */
function runsOn(index: RecordIndex, phrase: Sequence, end: number, last: number): boolean {
  if (phrase.tail === Infinity) return true;
  const { vocabulary, words } = index;
  const term = phrase.terms.at(-1)!;
  let letters = vocabulary[words[end - 1]!]!.length - term.text.length;
  for (let at = end; at < last; at++) letters += 1 + vocabulary[words[at]!]!.length;
  return letters <= phrase.tail!;
}

/** The position behind the last word of a phrase that starts there. */
export function phraseEnd(index: RecordIndex, phrase: Sequence, start: number): number {
  if (phrase.tail === null) return start + phrase.terms.length;
  return index.valueStart[index.valueAt[start]! + 1]!;
}

/** First positions of a phrase in one record, in no order; stops at the first where `once`. */
export function phraseStarts(
  index: RecordIndex,
  phrase: Sequence,
  record: number,
  once: boolean,
): number[] {
  const fits = phrase.terms.map((term) => index.fit(term));
  let rarest = 0;
  fits.forEach((fit, at) => {
    if (fit.count < fits[rarest]!.count) rarest = at;
  });
  const starts: number[] = [];
  if (fits[rarest]!.count === 0) return starts;
  const { valueAt, valueStart, words } = index;
  for (const position of positionsIn(index, fits[rarest]!, record, phrase.mask)) {
    const start = position - rarest;
    const end = start + fits.length;
    const value = valueAt[position]!;
    const first = valueStart[value]!;
    const last = valueStart[value + 1]!;
    if (start < first || end > last) continue;
    if (phrase.whole && (start !== first || (end !== last && phrase.tail === null))) continue;
    if (!fits.every((fit, at) => at === rarest || has(fit, words[start + at]!))) continue;
    if (phrase.whole && end !== last && !runsOn(index, phrase, end, last)) continue;
    starts.push(start);
    if (once) return starts;
  }
  return starts;
}

function distinct(occurrences: number[]): number[] {
  if (occurrences.length < 2) return occurrences;
  occurrences.sort((a, b) => a - b);
  return occurrences.filter((occurrence, at) => at === 0 || occurrence !== occurrences[at - 1]);
}

/** Occurrences in order of place, none twice. With `once` at least one of them where there is any. */
function occurrences(
  index: RecordIndex,
  operand: Operand,
  mask: number,
  record: number,
  once: boolean,
): number[] {
  switch (operand.kind) {
    case 'terms':
      return distinct(
        operand.terms.flatMap((term) => {
          const fit = index.fit(term);
          if (fit.count === 0) return [];
          return positionsIn(index, fit, record, mask).map((position) => position * size + 1);
        }),
      );
    case 'phrase':
      return distinct(
        phraseStarts(index, operand, record, false).map(
          (start) => start * size + operand.terms.length,
        ),
      );
    case 'or':
      return distinct(
        operand.operands.flatMap((one) => occurrences(index, one, mask, record, false)),
      );
    case 'near': {
      const lists: number[][] = [];
      for (const one of operand.operands) {
        const list = occurrences(index, one, mask, record, false);
        if (list.length === 0) return [];
        lists.push(list);
      }
      return distinct(join(index, lists, operand.distance, operand.ordered, once));
    }
  }
}

const holdsNear = (operand: Operand): boolean =>
  operand.kind === 'near' || (operand.kind === 'or' && operand.operands.some(holdsNear));

/** All places of an operand in one record. */
export function placesOf(
  index: RecordIndex,
  operand: Operand,
  mask: number,
  record: number,
): Places {
  if (operand.kind === 'or') {
    return anyPlace(operand.operands.map((one) => placesOf(index, one, mask, record)));
  }
  if (operand.kind !== 'near' || operand.operands.length !== 2) {
    const gathered = new Map<number, number[]>();
    for (const occurrence of occurrences(index, operand, mask, record, false)) {
      const start = startOf(occurrence);
      const end = start + lengthOf(occurrence);
      const runs = gathered.get(start);
      if (runs === undefined) gathered.set(start, [end, end]);
      else runs.push(end, end);
    }
    return placesFrom(gathered);
  }
  const { ordered, distance } = operand;
  const limit = (position: number) => index.valueStart[index.valueAt[position]! + 1]!;
  const [one, other] = operand.operands.map((each) => placesOf(index, each, mask, record));
  const forward = followed(one!, other!, distance, limit);
  return ordered ? forward : anyPlace([forward, followed(other!, one!, distance, limit)]);
}

/** From where to where at the furthest the operands of a proximity lie near each other, in one record. */
export function stretchesOf(
  index: RecordIndex,
  operand: Operand,
  mask: number,
  record: number,
): Stretch[] {
  const { starts, ends } = placesOf(index, operand, mask, record);
  return starts.map((start, at) => ({ start, end: ends[at]!.at(-1)! }));
}

export function occursNear(index: RecordIndex, near: Operand, mask: number, record: number) {
  // One inside another can have as many occurrences as there are pairs of words.
  if (near.kind === 'near' && near.operands.length === 2 && near.operands.some(holdsNear)) {
    return placesOf(index, near, mask, record).starts.length > 0;
  }
  return occurrences(index, near, mask, record, true).length > 0;
}

/**
 * One occurrence of each operand, side by side without overlap and in one value, with at most `distance` other words
 * between the first and the last: each chain is laid from left to right and may spend `distance` words on gaps.
 */
function join(
  index: RecordIndex,
  lists: readonly (readonly number[])[],
  distance: number,
  ordered: boolean,
  once: boolean,
): number[] {
  const layer = new Layer(lists, ordered, once);
  const { valueAt, valueStart } = index;
  for (let first = 0; first < lists.length; first++) {
    for (const occurrence of lists[first]!) {
      const start = startOf(occurrence);
      const last = valueStart[valueAt[start]! + 1]!;
      layer.begin(start, last);
      if (layer.lay(start + lengthOf(occurrence), distance, 1 << first)) return layer.found;
    }
    if (ordered) break;
  }
  return layer.found;
}

class Layer {
  readonly found: number[] = [];
  readonly #all: number;
  #start = 0;
  #last = 0;
  /** The same operands laid up to the same place with no more gap left can reach nothing new: the most gap left so far. */
  #spent: Map<number, number> | null = null;

  constructor(
    readonly lists: readonly (readonly number[])[],
    readonly ordered: boolean,
    readonly once: boolean,
  ) {
    this.#all = 2 ** lists.length - 1;
  }

  begin(start: number, last: number): void {
    this.#start = start;
    this.#last = last;
    if (this.lists.length > 2) this.#spent = new Map();
  }

  /** Lays the operands that `used` lacks from position `at` on; true to stop altogether. */
  lay(at: number, gap: number, used: number): boolean {
    if (used === this.#all) {
      this.found.push(this.#start * size + (at - this.#start));
      return this.once;
    }
    if (this.#spent !== null) {
      const state = at * (this.#all + 1) + used;
      if ((this.#spent.get(state) ?? -1) >= gap) return false;
      this.#spent.set(state, gap);
    }
    for (let next = 0; next < this.lists.length; next++) {
      if ((used & (1 << next)) !== 0) continue;
      const list = this.lists[next]!;
      for (let i = firstAtLeast(list, at * size); i < list.length; i++) {
        const begin = startOf(list[i]!);
        const skipped = begin - at;
        if (skipped > gap || begin >= this.#last) break;
        if (this.lay(begin + lengthOf(list[i]!), gap - skipped, used | (1 << next))) return true;
      }
      if (this.ordered) return false;
    }
    return false;
  }
}
