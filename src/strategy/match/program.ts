import type { Term } from './term.js';

/** Any of several single words in any of the targets of `mask` (see `maskOf`). */
export interface AnyTerm {
  readonly kind: 'terms';
  readonly mask: number;
  readonly terms: readonly Term[];
}

/** Consecutive words in one value; `whole`: and no other word in it. */
export interface Sequence {
  readonly kind: 'phrase';
  readonly mask: number;
  readonly terms: readonly Term[];
  readonly whole: boolean;
  /**
   * Of a whole value: how many letters (a blank between words is one) may follow in it, as a truncation at the end of a
   * phrase runs on through the words behind. Null where nothing may.
   */
  readonly tail: number | null;
}

export interface NearWords {
  readonly kind: 'near';
  readonly mask: number;
  readonly ordered: boolean;
  readonly distance: number;
  readonly operands: readonly Operand[];
}

/** What may stand on a side of a proximity. All have the mask of the proximity. */
export type Operand =
  AnyTerm | Sequence | NearWords | { readonly kind: 'or'; readonly operands: readonly Operand[] };

export interface HeadingTest {
  readonly kind: 'heading';
  /** Keys (see `keyOf`) of the headings that count, null = any heading. */
  readonly keys: ReadonlySet<string> | null;
  /** Narrower headings count too, but which they are is not known. */
  readonly open: boolean;
  readonly focus: boolean;
  /** Keys; any one of them suffices, empty = with or without. */
  readonly subheadings: readonly string[];
}

/** Words that occur several times in a field: `any` is that one of them occurs at all. */
export interface OftenTest {
  readonly kind: 'often';
  readonly least: number;
  readonly any: Node;
  /** Each by itself, with the mask of its own field. */
  readonly parts: readonly (AnyTerm | Sequence | NearWords)[];
}

/** A question in the form that runs: a `Meaning` with its words looked up and its groups of words put together. */
export type Node =
  | AnyTerm
  | Sequence
  | NearWords
  | OftenTest
  | HeadingTest
  | { readonly kind: 'years'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'population'; readonly value: 'humans' | 'animals' }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Node[] }
  | { readonly kind: 'not'; readonly keep: Node; readonly drop: Node }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Program {
  readonly lines: readonly Node[];
  /** The number of each line as printed, its position where none is. */
  readonly numbers: readonly number[];
  readonly result: number | null;
  /** Lines to run before the result, in this order, so that no chain of lines runs deeper than the stack. */
  readonly first: readonly number[];
}
