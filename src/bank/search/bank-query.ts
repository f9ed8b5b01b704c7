import type { Kind } from '../record.js';

/** What is searched for. Within a list any value suffices; lists, words and author must all be met. */
export interface BankQuery {
  /** As typed; every word must be there, in full or as the beginning of a longer one. */
  readonly words: string;
  /** Only inside the search lines, not in titles and descriptions. */
  readonly inLines: boolean;
  readonly kinds: readonly Kind[];
  readonly platforms: readonly string[];
  readonly subjects: readonly string[];
  /** Name of a credited author, in full. */
  readonly author: string | null;
  readonly sort: 'relevance' | 'newest' | 'title';
  /** From 1. */
  readonly page: number;
}

export const everything: BankQuery = {
  words: '',
  inLines: false,
  kinds: [],
  platforms: [],
  subjects: [],
  author: null,
  sort: 'relevance',
  page: 1,
};

export const pageSize = 20;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** How many results each value of a filter would leave, its own filter aside; the most frequent first. */
export interface Facets {
  readonly kinds: readonly FacetValue[];
  readonly platforms: readonly FacetValue[];
  readonly subjects: readonly FacetValue[];
}

/** The keys of one page of results, best first. */
export interface EngineResult {
  readonly ids: readonly string[];
  readonly total: number;
  readonly facets: Facets;
}

export interface SearchEngine {
  find(query: BankQuery): Promise<EngineResult>;
}

export function sortFacet(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
