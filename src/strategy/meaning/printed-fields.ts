import type { Target } from './meaning.js';

/*
 * The list that Ovid prints behind a `.mp.` search says which fields the search had on the day it was
 * run (`[mp=title, original title, abstract, name of substance word, ...]`): it goes before the field table.
 */
const printed: readonly (readonly [RegExp, Target])[] = [
  [/^(book )?title( comment)?$|^ti$/, 'title'],
  [/^(original|translated|other) title|^ot$/, 'original-title'],
  [/^other abstract/, 'other-abstract'],
  [/^abstract|^ab$/, 'abstract'],
  [/^(name of )?substance|^nm$/, 'substance'],
  [/supplementary concept|^synonyms/, 'supplementary-concept'],
  [/sub-?heading|^fx$/, 'subheading'],
  [/^keyword|^kf$|^kw$/, 'keywords'],
  [/heading|^mesh|^hw$|^subject/, 'heading'],
  [/trade name|manufacturer|^dv$|^dm$|^tn$|^mf$|^dq$/, 'trade-name'],
  [/^candidate term|^dj$/, 'candidate-term'],
  [/^key concepts?|^id$/, 'key-concept'],
  [/^registry|^cas /, 'registry-number'],
  [/^unique identifier|^ui$/, 'identifier'],
];

/** The target that an entry of the printed list names; `other` where nothing is known of it. */
export function printedTarget(entry: string): Target {
  const name = entry.trim().toLowerCase().replace(/\s+/g, ' ');
  return printed.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
