import type { Vocabulary } from '../meaning/meaning.js';

/** The broader and narrower headings of a loaded vocabulary, as far as matching needs them. */
export interface HeadingTree {
  readonly vocabulary: Vocabulary;
  /**
   * All headings below the named one, at every depth, the named one not included; null where the
   * vocabulary does not know the name. Names are compared without case, diacritics and punctuation.
   */
  narrower(name: string): Iterable<string> | null;
}
