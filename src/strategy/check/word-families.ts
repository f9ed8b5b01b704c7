import { brief } from '../brief.js';
import type { CheckContext } from './context.js';
import { addAlternatives, withWords } from './add-alternatives.js';
import type { ChangedWord, Form } from './add-alternatives.js';
import type { Suggestion } from '../problem.js';
import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';
import { slotKey } from './alternatives.js';
import { keyOf } from './word-pattern.js';
import { singularOf } from './words/plural.js';
import { spellingVariantOf } from './words/spelling-variant.js';

/** A form of a term that its block does not search: one of its words is written otherwise. */
export interface MissingForm extends ChangedWord {
  readonly term: Term;
  /** Words behind that one which are written otherwise too. */
  readonly also?: readonly ChangedWord[];
  /** The words of the whole term in that form. */
  readonly words: readonly WordPattern[];
}

/** Missing forms that belong together: told once, mended together. */
export interface MissingFamily {
  readonly first: MissingForm;
  readonly suggestion: Suggestion | null;
}

/**
 * Puts missing forms together by word: `tumour` and `tumours` lack `tumor` and `tumors`, and that is one thing to tell. Added
 * one by one, each form would be found to lack the next.
 */
export function* familiesOf(
  context: CheckContext,
  forms: Iterable<MissingForm>,
): Iterable<MissingFamily> {
  const families = new Map<string, MissingForm[]>();
  for (const form of forms) {
    const { block, words } = form.term;
    const key = `${String(block)} ${slotKey(form.term)} ${words.map(baseOf).join(' ')}`;
    const list = families.get(key);
    if (list) list.push(form);
    else families.set(key, [form]);
  }
  for (const list of families.values()) {
    const first = list[0]!;
    yield { first, suggestion: suggestionFor(context, list) };
  }
}

/** A word without the differences of spelling and number: American, singular. */
export function baseOf(word: WordPattern): string {
  if (word.literal === null && !word.truncated) return keyOf(word);
  const variant = spellingVariantOf(word.stem, word.truncated);
  const american = variant?.is === 'American' ? variant.spelling : word.stem;
  const base = word.truncated ? american : (singularOf(american) ?? american);
  return base + keyOf(word).slice(word.stem.length);
}

function suggestionFor(context: CheckContext, list: readonly MissingForm[]): Suggestion | null {
  const written = new Map<string, Form & { readonly shown: string }>();
  for (const form of list) {
    const { term, index, letters, other, words } = form;
    const text = withWords(context, term, [form, ...(form.also ?? [])]);
    const word = term.text.words[index]!;
    const sign = context.written(word).slice(letters.length);
    if (text !== null) {
      written.set(text.toLowerCase(), {
        text: text.toLowerCase(),
        words,
        shown: `${other}${sign}`,
      });
    }
  }
  if (written.size === 0) return null;
  const title = `Add ${[...new Set([...written.values()].map((form) => brief(form.shown)))].join(', ')}`;
  return addAlternatives(context, list[0]!.term, title, [...written.values()]);
}
