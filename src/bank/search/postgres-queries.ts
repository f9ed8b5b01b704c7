import { and, arrayOverlaps, asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { schema, type Database } from '../../db/index.js';
import { isCurrent } from '../strategy-queries.js';
import { wordsOf } from '../words.js';
import { pageSize, type BankQuery, type EngineResult, type FacetValue } from './bank-query.js';

const { strategies, strategyVersions } = schema;

/** Words are letters and digits alone, so that nothing of the query language can come in. */
function tsquery(words: readonly string[]): SQL {
  return sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;
}

type Filter = 'kinds' | 'platforms' | 'subjects';

function conditions(query: BankQuery, except?: Filter): SQL | undefined {
  const words = wordsOf(query.words);
  const vector = query.inLines ? strategyVersions.linesVector : strategyVersions.searchVector;
  return and(
    eq(strategies.status, 'published'),
    isCurrent,
    words.length === 0 ? undefined : sql`${vector} @@ ${tsquery(words)}`,
    except === 'kinds' || query.kinds.length === 0
      ? undefined
      : inArray(strategies.kind, [...query.kinds]),
    except === 'platforms' || query.platforms.length === 0
      ? undefined
      : inArray(strategyVersions.platform, [...query.platforms]),
    except === 'subjects' || query.subjects.length === 0
      ? undefined
      : arrayOverlaps(strategies.subjects, [...query.subjects]),
    query.author === null
      ? undefined
      : sql`${strategies.authors} @> ${JSON.stringify([{ name: query.author }])}::jsonb`,
  );
}

async function facet(db: Database, query: BankQuery, filter: Filter): Promise<FacetValue[]> {
  const value = {
    kinds: sql<string>`${strategies.kind}`,
    platforms: sql<string>`${strategyVersions.platform}`,
    subjects: sql<string>`unnest(${strategies.subjects})`,
  }[filter];
  return db
    .select({ value: value.as('value'), count: count() })
    .from(strategies)
    .innerJoin(strategyVersions, eq(strategyVersions.strategyId, strategies.id))
    .where(conditions(query, filter))
    .groupBy(sql`1`)
    .orderBy(desc(count()), sql`1`);
}

/** Searches with the full text index of PostgreSQL. A title that holds the words comes before a line that does. */
export async function findInPostgres(db: Database, query: BankQuery): Promise<EngineResult> {
  const words = wordsOf(query.words);
  const where = conditions(query);
  const rank =
    words.length === 0
      ? undefined
      : desc(
          sql`ts_rank(to_tsvector('simple', ${strategies.title}), ${tsquery(words)}) * 10 + ts_rank(${strategyVersions.searchVector}, ${tsquery(words)}, 1)`,
        );
  const newest = [desc(strategies.updatedAt), asc(strategies.title)];
  const order =
    query.sort === 'title'
      ? [asc(strategies.title)]
      : query.sort === 'newest' || rank === undefined
        ? newest
        : [rank, ...newest];
  const joined = eq(strategyVersions.strategyId, strategies.id);
  const [rows, [totals], kinds, platforms, subjects] = await Promise.all([
    db
      .select({ id: strategies.id })
      .from(strategies)
      .innerJoin(strategyVersions, joined)
      .where(where)
      .orderBy(...order)
      .limit(pageSize)
      .offset((query.page - 1) * pageSize),
    db.select({ total: count() }).from(strategies).innerJoin(strategyVersions, joined).where(where),
    facet(db, query, 'kinds'),
    facet(db, query, 'platforms'),
    facet(db, query, 'subjects'),
  ]);
  return {
    ids: rows.map(({ id }) => id),
    total: totals?.total ?? 0,
    facets: { kinds, platforms, subjects },
  };
}
