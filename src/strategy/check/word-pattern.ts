import type { Word } from '../ast.js';

/** A word as a row of signs: a letter or digit in lower case, or a wildcard. */
export type Sign = string | { readonly kind: 'many' | 'one' | 'optional' };

export interface WordPattern {
  readonly signs: readonly Sign[];
  /** The letters before the first wildcard. */
  readonly stem: string;
  /** The whole word where it holds no wildcard, else null. */
  readonly literal: string | null;
  /** The only wildcard is one for any number of letters, and it ends the word. */
  readonly truncated: boolean;
}

export function patternOf(word: Word): WordPattern {
  const signs: Sign[] = [];
  for (const part of word.parts) {
    if (part.kind === 'letters') signs.push(...signsOf(part.text));
    // A limited truncation (`$1`) is that many optional letters.
    else if (part.kind === 'many' && part.max !== undefined && part.max < 30) {
      for (let i = 0; i < part.max; i++) signs.push({ kind: 'optional' });
    } else signs.push({ kind: part.kind });
  }
  return patternOfSigns(signs);
}

export function literalPattern(word: string): WordPattern {
  return patternOfSigns(signsOf(word));
}

/** Letters as signs, in lower case. */
export function signsOf(letters: string): string[] {
  return Array.from(letters.toLowerCase());
}

/** The letters among signs. */
export function lettersOf(signs: readonly Sign[]): string {
  return signs.map((sign) => (typeof sign === 'string' ? sign : '')).join('');
}

export function patternOfSigns(signs: readonly Sign[]): WordPattern {
  const first = signs.findIndex((sign) => typeof sign !== 'string');
  const stem = lettersOf(first < 0 ? signs : signs.slice(0, first));
  const last = signs.at(-1);
  return {
    signs,
    stem,
    literal: first < 0 ? stem : null,
    truncated:
      first === signs.length - 1 && typeof last === 'object' && last.kind === 'many' && first > 0,
  };
}

/**
 * Whether every word that `narrow` stands for is one that `wide` stands for, sign by sign:
 * `child*` covers `children`, `wom?n` covers `woman`. Quadratic in the length of the words, never more.
 */
export function coversWord(wide: WordPattern, narrow: WordPattern): boolean {
  if (wide.literal !== null) return wide.literal === narrow.literal;
  if (!narrow.stem.startsWith(wide.stem)) return false;
  // reached[j]: the signs of `wide` so far can stand for the first j signs of `narrow`.
  const length = narrow.signs.length;
  let reached = new Array<boolean>(length + 1).fill(false);
  reached[0] = true;
  for (const sign of wide.signs) {
    const next = new Array<boolean>(length + 1).fill(false);
    for (let j = 0; j <= length; j++) {
      const before = reached[j]!;
      if (typeof sign === 'object' && sign.kind !== 'one' && before) next[j] = true;
      const other = narrow.signs[j];
      if (other === undefined) continue;
      if (before && standsFor(sign, other)) next[j + 1] = true;
      if (typeof sign === 'object' && sign.kind === 'many' && next[j]) next[j + 1] = true;
    }
    reached = next;
  }
  return reached[length]!;
}

function standsFor(sign: Sign, other: Sign): boolean {
  if (typeof sign === 'string') return sign === other;
  if (sign.kind === 'many') return true;
  if (sign.kind === 'optional') return typeof other === 'string' || other.kind !== 'many';
  return typeof other === 'string' || other.kind === 'one';
}

/** As a person would type it: wildcards as `*`, `?` and `#` whatever the platform's signs are. Only for comparing and messages. */
export function keyOf(pattern: WordPattern): string {
  const shown = { many: '*', one: '#', optional: '?' } as const;
  return pattern.signs.map((sign) => (typeof sign === 'string' ? sign : shown[sign.kind])).join('');
}
