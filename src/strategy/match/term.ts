import type { WordPart } from '../ast.js';
import { fold } from './fold.js';
import { wordSpans } from './words.js';

/** One step of a pattern: a letter, any one letter, one or none, or any number. */
export type Step =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'one' | 'optional' | 'many' };

/**
 * A word to look for, by its shape: `exact` is compared as a whole, `prefix` is letters with any (or at
 * most `max`) letters behind, `pattern` is anything else. `text` is the letters it begins with.
 */
export interface Term {
  readonly kind: 'exact' | 'prefix' | 'pattern';
  readonly text: string;
  readonly max: number;
  /** Of a pattern alone. */
  readonly steps: readonly Step[];
  /** Equal for two terms that find the same words in the same way. */
  readonly key: string;
  /** Number of the term in its lexicon, small and used again once the term is given back. */
  id: number;
}

/** More further letters than any word has: such a limit is none. */
const endless = 256;

function addSteps(steps: Step[], part: WordPart): void {
  if (part.kind === 'letters') {
    for (const letter of fold(part.text)) steps.push({ kind: 'letter', letter });
  } else if (part.kind === 'many' && part.max !== undefined && part.max <= endless) {
    for (let n = 0; n < part.max; n++) steps.push({ kind: 'optional' });
  } else {
    steps.push({ kind: part.kind });
  }
}

function keyOfSteps(steps: readonly Step[]): string {
  const signs = { one: '#', optional: '?', many: '*' };
  return steps.map((step) => (step.kind === 'letter' ? step.letter : signs[step.kind])).join('');
}

const none: readonly Step[] = [];

function termOfSteps(steps: readonly Step[]): Term {
  const firstSign = steps.findIndex((step) => step.kind !== 'letter');
  const letters = firstSign < 0 ? steps : steps.slice(0, firstSign);
  const rest = steps.slice(letters.length);
  const text = keyOfSteps(letters);
  if (rest.length === 0) return exactTerm(text);
  if (rest.every((step) => step.kind === 'many')) return openTerm(text);
  const key = keyOfSteps(steps);
  if (rest.every((step) => step.kind === 'optional'))
    return { kind: 'prefix', text, max: rest.length, steps: none, key, id: 0 };
  return { kind: 'pattern', text, max: 0, steps, key, id: 0 };
}

function exactTerm(text: string): Term {
  return { kind: 'exact', text, max: 0, steps: none, key: text, id: 0 };
}

function openTerm(text: string): Term {
  return { kind: 'prefix', text, max: Infinity, steps: none, key: `${text}*`, id: 0 };
}

/** The word of most terms: plain letters, at most with any ending. Null where it takes a closer look. */
function plainTerm(parts: readonly WordPart[]): Term | null {
  const [letters, sign, more] = parts;
  if (letters?.kind !== 'letters' || more !== undefined) return null;
  if (!/^[a-z0-9]+$/i.test(letters.text)) return null;
  const text = letters.text.toLowerCase();
  if (sign === undefined) return exactTerm(text);
  return sign.kind === 'many' && sign.max === undefined ? openTerm(text) : null;
}

/**
 * The terms of a word as written: one, or several in a row where its letters hold a separator
 * (a reader's idea of a word may be wider), none where nothing of it is a letter, a digit or a sign.
 */
export function termsOf(parts: readonly WordPart[]): Term[] {
  const plain = plainTerm(parts);
  if (plain !== null) return [plain];
  const terms: Term[] = [];
  let steps: Step[] = [];
  const finish = () => {
    if (steps.length > 0) terms.push(termOfSteps(steps));
    steps = [];
  };
  for (const part of parts) {
    if (part.kind !== 'letters') {
      addSteps(steps, part);
      continue;
    }
    let at = 0;
    for (const { start, end } of wordSpans(part.text)) {
      if (start > at) finish();
      addSteps(steps, { kind: 'letters', text: part.text.slice(start, end) });
      at = end;
    }
    if (at < part.text.length) finish();
  }
  finish();
  return terms;
}

/** Whether a folded word fits a term. Linear in the word for each step: no pattern makes it slow. */
export function fits(term: Term, word: string): boolean {
  if (term.kind === 'exact') return word === term.text;
  if (!word.startsWith(term.text)) return false;
  if (term.kind === 'prefix') {
    return term.max === Infinity || Array.from(word.slice(term.text.length)).length <= term.max;
  }
  const letters = Array.from(word);
  // reached[n]: the steps so far can end after n letters.
  let reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (const step of term.steps) {
    const next = new Uint8Array(letters.length + 1);
    let open = false;
    for (let n = 0; n <= letters.length; n++) {
      const before = n > 0 && reached[n - 1] === 1;
      if (step.kind === 'letter') next[n] = before && letters[n - 1] === step.letter ? 1 : 0;
      else if (step.kind === 'one') next[n] = before ? 1 : 0;
      else if (step.kind === 'optional') next[n] = before || reached[n] === 1 ? 1 : 0;
      else next[n] = (open ||= reached[n] === 1) ? 1 : 0;
    }
    reached = next;
  }
  return reached[letters.length] === 1;
}
