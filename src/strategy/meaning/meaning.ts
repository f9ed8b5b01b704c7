import type { Span, Word } from '../ast.js';

/*
 * What a strategy selects, whatever the platform it was written for: the small algebra on which
 * matching, translation and comparison stand. `mean(strategy)` makes it from the tree by the
 * platform's field table; every node keeps the span of the text it came from.
 */

/**
 * A part of a record that can be searched. A field of a platform means a set of them
 * (`.tw.` = title and abstract). Those in `carried` can be answered by a Record of the contract.
 */
export const targets = [
  'title',
  'abstract',
  'keywords', // author keywords
  'heading', // words of subject headings
  'major-heading', // words of those that are a focus of the record
  'subheading', // words of subheadings (qualifiers)
  'publication-type',
  'author',
  'journal',
  'year',
  'language',
  'doi',
  'pmid',
  // not carried by a record:
  'original-title',
  'other-abstract',
  'substance', // name of substance, chemicals
  'supplementary-concept',
  'keywords-plus',
  'registry-number',
  'trade-name', // drug and device trade names and manufacturers
  'candidate-term',
  'key-concept', // APA
  'affiliation',
  'volume-issue-page',
  'issn',
  'place',
  'funding',
  'record-status', // update codes, subsets, entry dates
  'date', // a date finer than the year
  'identifier', // accession numbers and the like
  'full-text',
  'other',
] as const;

export type Target = (typeof targets)[number];

/** The vocabulary a heading belongs to. */
export type Vocabulary = 'mesh' | 'emtree' | 'cinahl' | 'apa' | 'thesaurus';

interface Node extends Span {
  /** Why this node is a reading of the text among several (PubMed's automatic mapping, an untagged word). */
  readonly note?: string;
}

/** A phrase of one or more words inside one value of any of the targets. */
export interface Phrase extends Node {
  readonly kind: 'phrase';
  readonly targets: readonly Target[];
  readonly words: readonly Word[];
  /** The whole value must equal the phrase (`"Lancet"[jour]`, `.pt.` as an exact value), not only hold it. */
  readonly whole?: boolean;
  /** The first, or the last, of the values is meant (`[1au]`). Matching looks at all of them. */
  readonly place?: 'first' | 'last';
}

/** Occurrences of the operands in one value of any of the targets, not overlapping, at most `distance` words between. */
export interface Near extends Node {
  readonly kind: 'near';
  readonly targets: readonly Target[];
  readonly ordered: boolean;
  readonly distance: number;
  /** Each a phrase, a `near`, or an `or` of such, all with the same targets. With more than two, all lie in one window that holds at most `distance` other words. */
  readonly operands: readonly Meaning[];
}

/** The operand occurs in a field at least so many times: Ovid's `/freq=2`. */
export interface Frequent extends Node {
  readonly kind: 'frequent';
  /** 2 or more. */
  readonly least: number;
  /** A phrase, a `near`, or an `or` of such. */
  readonly operand: Meaning;
}

/** A subject heading. `explode` without a loaded tree is unknown where the heading itself is not there. */
export interface HeadingMeaning extends Node {
  readonly kind: 'heading';
  readonly vocabulary: Vocabulary;
  /** In the order of the vocabulary, as written; compared without case, diacritics and punctuation. Null = any heading (a floating subheading). */
  readonly name: string | null;
  readonly explode: boolean;
  readonly focus: boolean;
  /** Its synonyms are searched as words besides; which they are only the platform knows. */
  readonly synonyms?: true;
  /** Full lower-case names by the vocabulary's table (`drug therapy`), or as written where the table does not know them. Empty = with or without. */
  readonly subheadings: readonly string[];
}

/** Years inclusive; null is open. */
export interface Years extends Node {
  readonly kind: 'years';
  readonly from: number | null;
  readonly to: number | null;
}

export interface Language extends Node {
  readonly kind: 'language';
  /** Lower-case English name: `english`. */
  readonly value: string;
}

/** The record is about humans (or animals), as a platform's limit asks: answered by the headings Humans and Animals. */
export interface Population extends Node {
  readonly kind: 'population';
  readonly value: 'humans' | 'animals';
}

export interface And extends Node {
  readonly kind: 'and';
  readonly operands: readonly Meaning[];
}

export interface Or extends Node {
  readonly kind: 'or';
  readonly operands: readonly Meaning[];
}

/** `keep` without `drop`. */
export interface Not extends Node {
  readonly kind: 'not';
  readonly keep: Meaning;
  readonly drop: Meaning;
}

/** What another line selects: an index of `StrategyMeaning.lines`. Never circular: a circle is `unanswerable`. */
export interface LineMeaning extends Node {
  readonly kind: 'line';
  readonly line: number;
}

/** A question that no record can answer, or text that was not read: always unknown, with the reason for a person. */
export interface Unanswerable extends Node {
  readonly kind: 'unanswerable';
  readonly reason: string;
  /** The limit as printed, where it is one that only the platform's own page sets. */
  readonly limit?: string;
}

export type Meaning =
  | Phrase
  | Near
  | Frequent
  | HeadingMeaning
  | Years
  | Language
  | Population
  | And
  | Or
  | Not
  | LineMeaning
  | Unanswerable;

export interface StrategyMeaning {
  /** One for each line of the strategy, at the same index. */
  readonly lines: readonly Meaning[];
  /** Index of the line that is the strategy's result, null for an empty strategy. */
  readonly result: number | null;
}
