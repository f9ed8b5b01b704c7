import type { Combination, Reference, Span, Text, Word, WordPart } from '../ast.js';
import type { Dialect, OperatorRow, ProximityRow } from '../dialects/dialect.js';
import { fieldKey } from '../dialects/dialect.js';
import type { Field } from '../dialects/field.js';
import type { Problem, Suggestion } from '../problem.js';
import { SIGN, ascii, isDigits } from './chars.js';
import { bracketedWidth, tokenize } from './lexer.js';
import { withoutMarkup } from './markup.js';
import { CLOSE, END, OPEN, OTHER, QUOTE, WORD, type Tokens } from './tokens.js';

/** A problem before it is known on which line it stands. */
export type Finding = Omit<Problem, 'line'>;

/** What a query can name in the numbered history that it is a line of. */
export interface Naming {
  /** A number alone up to this one names a line, where the lines have numbers without a sign; 0 where they have signs. */
  readonly upTo: number;
  /** Up to which number `S1` names a line, whatever the platform's sign: where the labels are so written; else 0. */
  readonly sLabels: number;
}

/** A place in the tokens of one line, with what the parser and the dialects ask of it. */
export class Reader {
  at = 0;
  readonly tokens: Tokens;
  readonly count: number;
  private readonly kinds: Uint8Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly values: Int32Array;
  readonly findings: Finding[] = [];
  /**
   * Numbers alone, and with another platform's sign, read as references, in the order of the text: they are words after all where a
   * field stands behind them.
   */
  readonly foreignReferences: Reference[] = [];
  /** Lists of lines (`or/1-5`) on a platform that has none. */
  readonly foreignLists: Combination[] = [];
  /** What a dialect's hook found last and at which token: several hooks ask in turn about one place. */
  lastFound: { readonly at: number; readonly found: unknown } | null = null;

  constructor(
    readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly dialect: Dialect,
    /** Quotation marks are written twice. */
    readonly quoted = false,
    readonly naming: Naming | null = null,
  ) {
    const tokens = tokenize(source, start, end, dialect, quoted);
    this.tokens = tokens;
    this.count = tokens.count;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.values = tokens.values;
    const { markup } = tokens;
    if (markup.length > 0) {
      const span = { start: markup[0]!.start, end: markup.at(-1)!.end };
      const message = 'Markup of a web page stands in this line; it is passed over. Take it out.';
      this.report('markup', 'error', span, message, withoutMarkup(source, markup));
    }
  }

  /** Moves to the first token that starts at or behind `position`. */
  seek(position: number): void {
    while (!this.isEnd() && this.startOf() < position) this.at++;
  }

  kind(at = this.at): number {
    return this.has(at) ? this.kinds[at]! : END;
  }

  startOf(at = this.at): number {
    return this.has(at) ? this.starts[at]! : this.end;
  }

  endOf(at = this.at): number {
    return this.has(at) ? this.ends[at]! : this.end;
  }

  /** Whether there is such a token: behind the last one stand those of another line. */
  private has(at: number): boolean {
    return at >= 0 && at < this.count;
  }

  text(at = this.at): string {
    return this.source.slice(this.startOf(at), this.endOf(at));
  }

  isWord(at = this.at): boolean {
    return this.kind(at) === WORD;
  }

  /** Whether the token is a word and no operator. */
  isPlainWord(at = this.at): boolean {
    return this.has(at) && this.kinds[at] === WORD && this.values[at] === 0;
  }

  isEnd(at = this.at): boolean {
    return this.kind(at) === END;
  }

  isOpen(at = this.at): boolean {
    return this.kind(at) === OPEN;
  }

  isClose(at = this.at): boolean {
    return this.kind(at) === CLOSE;
  }

  isQuote(at = this.at): boolean {
    return this.kind(at) === QUOTE;
  }

  /** Whether the token is the one sign `sign`. */
  isSign(sign: string, at = this.at): boolean {
    return this.kind(at) === OTHER && this.values[at] === sign.charCodeAt(0);
  }

  /** Whether the ASCII sign `sign` stands anywhere among the tokens. */
  holds(sign: string): boolean {
    return this.tokens.held[sign.charCodeAt(0)] === 1;
  }

  /** Whether the token begins as the naming of a line does. */
  startsLabel(at = this.at): boolean {
    return this.dialect.index.labelInitials.has(this.source.charCodeAt(this.startOf(at)));
  }

  /** Whether the token is the word `word`, which is given in lower case. */
  isWordOf(word: string, at = this.at): boolean {
    return (
      this.kind(at) === WORD &&
      this.endOf(at) - this.startOf(at) === word.length &&
      this.text(at).toLowerCase() === word
    );
  }

  isNumber(at = this.at): boolean {
    return this.kind(at) === WORD && isDigits(this.source, this.startOf(at), this.endOf(at));
  }

  /** Whether a blank stands before the token. */
  isSpaced(at = this.at): boolean {
    return at === 0 || this.startOf(at) > this.endOf(at - 1);
  }

