import type { Span } from '../ast.js';
import { BLANK, SIGN, ascii, classAt, widthAt } from './chars.js';
import { markupEnd } from './markup.js';
import type { Dialect, OperatorRow, ProximityRow } from '../dialects/dialect.js';

export const WORD = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const QUOTE = 3;
export const OTHER = 4;
export const END = 5;

/** What a word does between operands. */
export interface OperatorWord {
  readonly row: OperatorRow | ProximityRow;
  /** The number printed with a proximity operator; null for a bare one and for AND, OR, NOT. */
  readonly number: number | null;
}

/**
 * The tokens of one line, as parallel lists. Blanks are not tokens: they show as a distance between
 * the end of one token and the start of the next.
 */
export interface Tokens {
  readonly kinds: readonly number[];
  /** For a token of kind OTHER the code unit of its sign, else 0. */
  readonly signs: readonly number[];
  /** The signs that are there at all: most lines lack most of them, and need not be searched. */
  readonly held: ReadonlySet<number>;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For a word that is an operator of the dialect. */
  readonly operators: readonly (OperatorWord | null)[];
  /** For each quote sign that is closed the index of the token that closes it. */
  readonly closedBy: ReadonlyMap<number, number>;
  /** Tags and entities of HTML left in the text: read as blanks. */
  readonly markup: readonly Span[];
}

const doubleQuotes = '"\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb';
const singleQuotes = "'\u2018\u2019\u201a\u201b";
const families = new Map<string, '"' | "'">([
  ...Array.from(doubleQuotes).map((sign) => [sign, '"'] as const),
  ...Array.from(singleQuotes).map((sign) => [sign, "'"] as const),
]);

export function isCurlyQuote(sign: string): boolean {
  return sign !== '"' && sign !== "'" && (doubleQuotes + singleQuotes).includes(sign);
}

function quoteFamily(sign: string, dialect: Dialect): string | null {
  const family = families.get(sign) ?? null;
  return family === "'" && !dialect.quotes.includes("'") ? null : family;
}

/** Cuts `source` between `start` and `end` into tokens, in one pass; where `quoted`, `""` is one quotation mark. */
export function tokenize(
  source: string,
  start: number,
  end: number,
  dialect: Dialect,
  quoted = false,
): Tokens {
  const kinds: number[] = [];
  const signs: number[] = [];
  const held = new Set<number>();
  const starts: number[] = [];
  const ends: number[] = [];
  const operators: (OperatorWord | null)[] = [];
  const quotes: number[] = [];
  const markup: Span[] = [];
  let at = start;
  while (at < end) {
    const kind = classAt(source, at);
    if (kind === BLANK) {
      at += widthAt(source, at);
      continue;
    }
    const from = at;
    const marked = kind === SIGN ? markupEnd(source, at, end) : 0;
    if (marked > 0) {
      markup.push({ start: at, end: marked });
      at = marked;
      continue;
    }
    const width = kind === SIGN ? wildcardWidth(source, at, from, end, dialect) : 0;
    if (kind !== SIGN || width > 0) {
      at += width || widthAt(source, at);
      while (at < end) {
        const unit = source.charCodeAt(at);
        const next = unit < 128 ? ascii[unit] : classAt(source, at);
        if (next === BLANK) break;
        if (next === SIGN) {
          const sign = wildcardWidth(source, at, from, end, dialect);
          if (sign === 0) break;
          at += sign;
        } else at += unit < 128 ? 1 : widthAt(source, at);
      }
      kinds.push(WORD);
      signs.push(0);
      operators.push(operatorAt(source, from, at, dialect));
    } else {
      const sign = source.charAt(at);
      at += widthAt(source, at);
      let code = 0;
      if (sign === '(') kinds.push(OPEN);
      else if (sign === ')') kinds.push(CLOSE);
      else if (quoteFamily(sign, dialect) !== null) {
        if (quoted && sign === '"' && at < end && source.charAt(at) === '"') at++;
        quotes.push(kinds.length);
        kinds.push(QUOTE);
      } else {
        kinds.push(OTHER);
        code = sign.charCodeAt(0);
        held.add(code);
      }
      signs.push(code);
      operators.push(null);
    }
    starts.push(from);
    ends.push(at);
  }
  kinds.push(END);
  signs.push(0);
  starts.push(end);
  ends.push(end);
  operators.push(null);
  return {
    kinds,
    signs,
    held,
    starts,
    ends,
    operators,
    closedBy: pairQuotes(source, starts, ends, quotes, dialect),
    markup,
  };
}

