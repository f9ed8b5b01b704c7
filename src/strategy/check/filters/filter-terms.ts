import type { CheckContext } from '../context.js';
import type { Place } from '../places.js';
import type { WordPattern } from '../word-pattern.js';
import { keyOf, patternOf } from '../word-pattern.js';
import { headingKey } from '../../vocabulary/heading-key.js';

/** A term of a strategy written as the table of known filters writes terms. */
export interface FilterTerm {
  readonly key: string;
  readonly words: string;
  readonly place: Place;
  /** The only word, where the term is free text of one word. */
  readonly pattern: WordPattern | null;
}

const short: Readonly<Record<string, string>> = {
  dt: 'drug therapy',
  'double-blind': 'double blind',
};

/** The terms of a strategy that could be a filter's: those joined by OR alone, by line. */
export function* filterTermsOf(context: CheckContext): Iterable<FilterTerm> {
  for (const place of context.places) {
    if (place.negated) continue;
    const heading = context.headingAt(place.node);
    if (heading) {
      if (isConditional(place)) continue;
      const words = headingKey(heading.name);
      // A publication type searched as a heading (`.sh.`, [mh]) stays one.
      yield {
        key: `${heading.explode && place.node.kind === 'heading' && context.platform !== 'pubmed' ? 'exp' : 'heading'}:${words}`,
        words,
        place,
        pattern: null,
      };
    } else if (place.node.kind === 'text' && !isConditional(place)) {
      const patterns = place.node.words.map(patternOf);
      const words = headingKey(patterns.map(keyOf).join(' '));
      const field = fieldKeyOf(context, place);
      yield {
        key: `${field}:${field === 'subheading' ? (short[words] ?? words) : words}`,
        words,
        place,
        pattern: patterns.length === 1 ? patterns[0]! : null,
      };
    }
  }
}

function fieldKeyOf(context: CheckContext, place: Place): string {
  const senses = place.fields.map((use) =>
    use.id === null ? undefined : context.field(use.id)?.sense,
  );
  const [sense] = senses;
  if (sense?.kind === 'subheading') return 'subheading';
  if (
    sense?.kind === 'words' &&
    sense.targets.includes('publication-type') &&
    sense.targets.length === 1
  )
    return 'type';
  return place.fields
    .map((use) => use.id ?? use.written.toLowerCase())
    .sort()
    .join();
}

function isConditional(place: Place): boolean {
  for (let at = place.condition; at; at = at.condition)
    if (at.node.kind !== 'boolean' || at.node.operator !== 'not') return true;
  return false;
}
