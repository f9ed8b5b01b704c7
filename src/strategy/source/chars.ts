/** Classes of UTF-16 code units, for a lexer that looks at each unit once. */
export const BLANK = 1;
export const DIGIT = 2;
export const LETTER = 3;
export const SIGN = 4;

/** The class of each ASCII unit, for loops that look at most of a text. */
export const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code === 32 || (code >= 9 && code <= 13)) ascii[code] = BLANK;
  else if (code >= 48 && code <= 57) ascii[code] = DIGIT;
  else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) ascii[code] = LETTER;
  else ascii[code] = SIGN;
}

const wordLike = /[\p{L}\p{N}\p{M}]/u;
// Blanks, the bullets of a list, and marks that take no room: soft hyphen, zero-width and direction marks, byte order mark.
const blankLike =
  /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u2022\u2023\u25aa\u25ab\u25a0\u25cf\u25cb\u25e6]/u;
const beyond = new Map<number, number>();

/** Class of the code point at `at`; a lone surrogate is a sign. */
export function classAt(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  if (unit < 128) return ascii[unit] ?? SIGN;
  const point = source.codePointAt(at) ?? 0;
  const known = beyond.get(point);
  if (known !== undefined) return known;
  const text = String.fromCodePoint(point);
  const found = blankLike.test(text) ? BLANK : wordLike.test(text) ? LETTER : SIGN;
  beyond.set(point, found);
  return found;
}

/** Length in code units of the code point at `at`. */
export function widthAt(source: string, at: number): 1 | 2 {
  const unit = source.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = source.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Whether the units from `start` to `end` are ASCII digits, at least one. */
export function isDigits(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return end > start;
}

/** Hyphen, figure dash, en dash, em dash, minus: whatever a printed range may be joined with. */
export function isDash(sign: string): boolean {
  return sign === '-' || (sign >= '\u2010' && sign <= '\u2015') || sign === '\u2212';
}
