import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';

/** The terms that lie within a stretch of the text; `terms` in the order of the text. */
export function between(terms: readonly Term[], start: number, end: number): readonly Term[] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.text.start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < terms.length && terms[last]!.text.end <= end) last++;
  return terms.slice(low, last);
}

const keyLength = 5;

/** Finds the terms of a block by the first letters of their first word: see `CheckContext.termsLike`. */
export function termFinder(
  terms: readonly Term[],
): (block: number | null, words: readonly WordPattern[]) => Iterable<Term> {
  let index: Map<string, Term[]> | null = null;
  return function* (block, words) {
    index ??= indexOf(terms);
    for (const { stem } of words) {
      for (let length = 0; length <= Math.min(keyLength, stem.length); length++) {
        yield* index.get(`${String(block)} ${stem.slice(0, length)}`) ?? [];
      }
    }
  };
}

function indexOf(terms: readonly Term[]): Map<string, Term[]> {
  const index = new Map<string, Term[]>();
  for (const term of terms) {
    const key = `${String(term.block)} ${term.words[0]!.stem.slice(0, keyLength)}`;
    const list = index.get(key);
    if (list) list.push(term);
    else index.set(key, [term]);
  }
  return index;
}
