import type { HeadingVocabulary } from '../vocabulary/heading-vocabulary.js';
import type { VocabularyHeading } from '../vocabulary/vocabulary-file.js';
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

/** The heading that a name stands for today: its own, or the one that it is an entry term or a former name of. */
export function presentHeading(
  vocabulary: HeadingVocabulary,
  name: string,
): VocabularyHeading | null {
  return vocabulary.find(name) ?? vocabulary.findByOtherName(name)?.heading ?? null;
}