const bracketedLimit = /\[[*$]\d{1,2}\]/y;

/** Length of the limited truncation in square brackets at `at` (`[*3]`), 0 where there is none before `end`. */
export function bracketedWidth(source: string, at: number, end: number): number {
  bracketedLimit.lastIndex = at;
  return bracketedLimit.test(source) && bracketedLimit.lastIndex <= end
    ? bracketedLimit.lastIndex - at
    : 0;
}

/** Length of the wildcard at `at` of a word; 0 where none stands there. */
function wildcardWidth(
  source: string,
  at: number,
  wordStart: number,
  end: number,
  dialect: Dialect,
): number {
  const row = dialect.wildcards[source.charAt(at)];
  if (row === undefined) return 0;
  if (row.bracketed) return bracketedWidth(source, at, end);
  if (!row.onlyAtEnd) return 1;
  const closes =
    at > wordStart &&
    (at + 1 >= end ||
      classAt(source, at + 1) === BLANK ||
      source.charAt(at + 1) === ')' ||
      source.charAt(at + 1) === '.');
  return closes ? 1 : 0;
}

/** An operator in the source: letters, and for a proximity the number that is written to it without a sign. */
function operatorAt(
  source: string,
  start: number,
  end: number,
  dialect: Dialect,
): OperatorWord | null {
  if (end - start > dialect.index.longestOperator) return null;
  if (!dialect.index.operatorInitials.has(source.charCodeAt(start) | 32)) return null;
  let letters = start;
  while (letters < end) {
    const code = source.charCodeAt(letters);
    if (code < 65) break;
    letters++;
  }
  const written = source.slice(start, letters);
  const row = dialect.index.operators.get(written.toLowerCase());
  if (row === undefined) return null;
  if (row.upperCaseOnly === true && written !== written.toUpperCase()) return null;
  if (letters === end) return { row, number: null };
  if (row.kind !== 'proximity') return null;
  let number = 0;
  for (let at = letters; at < end; at++) {
    const digit = source.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return { row, number };
}

/** Pairs quote signs from left to right; what looks like an opening sign does not close a phrase that holds brackets. */
function pairQuotes(
  source: string,
  starts: readonly number[],
  ends: readonly number[],
  quotes: readonly number[],
  dialect: Dialect,
): Map<number, number> {
  const pairs = new Map<number, number>();
  let open = -1;
  for (const token of quotes) {
    const start = starts[token]!;
    const sign = source.charAt(start);
    const family = quoteFamily(sign, dialect);
    const glued =
      token > 0 && ends[token - 1] === start && !'([{=/:,'.includes(source.charAt(start - 1));
    // The sign at the end of the line is followed by nothing, whatever the text goes on with.
    const followed =
      token + 2 < starts.length &&
      starts[token + 1] === ends[token] &&
      !')],.;:/'.includes(source.charAt(ends[token]!));
    if (family === "'" && glued && followed) continue; // An apostrophe: Alzheimer's
    if (open >= 0) {
      const first = source.charAt(starts[open]!);
      if (quoteFamily(first, dialect) !== family) continue;
      const opens = !glued && followed;
      if (!opens || !holdsBracket(source, ends[open]!, start)) {
        pairs.set(open, token);
        open = -1;
        continue;
      }
    } else if (family === "'" && glued) continue;
    open = token;
  }
  return pairs;
}

function holdsBracket(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = source.charAt(at);
    if (sign === '[' || sign === ')' || sign === '(') return true;
  }
  return false;
}
