import type { CheckContext } from '../context.js';
import { coversWord, literalPattern } from '../word-pattern.js';
import type { FilterTerm } from './filter-terms.js';
import { filterTermsOf } from './filter-terms.js';
import type { KnownFilter } from './known-filters.js';
import { knownFilters } from './known-filters.js';

/** A known filter that a strategy seems to use, with what is not as published. */
export interface FilterUse {
  readonly filter: KnownFilter;
  readonly present: readonly FilterTerm[];
  /** Terms of the filter, as the table writes them, that the strategy does not hold. */
  readonly missing: readonly string[];
  /** Terms that are there under another field: the table's form and what stands instead. */
  readonly moved: readonly { readonly key: string; readonly instead: FilterTerm }[];
}

/** The filter that most of the strategy's terms agree with, null where none comes near: at least five terms, two thirds of the filter. */
export function findFilter(context: CheckContext): FilterUse | null {
  const byKey = new Map<string, FilterTerm>();
  const byWords = new Map<string, FilterTerm>();
  const wide: FilterTerm[] = [];
  for (const term of filterTermsOf(context)) {
    if (!byKey.has(term.key)) byKey.set(term.key, term);
    if (!byWords.has(term.words)) byWords.set(term.words, term);
    if (term.pattern?.literal === null) wide.push(term);
  }
  let best: FilterUse | null = null;
  for (const filter of knownFilters) {
    if (!filter.platforms.includes(context.platform)) continue;
    const present: FilterTerm[] = [];
    const missing: string[] = [];
    const moved: { key: string; instead: FilterTerm }[] = [];
    for (const key of filter.terms) {
      const exact = byKey.get(key);
      const words = key.slice(key.indexOf(':') + 1);
      const instead = byWords.get(words) ?? byWords.get(british(words)) ?? covering(wide, words);
      if (exact) present.push(exact);
      else if (instead) moved.push({ key, instead });
      else missing.push(key);
    }
    if (present.length < 5 || present.length * 3 < filter.terms.length * 2) continue;
    if (!best || missing.length + moved.length < best.missing.length + best.moved.length) {
      best = { filter, present, missing, moved };
    }
  }
  return best;
}

/** `randomised` where the filter has `randomized`. */
function british(words: string): string {
  return words.replace('randomiz', 'randomis');
}

/** A truncated term or one with a wildcard that stands for the word. */
function covering(wide: readonly FilterTerm[], word: string): FilterTerm | undefined {
  if (/\s/.test(word)) return undefined;
  const pattern = literalPattern(word);
  return wide.find((term) => term.pattern && coversWord(term.pattern, pattern));
}
