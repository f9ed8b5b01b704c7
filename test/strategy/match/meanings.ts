import type { Word, WordPart } from '../../../src/strategy/ast.js';
import type { Meaning, Target } from '../../../src/strategy/meaning/meaning.js';

/** Meanings written by hand, for tests that are not about reading. */

const here = { start: 0, end: 0 };
const inText: readonly Target[] = ['title', 'abstract'];

/** A word with `*` any number, `$2` at most two, `#` one, `?` none or one. */
export function word(text: string): Word {
  const signs = { '*': { kind: 'many' }, '#': { kind: 'one' }, '?': { kind: 'optional' } } as const;
  const parts = (text.match(/[*#?]|\$\d|[^*#?$]+/g) ?? []).map(
    (part): WordPart =>
      (part.startsWith('$') ? { kind: 'many', max: Number(part[1]) } : null) ??
      (part in signs ? signs[part as '*'] : null) ?? { kind: 'letters', text: part },
  );
  return { parts, ...here };
}

export function phrase(text: string, targets = inText, whole = false): Meaning {
  const words = text.split(' ').map(word);
  return { kind: 'phrase', targets, words, ...(whole ? { whole } : {}), ...here };
}

export function near(
  distance: number,
  operands: readonly Meaning[],
  { ordered = false, targets = inText } = {},
): Meaning {
  return { kind: 'near', distance, operands, ordered, targets, ...here };
}

export function heading(
  name: string | null,
  options: { explode?: boolean; focus?: boolean; subheadings?: readonly string[] } = {},
): Meaning {
  const { explode = false, focus = false, subheadings = [] } = options;
  return { kind: 'heading', vocabulary: 'mesh', name, explode, focus, subheadings, ...here };
}

export const and = (...operands: Meaning[]): Meaning => ({ kind: 'and', operands, ...here });
export const or = (...operands: Meaning[]): Meaning => ({ kind: 'or', operands, ...here });
export const not = (keep: Meaning, drop: Meaning): Meaning => ({
  kind: 'not',
  keep,
  drop,
  ...here,
});
export const line = (index: number): Meaning => ({ kind: 'line', line: index, ...here });
export const years = (from: number | null, to: number | null): Meaning => ({
  kind: 'years',
  from,
  to,
  ...here,
});
export const language = (value: string): Meaning => ({ kind: 'language', value, ...here });
export const frequent = (least: number, operand: Meaning): Meaning => ({
  kind: 'frequent',
  least,
  operand,
  ...here,
});
export const unanswerable: Meaning = { kind: 'unanswerable', reason: 'nobody can tell', ...here };
