import type { Platform } from './platform.js';
import type { Problem } from './problem.js';

/*
 * The tree of a strategy, as written.
 *
 * The tree is concrete: `Strategy.pieces` tile the source, and within a line every node carries the
 * span it was read from, so that printing an unchanged tree gives the source back byte for byte and an
 * edit of one node touches only that node's characters. What the text *selects*, whatever the platform,
 * is the business of `meaning/`.
 */

/** Half-open range of UTF-16 code units in the text as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One part of a word: letters as typed, or a wildcard by its meaning on the platform it was written for. */
export type WordPart =
  | { readonly kind: 'letters'; readonly text: string }
  /** Any number of further letters, none included; at most `max` where the platform's sign limits them (`$3`). */
  | { readonly kind: 'many'; readonly max?: number }
  /** Exactly one letter or digit. */
  | { readonly kind: 'one' }
  /** No letter, or one. */
  | { readonly kind: 'optional' };

/** A maximal run of letters, digits and wildcards. Whatever else stands between words separates them. */
export interface Word extends Span {
  readonly parts: readonly WordPart[];
}

/** Free text: consecutive words, searched as one phrase. One word is a phrase of one. */
export interface Text extends Span {
  readonly kind: 'text';
  /** The opening quote sign as written ('"', "'", '“', '{', ...), or '' for none. */
  readonly quote: string;
  readonly words: readonly Word[];
}

/** A subject heading in the platform's own notation: `exp *Asthma/dt, th`, `[mh ^"Asthma"]`, `(MH "Asthma+")`, `'asthma'/exp/mj`. */
export interface Heading extends Span {
  readonly kind: 'heading';
  /** As written, without quotes, brackets and signs. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly explode: boolean;
  readonly focus: boolean;
  /** Embase.com's `/syn`: what the thesaurus gives as synonyms is searched as words besides. */
  readonly synonyms?: true;
  /** Qualifiers as written, code or name: `dt`, `drug therapy`. Any one of them suffices. */
  readonly subheadings: readonly (Span & { readonly text: string })[];
}

/** `a AND b AND c`: operands joined by one kind of operator. NOT always has two operands. */
export interface BooleanQuery extends Span {
  readonly kind: 'boolean';
  readonly operator: 'and' | 'or' | 'not';
  readonly operands: readonly Query[];
  /** One span for each operator between the operands; an empty span where the platform puts the operator itself (a blank that means AND). */
  readonly operatorSpans: readonly Span[];
}

/** `a adj3 b`, `a NEAR/2 b`, `"a b"[tiab:~2]`. */
export interface Proximity extends Span {
  readonly kind: 'proximity';
  readonly ordered: boolean;
  /** The greatest number of words between, after the platform's arithmetic and defaults (`adj3` = 2, Scopus `W/2` = 2). */
  readonly distance: number;
  /** Two operands, or all the words of a PubMed proximity, which lie in one window. */
  readonly operands: readonly Query[];
  /** One span for each operator; for PubMed the span of `~N`. */
  readonly operatorSpans: readonly Span[];
}

/** A field as named in the text: `tw`, `tiab`, `Title/Abstract`, `TITLE-ABS-KEY`, `mesh:noexp`. */
export interface FieldUse extends Span {
  /** As written. */
  readonly written: string;
  /** Key of the platform's field table, null where the platform has no such field. */
  readonly id: string | null;
}

/** `(a or b).ti,ab.`, `TI (a OR b)`, `a[tiab]`: a field before or behind what it applies to. */
export interface Fielded extends Span {
  readonly kind: 'fielded';
  readonly fields: readonly FieldUse[];
  /** The whole of the sign, brackets and dots included; for `.mp. [mp=title, ...]` the printed list too. */
  readonly fieldSpan: Span;
  /** Fields printed behind `.mp.` as `[mp=title, original title, ...]`, one entry each. */
  readonly printedFields?: readonly string[];
  readonly operand: Query;
}

/** `gout.ab. /freq=2`: the operand at least so many times in its field. */
export interface Frequency extends Span {
  readonly kind: 'frequency';
  readonly operand: Query;
  readonly least: number;
  /** From the slash to the number. */
  readonly signSpan: Span;
}

export interface Group extends Span {
  readonly kind: 'group';
  readonly operand: Query;
}

/** One line named in another: `3`, `#3`, `S3`, `1a`. */
export interface Reference extends Span {
  readonly kind: 'reference';
  /** Label without `#` or `S`: `3`, `1a`. */
  readonly label: string;
}

/** `or/1-5,7`, `1-3/or`, `{OR #1-#4}`: an operator over a list of lines. */
export interface Combination extends Span {
  readonly kind: 'combination';
  readonly operator: 'and' | 'or';
  readonly operatorSpan: Span;
  /** Each a single line (`to` absent) or a range, both ends included. */
  readonly ranges: readonly (Span & { readonly from: Reference; readonly to?: Reference })[];
}

