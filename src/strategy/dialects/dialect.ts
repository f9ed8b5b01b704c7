import type { Limit, Query, Span, WordPart } from '../ast.js';
import type { Platform } from '../platform.js';
import type { Reader } from '../source/reader.js';
import { isWrittenLimit, readLoneLimits, readWrittenLimits } from './written-limits.js';
import type { Field } from './field.js';

/*
 * A dialect is a table of differences plus what is truly its own.
 *
 * To make one: a folder `dialects/<id>/` with `fields.ts` (the field table), `dialect.ts` (which calls
 * `defineDialect` with the table below) and, where the table does not say it, files for the dialect's own
 * operands and signs; then a row in `dialects/registry.ts`. The parser (`source/parse-query.ts`) reads operands and
 * operators alternately and asks the dialect, in this order:
 *
 * - where an operand should stand: `readWhole`, then `readPrefix` (a field that stands before what it applies to), then
 *   `readOperand` (headings, commands, lists of lines: whatever is not a reference, a bracket, a quoted
 *   phrase or plain words), then its references by `references`, then plain text;
 * - behind an operand: `readSuffix` (a field behind what it applies to, a comment), then an operator, then the
 *   blank, which means what `blank` says.
 *
 * Plain text runs until an operator, a bracket, a quote or a token for which `endsText` says so. Hooks move the reader
 * (`reader.at`) only when they answer with something other than null, and each must take at most time linear in what it reads.
 */

export interface OperatorRow {
  readonly kind: 'boolean';
  readonly word: string;
  readonly operator: 'and' | 'or' | 'not';
  /** The greater binds the tighter; equal powers go from left to right. */
  readonly power: number;
  readonly upperCaseOnly?: boolean;
}

export interface ProximityRow {
  readonly kind: 'proximity';
  /** Lower-case letters of the operator: `adj`, `near`, `n`, `w`, `pre`. */
  readonly word: string;
  /** What may stand between the letters and the number. */
  readonly separator: '' | '/' | 'either';
  readonly ordered: boolean;
  /** Words between = the number printed + offset, never below 0: -1 for Ovid's adjN, 0 for EBSCO's Nn. */
  readonly offset: number;
  /** What the operator means without a number; null where it is then no operator. */
  readonly bare: { readonly ordered: boolean; readonly distance: number } | null;
  readonly power: number;
  readonly upperCaseOnly?: boolean;
}

export interface WildcardRow {
  readonly means: 'many' | 'one' | 'optional';
  /** Digits behind the sign limit it: `$3`. */
  readonly limited?: boolean;
  /** Letters that the sign stands for at most where no digits say it. */
  readonly reach?: number;
  /** The sign is a wildcard only where it opens a limited truncation in square brackets: `[*3]`. */
  readonly bracketed?: boolean;
  /** The sign is a wildcard only as the last sign of a word (Ovid's colon). */
  readonly onlyAtEnd?: boolean;
}

/** A field before its operand, as `readPrefix` found it. */
export interface PrefixField {
  /** From the name to the sign behind it. */
  readonly fieldSpan: Span;
  readonly fields: readonly {
    readonly written: string;
    readonly id: string | null;
    readonly start: number;
    readonly end: number;
  }[];
  /** Operators with a greater power belong to the field's operand: above all operators = the next operand alone. */
  readonly power: number;
}

export interface DialectTable {
  readonly id: Platform;
  readonly operators: readonly OperatorRow[];
  readonly proximity: readonly ProximityRow[];
  /**
   * What a blank between two words means: one phrase, or AND. `and-untagged`: AND unless a field stands behind
   * the words (PubMed). `power` is that of the operator that the blank stands for.
   */
  readonly blank: { readonly means: 'phrase' | 'and' | 'and-untagged'; readonly power: number };
  readonly wildcards: Readonly<Record<string, WildcardRow>>;
  /** Quote signs: `"` always stands for its curly kin too; `'` only where the platform quotes with it. */
  readonly quotes: readonly ('"' | "'")[];
  /** A sign before the number of a line (`#`, `S`, in either case); `bare` where a number alone names a line. */
  readonly references: { readonly signs: readonly string[]; readonly bare: boolean };
  /** Operators with a greater power belong to the operand of a suffix field: Infinity = the operand before it alone. */
  readonly suffixPower: number;
  /** Whether what stands at the token `at` limits all that is before it on the line (`in Trials`, `Timespan=2010-2020`); read by `readSuffix`. */
  readonly isTrailer?: (reader: Reader, at: number) => boolean;
  /** Reads limits that a history prints in a column of their own (`English, Humans`) as limits of `operand`. */
  readonly readLimits?: (source: string, span: Span, operand: Query) => Limit | null;
  readonly fields: readonly Field[];
  /** An operand that its field ends (Web of Science's rows): asked first of all, for it may begin with a bracket. */
  readonly readWhole?: (reader: Reader) => Query | null;
  readonly readPrefix?: (reader: Reader) => PrefixField | null;
  /** Whether the sign at the reader opens a group as `(` does: Ovid users bracket with [ ] too. Closed by `]`. */
  readonly opensGroup?: (reader: Reader) => boolean;
  readonly readOperand?: (reader: Reader) => Query | null;
  /** Reads what stands behind `operand`: answers with what takes its place (the same node for a comment). */
  readonly readSuffix?: (reader: Reader, operand: Query) => Query | null;
  /** Whether plain text ends before the token `at`: a field sign, a heading's slash. */
  readonly endsText?: (reader: Reader, at: number) => boolean;
  /** How trees are written: see `print/notation.ts`. */
  readonly notation: Notation;
}

