import type { Term } from './terms.js';
import { coversWord, literalPattern } from './word-pattern.js';

const empty = new Set([
  'of',
  'the',
  'and',
  'in',
  'as',
  'topic',
  'a',
  'an',
  'by',
  'for',
  'to',
  'with',
  'on',
  'or',
]);

/** The words of a heading's name that a text would hold, in lower case. */
export function meaningWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word));
}

/**
 * Whether one of the terms finds what holds all these words, in whatever order: each word of the term stands for one of
 * them or for its singular.
 */
export function textFinds(terms: readonly Term[], words: readonly string[]): boolean {
  const patterns = words.flatMap((word) => [word, word.replace(/s$/, '')]).map(literalPattern);
  return terms.some((term) =>
    term.words.every((word) => patterns.some((other) => coversWord(word, other))),
  );
}
