import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { IdentityKeys } from './identity.js';

const { records, recordSources, feedItems, feeds } = schema;

export type EvidenceRecord = typeof records.$inferSelect;
export type NewRecord = typeof records.$inferInsert;
export type SourceItem = typeof feedItems.$inferSelect & { readonly feedUrl: string };
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Only one process makes records at a time: two would not see each other's new ones. Released at the end of the transaction. */
export async function lockRecords(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('searchbank.records'))`);
}

/** Items that are not yet a source of any record, oldest first. */
export async function unrecordedItems(tx: Transaction, limit: number): Promise<SourceItem[]> {
  const rows = await tx
    .select({ item: feedItems, feedUrl: feeds.url })
    .from(feedItems)
    .innerJoin(feeds, eq(feeds.id, feedItems.feedId))
    .where(isNull(feedItems.recordId))
    .orderBy(asc(feedItems.firstSeenAt), asc(feedItems.id))
    .limit(limit);
  return rows.map((row) => ({ ...row.item, feedUrl: row.feedUrl }));
}

/** Living records that share a key with any of these. */
export async function recordsByKeys(
  tx: Transaction,
  keys: readonly IdentityKeys[],
): Promise<EvidenceRecord[]> {
  const values = (pick: (one: IdentityKeys) => string | null): string[] => [
    ...new Set(keys.map(pick).filter((value) => value !== null)),
  ];
  const conditions = (
    [
      [records.doi, values((one) => one.doi)],
      [records.pmid, values((one) => one.pmid)],
      [records.canonicalUrl, values((one) => one.canonicalUrl)],
      [records.titleKey, values((one) => one.titleKey)],
    ] as const
  ).flatMap(([column, list]) => (list.length === 0 ? [] : [inArray(column, list)]));
  if (conditions.length === 0) return [];
  return tx
    .select()
    .from(records)
    .where(and(isNull(records.mergedInto), or(...conditions)));
}

export async function insertRecord(tx: Transaction, record: NewRecord): Promise<EvidenceRecord> {
  const [row] = await tx.insert(records).values(record).returning();
  return row!;
}

export async function updateRecord(
  tx: Transaction,
  id: string,
  changes: Partial<NewRecord>,
): Promise<void> {
  await tx.update(records).set(changes).where(eq(records.id, id));
}

export interface Attachment {
  readonly recordId: string;
  readonly feedItemId: string;
  readonly by: 'doi' | 'pmid' | 'url' | 'title' | 'new';
}

/** Keeps which item came to which record, and why; marks the items as recorded. */
export async function attachItems(
  tx: Transaction,
  attachments: readonly Attachment[],
  now: Date,
): Promise<void> {
  if (attachments.length === 0) return;
  await tx
    .insert(recordSources)
    .values(attachments.map((one) => ({ ...one, addedAt: now })))
    .onConflictDoNothing();
  const pairs = sql.join(
    attachments.map((one) => sql`(${one.feedItemId}::uuid, ${one.recordId}::uuid)`),
    sql`, `,
  );
  await tx.execute(
    sql`update feed_items set record_id = pair.record_id from (values ${pairs}) as pair(item_id, record_id) where feed_items.id = pair.item_id`,
  );
}

/** Living records first seen from `since` on and before `until`, oldest first. */
export async function listNewRecords(
  db: Database,
  since: Date,
  until?: Date,
): Promise<EvidenceRecord[]> {
  return db
    .select()
    .from(records)
    .where(
      and(
        isNull(records.mergedInto),
        gte(records.firstSeenAt, since),
        until === undefined ? undefined : lt(records.firstSeenAt, until),
      ),
    )
    .orderBy(asc(records.firstSeenAt), asc(records.id));
}

export async function recordsByIds(
  db: Database,
  ids: readonly string[],
): Promise<EvidenceRecord[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(records)
        .where(inArray(records.id, [...ids]));
}

export interface RecordSource {
  readonly recordId: string;
  readonly feedTitle: string;
  readonly link: string | null;
  readonly by: string;
}

/** Where records came from, first source first. */
export async function listSources(
  db: Database,
  recordIds: readonly string[],
): Promise<RecordSource[]> {
  if (recordIds.length === 0) return [];
  return db
    .select({
      recordId: recordSources.recordId,
      feedTitle: feeds.title,
      link: feedItems.link,
      by: recordSources.by,
    })
    .from(recordSources)
    .innerJoin(feedItems, eq(feedItems.id, recordSources.feedItemId))
    .innerJoin(feeds, eq(feeds.id, feedItems.feedId))
    .where(inArray(recordSources.recordId, [...recordIds]))
    .orderBy(asc(recordSources.addedAt));
}
