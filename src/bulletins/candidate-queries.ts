import { and, eq, gt, gte, isNull, or } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';
import type { EvidenceRecord } from '../evidence/index.js';

const { feeds, records } = schema;

/** Records first seen since the instant, and documents revised in place since. Merged ones are found in their goal. */
export async function listCandidates(db: Executor, since: Date): Promise<EvidenceRecord[]> {
  return db
    .select()
    .from(records)
    .where(
      and(
        isNull(records.mergedInto),
        or(
          gte(records.firstSeenAt, since),
          and(gte(records.changedAt, since), gt(records.revision, 1)),
        ),
      ),
    );
}

/** Sources that could not be read when they were last tried, with the reason for a person. */
export async function listFailingFeeds(
  db: Executor,
): Promise<{ title: string; error: string; lastSuccessAt: Date | null }[]> {
  const rows = await db
    .select({ title: feeds.title, error: feeds.lastErrorText, lastSuccessAt: feeds.lastSuccessAt })
    .from(feeds)
    .where(and(eq(feeds.enabled, true), gt(feeds.failures, 0)))
    .orderBy(feeds.title);
  return rows.map((row) => ({ ...row, error: row.error ?? 'it could not be read' }));
}
