import type { Database } from '../../db/index.js';
import type { BankedStrategy } from '../record.js';
import { selectStrategies } from '../strategy-queries.js';
import { wordsOf } from '../words.js';
import { pageSize, type BankQuery, type Facets } from './bank-query.js';
import { findLines, type FoundLine } from './found-lines.js';
import { createMemoryEngine } from './memory-engine.js';
import { findInPostgres } from './postgres-queries.js';
import { didYouMean } from './did-you-mean.js';
import { countPublished, countWords } from './search-queries.js';

export interface FoundStrategy {
  readonly strategy: BankedStrategy;
  /** The lines that hold the words, up to three. */
  readonly lines: readonly FoundLine[];
}

/** One page of results. */
export interface BankResult {
  readonly total: number;
  /** 1 where there is nothing. */
  readonly lastPage: number;
  readonly found: readonly FoundStrategy[];
  readonly facets: Facets;
  /** Words that may have been meant, where those given stand nowhere; null where there is none to offer. */
  readonly meant: string | null;
}

/** The one way to search the bank. */
export type StrategySearch = (query: BankQuery) => Promise<BankResult>;

/**
 * Searches with lunr while the bank holds up to `lunrLimit` published strategies, with PostgreSQL beyond. Both
 * find the same strategies: the same words of the same text.
 */
export function createStrategySearch(
  db: Database,
  options: { readonly lunrLimit?: number } = {},
): StrategySearch {
  const lunrLimit = options.lunrLimit ?? 3000;
  const memory = createMemoryEngine(db);
  return async (query) => {
    const small = (await countPublished(db)) <= lunrLimit;
    const result = small ? await memory.find(query) : await findInPostgres(db, query);
    const strategies = await selectStrategies(db, result.ids);
    return {
      total: result.total,
      lastPage: Math.max(1, Math.ceil(result.total / pageSize)),
      found: strategies.map((strategy) => ({
        strategy,
        lines: findLines(strategy.version, query.words),
      })),
      facets: result.facets,
      meant: result.total === 0 ? didYouMean(wordsOf(query.words), await countWords(db)) : null,
    };
  };
}
