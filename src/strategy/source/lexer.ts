import { BLANK, SIGN, ascii, classAt, isDigits, widthAt } from './chars.js';
import { isEscape, markupEnd } from './markup.js';
import { CLOSE, END, OPEN, OTHER, QUOTE, WORD, takeTokens, type Tokens } from './tokens.js';
import type { Dialect } from '../dialects/dialect.js';

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
  const tokens = takeTokens(end - start);
  let quotes = false;
  let bold = false;
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
      bold = source.charCodeAt(at) === 42 ? !bold : bold;
      tokens.markup.push({ start: at, end: marked });
      at = marked;
      continue;
    }
    const width =
      kind === SIGN && !isEmphasis(source, at) ? wildcardWidth(source, at, from, end, dialect) : 0;
    if (kind !== SIGN || width > 0) {
      at += width || widthAt(source, at);
      while (at < end) {
        const unit = source.charCodeAt(at);
        const next = unit < 128 ? ascii[unit] : classAt(source, at);
        if (next === BLANK) break;
        if (next === SIGN) {
          if (bold && unit === 42 && source.charCodeAt(at + 1) === 42) break;
          const escaped = isEscape(source, at, end) ? 1 : 0;
          const sign = wildcardWidth(source, at + escaped, from, end, dialect);
          if (sign === 0) break;
          if (escaped > 0) tokens.markup.push({ start: at, end: at + 1 });
          at += escaped + sign;
        } else at += unit < 128 ? 1 : widthAt(source, at);
      }
      tokens.add(WORD, from, at, operatorAt(source, from, at, dialect));
      continue;
    }
    const sign = source.charAt(at);
    at += widthAt(source, at);
    if (sign === '(') tokens.add(OPEN, from, at, 0);
    else if (sign === ')') tokens.add(CLOSE, from, at, 0);
    else if (quoteFamily(sign, dialect) !== null) {
      if (quoted && sign === '"' && at < end && source.charAt(at) === '"') at++;
      tokens.add(QUOTE, from, at, 0);
      quotes = true;
    } else {
      const code = sign.charCodeAt(0);
      if (code < 128) tokens.held[code] = 1;
      tokens.add(OTHER, from, at, code);
    }
  }
  tokens.add(END, end, end, 0);
  if (quotes) pairQuotes(source, tokens, dialect);
  return tokens;
}

/** A star between a bracket and no word: `*(a OR b)*`, as a page prints it slanted. */
function isEmphasis(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== 42) return false;
  return source.charCodeAt(at + 1) === 40 || source.charCodeAt(at - 1) === 41;
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

/** The row, counted from 1, of an operator in the source: letters, and for a proximity the number that is written to it without a sign. 0 for any other word. */
function operatorAt(source: string, start: number, end: number, dialect: Dialect): number {
  const { index } = dialect;
  if (end - start > index.longestOperator) return 0;
  if (!index.operatorInitials.has(source.charCodeAt(start) | 32)) return 0;
  let letters = start;
  while (letters < end) {
    const code = source.charCodeAt(letters);
    if (code < 65) break;
    letters++;
  }
  const written = source.slice(start, letters);
  const found = index.operators.get(written.toLowerCase());
  if (found === undefined) return 0;
  const row = index.rows[found]!;
  if (row.upperCaseOnly === true && written !== written.toUpperCase()) return 0;
  const isOperator =
    letters === end || (row.kind === 'proximity' && isDigits(source, letters, end));
  return isOperator ? found + 1 : 0;
}

/** Pairs quote signs from left to right; what looks like an opening sign does not close a phrase that holds brackets. */
function pairQuotes(source: string, tokens: Tokens, dialect: Dialect): void {
  const { count, kinds, starts, ends, values } = tokens;
  let open = -1;
  for (let token = 0; token < count; token++) {
    if (kinds[token] !== QUOTE) continue;
    const start = starts[token]!;
    const sign = source.charAt(start);
    const family = quoteFamily(sign, dialect);
    const glued =
      token > 0 && ends[token - 1] === start && !'([{=/:,'.includes(source.charAt(start - 1));
    // The sign at the end of the line is followed by nothing, whatever the text goes on with.
    const followed =
      token + 2 < count &&
      starts[token + 1] === ends[token] &&
      !')],.;:/'.includes(source.charAt(ends[token]!));
    if (family === "'" && glued && followed) continue; // An apostrophe: Alzheimer's
    if (open >= 0) {
      const first = source.charAt(starts[open]!);
      if (quoteFamily(first, dialect) !== family) continue;
      const opens = !glued && followed;
      if (!opens || !holdsBracket(source, ends[open]!, start)) {
        values[open] = token;
        open = -1;
        continue;
      }
    } else if (family === "'" && glued) continue;
    open = token;
  }
}

function holdsBracket(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = source.charAt(at);
    if (sign === '[' || sign === ')' || sign === '(') return true;
  }
  return false;
}
