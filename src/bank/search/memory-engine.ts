import type { Database } from '../../db/index.js';
import { wordsOf } from '../words.js';
import { pageSize, sortFacet, type BankQuery, type SearchEngine } from './bank-query.js';
import { createGrowingIndex } from './lunr-index.js';
import { selectDocuments, selectStamps, type SearchDocument } from './search-queries.js';

type Filter = 'kinds' | 'platforms' | 'subjects';

const valuesOf: Readonly<Record<Filter, (document: SearchDocument) => readonly string[]>> = {
  kinds: (document) => [document.kind],
  platforms: (document) => [document.platform],
  subjects: (document) => document.subjects,
};
const filters = Object.keys(valuesOf) as Filter[];

function passes(document: SearchDocument, query: BankQuery, except?: Filter): boolean {
  const { author } = query;
  if (author !== null && !document.authors.some(({ name }) => name === author)) return false;
  return filters.every((filter) => {
    const wanted: readonly string[] = query[filter];
    return (
      filter === except ||
      wanted.length === 0 ||
      valuesOf[filter](document).some((value) => wanted.includes(value))
    );
  });
}

function facet(documents: readonly SearchDocument[], query: BankQuery, filter: Filter) {
  const counts = new Map<string, number>();
  for (const document of documents) {
    if (!passes(document, query, filter)) continue;
    for (const value of valuesOf[filter](document)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sortFacet(counts);
}

/**
 * Searches with lunr over the whole bank in memory. Before each search one small query tells whether another
 * process (or this one) has changed anything; only what changed is read again.
 */
export function createMemoryEngine(db: Database): SearchEngine {
  const index = createGrowingIndex();
  const documents = new Map<string, SearchDocument>();
  let stamps = new Map<string, string>();
  let refreshing: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    const now = await selectStamps(db);
    const changed = [...now].filter(([id, stamp]) => stamps.get(id) !== stamp).map(([id]) => id);
    const gone = [...stamps.keys()].filter((id) => !now.has(id));
    if (changed.length === 0 && gone.length === 0) return;
    const read = await selectDocuments(db, changed);
    for (const id of gone) documents.delete(id);
    for (const document of read) documents.set(document.id, document);
    index.update(
      read.map((document) => ({
        ...document,
        people: [...document.authors.map(({ name }) => name), document.organisation ?? ''].join(
          ' ',
        ),
      })),
      gone,
    );
    stamps = now;
  }

  return {
    async find(query) {
      // One after the other: two at once would index the same change twice.
      refreshing = refreshing.then(refresh, refresh);
      await refreshing;
      const words = wordsOf(query.words);
      const scores = words.length === 0 ? null : index.find(words, query.inLines);
      const found = [...documents.values()].filter(({ id }) => scores === null || scores.has(id));
      const kept = found.filter((document) => passes(document, query));
      const byTitle = (a: SearchDocument, b: SearchDocument) => a.title.localeCompare(b.title);
      const byAge = (a: SearchDocument, b: SearchDocument) =>
        b.updatedAt.getTime() - a.updatedAt.getTime() || byTitle(a, b);
      kept.sort((a, b) => {
        if (query.sort === 'title') return byTitle(a, b);
        if (query.sort === 'newest' || scores === null) return byAge(a, b);
        return (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || byAge(a, b);
      });
      const start = (query.page - 1) * pageSize;
      return {
        ids: kept.slice(start, start + pageSize).map(({ id }) => id),
        total: kept.length,
        facets: {
          kinds: facet(found, query, 'kinds'),
          platforms: facet(found, query, 'platforms'),
          subjects: facet(found, query, 'subjects'),
        },
      };
    },
  };
}