/** One condition of a limit, by its meaning where the platform's table knows it. */
export type LimitCondition = Span &
  (
    | { readonly kind: 'language'; readonly values: readonly string[] }
    | { readonly kind: 'publication-type'; readonly values: readonly string[] }
    | { readonly kind: 'population'; readonly value: 'humans' | 'animals' }
    /** Years inclusive; null is open. */
    | { readonly kind: 'years'; readonly from: number | null; readonly to: number | null }
    /** Age groups, "full text", "abstracts", entry dates ...: known to the platform, not answered by a record. */
    | { readonly kind: 'other'; readonly text: string }
  );

/** `limit 16 to (english language and yr="2010 -Current")`, `#5 AND [english]/lim`, `LIMIT-TO(...)`. */
export interface Limit extends Span {
  readonly kind: 'limit';
  /** What is limited; null where the limit stands alone as an operand (`[english]/lim`, `PUBYEAR > 2009`). */
  readonly operand: Query | null;
  readonly operator: 'and' | 'or';
  readonly conditions: readonly LimitCondition[];
  /** EXCLUDE(...) instead of LIMIT-TO(...). */
  readonly exclude?: boolean;
}

/** A command that picks from a set without a question a record can answer. */
export interface Command extends Span {
  readonly kind: 'command';
  readonly name: 'remove-duplicates' | 'keep' | 'use-database' | 'other';
  /** The set it works on, null where it names none. */
  readonly operand: Query | null;
  /** What is kept, the database code, or the whole text. */
  readonly argument: string;
}

/** A range of values under a field: `2010:2020[dp]`, `PY 2010-2020`, `PY=2010-2020`. Dates as written; null is open. */
export interface Range extends Span {
  readonly kind: 'range';
  readonly from: string | null;
  readonly to: string | null;
}

/** An operand that should be here and is not: `a AND` at the end. Its span is empty. */
export interface Missing extends Span {
  readonly kind: 'missing';
}

/** Text that could not be read; a problem of rule `unread-text` or of a more telling one covers it. */
export interface Unread extends Span {
  readonly kind: 'unread';
  readonly text: string;
}

export type Query =
  | Text
  | Heading
  | BooleanQuery
  | Proximity
  | Fielded
  | Frequency
  | Group
  | Reference
  | Combination
  | Limit
  | Command
  | Range
  | Missing
  | Unread;

/** One search line of a history. `start` and `end` bound the query text alone: no label, no hit count. */
export interface Line extends Span {
  readonly kind: 'line';
  /** Place in `Strategy.lines`, from 0. */
  readonly index: number;
  /** The number as printed; the position (from 1) where none is printed. Printed numbers may repeat. */
  readonly number: number;
  /** As printed, with its sign and without punctuation: `1`, `1a`, `#4`, `S2`; null where none is printed. */
  readonly label: string | null;
  readonly labelSpan: Span | null;
  /** The hit count printed at the line's end. */
  readonly hits: number | null;
  readonly hitsSpan: Span | null;
  /** The line stands in a quoted cell of a CSV file: its quotation marks are written twice. */
  readonly quoted?: true;
  readonly query: Query;
}

/** Text between lines: blank lines, section headings, rules of dashes, totals, notes, the saved-search header. */
export interface Gap extends Span {
  readonly kind: 'gap';
  readonly role: 'blank' | 'heading' | 'header' | 'note' | 'total';
}

/** What a printed header says of where and when the strategy was run. */
export interface Header {
  /** `Ovid MEDLINE(R) ALL` */
  readonly database: string | null;
  /** `1946 to October 01, 2020`, as printed. */
  readonly segment: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Strategy {
  readonly source: string;
  readonly platform: Platform;
  readonly header: Header | null;
  /** In the order of the text. */
  readonly lines: readonly Line[];
  /**
   * Tiles the source from 0 to its end without holes: a piece for each line (from its label to its hit
   * count, so wider than the line's own span) and for each gap.
   */
  readonly pieces: readonly (
    Gap | (Span & { readonly kind: 'line-piece'; readonly line: number })
  )[];
  /** Indexes of `lines` in the order in which they were run: the reverse of the text for a PubMed history printed newest first. */
  readonly order: readonly number[];
  /** What a reference label stands for: index of `lines`. A label that is printed twice stands for the last one run before the line that names it. */
  resolve(label: string, from: Line): number | null;
  /** Index of the line that is the strategy's result: the last one run, null for an empty strategy. */
  readonly result: number | null;
  /** Faults found while reading; the checks of `check/` add theirs. */
  readonly problems: readonly Problem[];
}
