import type { Vocabulary } from '../meaning/meaning.js';

/** A heading of another vocabulary that stands for one. */
export interface MappedHeading {
  readonly name: string;
  /** `exact` where both mean the same; else how the other one compares. */
  readonly match: 'exact' | 'broader' | 'narrower' | 'related';
}

/** A loaded mapping between vocabularies. Without one a heading is never carried over. */
export interface HeadingMap {
  /** Headings of `to` that together stand for the heading `name` of `from`; empty where the mapping knows none. */
  find(name: string, from: Vocabulary, to: Vocabulary): readonly MappedHeading[];
}