/** The spellings a printer needs beyond the tables. */
export interface Notation {
  readonly boolean: Readonly<Record<'and' | 'or' | 'not', string>>;
  /** The operator for at most `distance` words between, null where the platform cannot say it. */
  readonly proximity: (ordered: boolean, distance: number) => string | null;
  readonly wildcard: (part: Exclude<WordPart, { kind: 'letters' }>) => string;
  /** `sign` is the opening sign of the tree: a platform with two kinds of quoting (Scopus) keeps them apart. */
  readonly quote: (text: string, sign: string) => string;
  readonly reference: (label: string) => string;
  /** Behind an operand that must occur so many times; absent where the platform cannot ask for it. */
  readonly frequency?: (least: number) => string;
  /** `operand` is already in brackets where it needs them. */
  readonly fielded: (fields: readonly string[], operand: string) => string;
  /**
   * Is asked first for every node. Writes what is the dialect's own (headings, limits, commands, ranges,
   * combinations, a proximity inside a field); null leaves it to the printer. `write` gives a child as an operand, in brackets
   * where it needs them. `loose` = must be bracketed as an operand.
   */
  readonly own: (
    query: Query,
    write: (query: Query) => string,
  ) => string | { readonly text: string; readonly loose: true } | null;
  /** Words, in lower case, that must be quoted when a text begins with them (`exp`, `limit`). */
  readonly reserved: readonly string[];
  /** The label of a line with what stands behind it: `1. `, `#1 `. */
  readonly label: (label: string) => string;
}

export interface Dialect extends DialectTable {
  readonly index: {
    readonly rows: readonly (OperatorRow | ProximityRow)[];
    /** For each word of an operator the place of its row. */
    readonly operators: ReadonlyMap<string, number>;
    readonly operatorInitials: ReadonlySet<number>;
    readonly longestOperator: number;
    /** Code units that the naming of a line can begin with: its sign, in either case, and the digits. */
    readonly labelInitials: ReadonlySet<number>;
    readonly fields: ReadonlyMap<string, Field>;
  };
}

/** Field names are compared without case and inner blanks. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

/** Adds to a table the indexes that the lexer and the parser look things up in. */
export function defineDialect(table: DialectTable): Dialect {
  const rows = [...table.operators, ...table.proximity];
  const operators = new Map<string, number>();
  const operatorInitials = new Set<number>();
  let longestOperator = 0;
  for (const [place, row] of rows.entries()) {
    operators.set(row.word, place);
    operatorInitials.add(row.word.charCodeAt(0) | 32);
    longestOperator = Math.max(
      longestOperator,
      row.word.length + (row.kind === 'proximity' ? 4 : 0),
    );
  }
  const labelInitials = new Set<number>();
  for (const sign of ['#', ...table.references.signs, ...'0 1 2 3 4 5 6 7 8 9'.split(' ')]) {
    labelInitials.add(sign.toLowerCase().charCodeAt(0));
    labelInitials.add(sign.toUpperCase().charCodeAt(0));
  }
  const fields = new Map<string, Field>();
  for (const field of table.fields) {
    for (const name of [field.id, ...field.names]) fields.set(fieldKey(name), field);
  }
  return {
    ...table,
    ...withWrittenLimits(table),
    index: { rows, operators, operatorInitials, longestOperator, labelInitials, fields },
  };
}

/** Limits in words stand behind a search on any platform; what the table reads there itself goes first. */
function withWrittenLimits(
  table: DialectTable,
): Required<Pick<DialectTable, 'isTrailer' | 'endsText' | 'readOperand' | 'readSuffix'>> {
  const isTrailer: DialectTable['isTrailer'] = (reader, at) =>
    (table.isTrailer?.(reader, at) ?? false) || isWrittenLimit(reader, at);
  return {
    isTrailer,
    endsText: (reader, at) => (table.endsText?.(reader, at) ?? false) || isTrailer(reader, at),
    readOperand: (reader) => readLoneLimits(reader) ?? table.readOperand?.(reader) ?? null,
    readSuffix: (reader, operand) =>
      isWrittenLimit(reader, reader.at) && !table.isTrailer?.(reader, reader.at)
        ? readWrittenLimits(reader, operand)
        : (table.readSuffix?.(reader, operand) ?? null),
  };
}
