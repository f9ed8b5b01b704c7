import { and, count, eq, inArray } from 'drizzle-orm';
import { schema, type Database } from '../../db/index.js';
import type { Author, Kind } from '../record.js';
import { isCurrent } from '../strategy-queries.js';
import { wordsOf } from '../words.js';

const { strategies, strategyVersions } = schema;

/** A published strategy as the engines know it. */
export interface SearchDocument {
  readonly id: string;
  readonly updatedAt: Date;
  readonly kind: Kind;
  readonly platform: string;
  readonly title: string;
  readonly description: string;
  readonly subjects: readonly string[];
  readonly authors: readonly Author[];
  readonly organisation: string | null;
  /** Words of its lines. */
  readonly lines: string;
}

export async function countPublished(db: Database): Promise<number> {
  const [row] = await db
    .select({ published: count() })
    .from(strategies)
    .where(eq(strategies.status, 'published'));
  return row?.published ?? 0;
}

/** In how many published strategies each word of the titles, descriptions, subjects and names stands. */
export async function countWords(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({
      title: strategies.title,
      description: strategies.description,
      subjects: strategies.subjects,
      authors: strategies.authors,
    })
    .from(strategies)
    .where(eq(strategies.status, 'published'));
  const counts = new Map<string, number>();
  for (const { title, description, subjects, authors } of rows) {
    const text = [title, description, ...subjects, ...authors.map(({ name }) => name)].join(' ');
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** When each published strategy was last changed: what tells that an index in memory is stale. */
export async function selectStamps(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: strategies.id, updatedAt: strategies.updatedAt })
    .from(strategies)
    .where(eq(strategies.status, 'published'));
  return new Map(rows.map((row) => [row.id, row.updatedAt.toISOString()]));
}

export async function selectDocuments(
  db: Database,
  ids: readonly string[],
): Promise<SearchDocument[]> {
  const found: SearchDocument[] = [];
  // PostgreSQL takes at most 65,535 parameters in a statement.
  for (let start = 0; start < ids.length; start += 1000) {
    found.push(
      ...(await db
        .select({
          id: strategies.id,
          updatedAt: strategies.updatedAt,
          kind: strategies.kind,
          platform: strategyVersions.platform,
          title: strategies.title,
          description: strategies.description,
          subjects: strategies.subjects,
          authors: strategies.authors,
          organisation: strategies.organisation,
          lines: strategyVersions.linesText,
        })
        .from(strategies)
        .innerJoin(strategyVersions, eq(strategyVersions.strategyId, strategies.id))
        .where(
          and(
            inArray(strategies.id, ids.slice(start, start + 1000)),
            eq(strategies.status, 'published'),
            isCurrent,
          ),
        )),
    );
  }
  return found;
}