  /** What the word does between operands; null for a word that is no operator. */
  operator(at = this.at): OperatorRow | ProximityRow | null {
    if (this.kind(at) !== WORD) return null;
    return this.dialect.index.rows[this.values[at]! - 1] ?? null;
  }

  /** The number printed with a proximity operator; null for a bare one and for AND, OR, NOT. */
  operatorNumber(at = this.at): number | null {
    const digits = this.text(at).slice(this.operator(at)?.word.length);
    return digits === '' ? null : Number(digits);
  }

  /** The index of the token that closes the quote sign at `at`; null for an unpaired or a closing one. */
  closingQuote(at = this.at): number | null {
    return this.kind(at) === QUOTE ? this.values[at]! || null : null;
  }

  field(name: string): Field | undefined {
    const { fields } = this.dialect.index;
    return fields.get(name) ?? fields.get(fieldKey(name));
  }

  report(
    rule: string,
    severity: Problem['severity'],
    span: Span,
    message: string,
    suggestion?: Suggestion,
  ): void {
    const { start, end } = span;
    this.findings.push(
      suggestion
        ? { rule, severity, message, start, end, suggestion }
        : { rule, severity, message, start, end },
    );
  }

  /** The word token at `at` with its wildcards by their meaning. */
  word(at: number): Word {
    return readWord(this.source, this.startOf(at), this.endOf(at), this.dialect);
  }

  /** The words among the tokens `from` to `to` (not included) as one text. */
  textOf(from: number, to: number, quote: string, span: Span): Text {
    const { start, end } = span;
    // Most texts are one word. A list that grows by push keeps room for seventeen, which counts when it is kept.
    if (to === from + 1 && this.isWord(from))
      return { kind: 'text', quote, words: [this.word(from)], start, end };
    const words: Word[] = [];
    for (let at = from; at < to; at++) if (this.isWord(at)) words.push(this.word(at));
    return { kind: 'text', quote, words: words.slice(), start, end };
  }

  /** Undoes the reading of bare numbers as lines from `start` on: under a field or a proximity they are words. */
  rereadNumbersAsWords(start: number): void {
    for (;;) {
      const last = this.foreignReferences.at(-1);
      if (!last || last.start < start) return;
      this.foreignReferences.pop();
      const word = readWord(this.source, last.start, last.end, this.dialect);
      const draft = last as unknown as Record<string, unknown>;
      draft.kind = 'text';
      draft.quote = '';
      draft.words = [word];
      delete draft.label;
    }
  }
}

/** What most wildcards mean, made once: a strategy holds many. */
const signs = {
  many: { kind: 'many' },
  one: { kind: 'one' },
  optional: { kind: 'optional' },
} as const;

/** The letters and wildcards of one word. */
export function readWord(source: string, start: number, end: number, dialect: Dialect): Word {
  const first = signAt(source, start, end);
  if (first === end)
    return { parts: [{ kind: 'letters', text: source.slice(start, end) }], start, end };
  const parts: WordPart[] = [];
  let letters = start;
  for (let at = first; at < end; at++) {
    const row = dialect.wildcards[source.charAt(at)];
    if (row === undefined) {
      if (source.charCodeAt(at) !== 92) continue;
      // Only an escape stands inside a word.
      if (at > letters) parts.push({ kind: 'letters', text: source.slice(letters, at) });
      letters = at + 1;
      continue;
    }
    const bracket = row.bracketed ? bracketedWidth(source, at, end) : 0;
    if (row.bracketed && bracket === 0) continue;
    if (at > letters) parts.push({ kind: 'letters', text: source.slice(letters, at) });
    letters = at + 1;
    if (bracket > 0) {
      parts.push({ kind: 'many', max: Number(source.slice(at + 2, at + bracket - 1)) });
      letters = at + bracket;
      at = letters - 1;
      continue;
    }
    if (row.means === 'many' && row.limited) {
      let limit = letters;
      while (
        limit < end &&
        limit - letters < 3 &&
        source.charCodeAt(limit) >= 48 &&
        source.charCodeAt(limit) <= 57
      )
        limit++;
      if (limit > letters) {
        parts.push({ kind: 'many', max: Number(source.slice(letters, limit)) });
        letters = limit;
        at = limit - 1;
        continue;
      }
    }
    if (row.means === 'many' && row.reach !== undefined) {
      parts.push({ kind: 'many', max: row.reach });
      continue;
    }
    parts.push(signs[row.means]);
  }
  if (end > letters) parts.push({ kind: 'letters', text: source.slice(letters, end) });
  return { parts: parts.slice(), start, end };
}

/** The first place that could be a wildcard: all of them are ASCII signs. `end` where there is none. */
function signAt(source: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const unit = source.charCodeAt(at);
    if (unit < 128 && ascii[unit] === SIGN) break;
    at++;
  }
  return at;
}
