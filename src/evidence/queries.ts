import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { IdentityKeys } from './identity.js';
import type { RecordLink } from './relate.js';

const { records, recordLinks, recordSources, feedItems, feeds } = schema;

export type EvidenceRecord = typeof records.$inferSelect;
export type NewRecord = typeof records.$inferInsert;
export type SourceItem = typeof feedItems.$inferSelect & {
  readonly feedUrl: string;
  readonly feedTitle: string;
};
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Only one process makes records at a time: two would not see each other's new ones. Released at the end of the transaction. */
export async function lockRecords(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('searchbank.records'))`);
}

/** Items that are not yet a source of any record, or changed since they became one; oldest first. */
export async function unrecordedItems(tx: Transaction, limit: number): Promise<SourceItem[]> {
  const rows = await tx
    .select({ item: feedItems, feedUrl: feeds.url, feedTitle: feeds.title })
    .from(feedItems)
    .innerJoin(feeds, eq(feeds.id, feedItems.feedId))
    .where(or(isNull(feedItems.recordId), sql`${feedItems.changedAt} > ${feedItems.recordedAt}`))
    .orderBy(asc(feedItems.firstSeenAt), asc(feedItems.id))
    .limit(limit);
  return rows.map(({ item, ...feed }) => ({ ...item, ...feed }));
}

/** Records that have one of `ids`, that share a key with any of these, or that one of these is a notice about; merged ones with what they went into. */
export async function recordsByKeys(
  tx: Transaction,
  keys: readonly IdentityKeys[],
  ids: readonly string[] = [],
): Promise<EvidenceRecord[]> {
  const values = (pick: (one: IdentityKeys) => string | null): string[] => [
    ...new Set(keys.map(pick).filter((value) => value !== null)),
  ];
  const titleKeys = values((one) => one.titleKey).filter((value) => value !== '');
  const aboutKeys = values((one) => one.aboutKey);
  const dois = values((one) => one.doi);
  const aboutDois = aboutKeys.filter((key) => key.startsWith('doi:')).map((key) => key.slice(4));
  // The indexes of the numbers are two each, of merged records and of the others: asked so, both are used.
  const standing = isNull(records.mergedInto);
  const merged = isNotNull(records.mergedInto);
  const conditions = (
    [
      [records.doi, [...dois, ...aboutDois], [standing, merged]],
      [records.pmid, values((one) => one.pmid), [standing, merged]],
      [records.canonicalUrl, values((one) => one.canonicalUrl), [undefined]],
      [records.titleKey, [...titleKeys, ...aboutKeys], [undefined]],
      [records.aboutKey, [...titleKeys, ...dois.map((doi) => `doi:${doi}`)], [undefined]],
      [records.id, ids, [undefined]],
    ] as const
  ).flatMap(([column, list, parts]) =>
    list.length === 0 ? [] : parts.map((part) => and(part, inArray(column, [...list]))),
  );
  if (conditions.length === 0) return [];
  const found = await tx
    .select()
    .from(records)
    .where(or(...conditions))
    .orderBy(asc(records.firstSeenAt), asc(records.id));
  return withTargets(tx, found);
}

/** Adds the records that merged ones went into, however many steps away. */
async function withTargets(
  tx: Transaction | Database,
  found: EvidenceRecord[],
): Promise<EvidenceRecord[]> {
  const known = new Map(found.map((record) => [record.id, record]));
  for (;;) {
    const missing = [...known.values()]
      .map((record) => record.mergedInto)
      .filter((id) => id !== null && !known.has(id)) as string[];
    if (missing.length === 0) return [...known.values()];
    const targets = await tx.select().from(records).where(inArray(records.id, missing));
    if (targets.length === 0) return [...known.values()];
    for (const record of targets) known.set(record.id, record);
  }
}

/** Keeps how records belong together; a link that is there already stays. */
export async function insertLinks(tx: Transaction, links: readonly RecordLink[]): Promise<void> {
  if (links.length > 0)
    await tx
      .insert(recordLinks)
      .values([...links])
      .onConflictDoNothing();
}

export async function insertRecord(tx: Transaction, record: NewRecord): Promise<EvidenceRecord> {
  const [row] = await tx.insert(records).values(record).returning();
  return row!;
}

export async function recordById(tx: Transaction, id: string): Promise<EvidenceRecord | undefined> {
  const [row] = await tx.select().from(records).where(eq(records.id, id));
  return row;
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
    sql`update feed_items set record_id = pair.record_id, recorded_at = greatest(${now.toISOString()}::timestamptz, feed_items.changed_at) from (values ${pairs}) as pair(item_id, record_id) where feed_items.id = pair.item_id`,
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

/** What was joined to these records, however many steps away, and they themselves: by id, the record asked for that each stands under. */
async function partsOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const parts = new Map(ids.map((id) => [id, id]));
  let last = [...ids];
  while (last.length > 0) {
    const joined = await db
      .select({ id: records.id, into: records.mergedInto })
      .from(records)
      .where(inArray(records.mergedInto, last));
    last = joined.filter(({ id }) => !parts.has(id)).map(({ id }) => id);
    for (const { id, into } of joined) if (!parts.has(id)) parts.set(id, parts.get(into!)!);
  }
  return parts;
}

/** Records that an editor joined to this one himself, oldest first: each can be taken back. */
export async function listJoined(db: Database, id: string): Promise<EvidenceRecord[]> {
  return db
    .select()
    .from(records)
    .where(eq(records.mergedInto, id))
    .orderBy(asc(records.firstSeenAt), asc(records.id));
}

export interface RecordSource {
  readonly recordId: string;
  readonly feedTitle: string;
  readonly link: string | null;
  readonly by: string;
}

/** Where records came from, and what was joined to them, first source first. */
export async function listSources(
  db: Database,
  recordIds: readonly string[],
): Promise<RecordSource[]> {
  if (recordIds.length === 0) return [];
  const parts = await partsOf(db, recordIds);
  const rows = await db
    .select({
      recordId: recordSources.recordId,
      feedTitle: feeds.title,
      link: feedItems.link,
      by: recordSources.by,
    })
    .from(recordSources)
    .innerJoin(feedItems, eq(feedItems.id, recordSources.feedItemId))
    .innerJoin(feeds, eq(feeds.id, feedItems.feedId))
    .where(inArray(recordSources.recordId, [...parts.keys()]))
    .orderBy(asc(recordSources.addedAt));
  return rows.map((row) => ({ ...row, recordId: parts.get(row.recordId)! }));
}

export interface RelatedRecord {
  readonly recordId: string;
  readonly otherId: string;
  readonly otherTitle: string;
  readonly otherLink: string | null;
  readonly relation: string;
  /** Whether the record is the notice or preprint, and not what it belongs to. */
  readonly from: boolean;
}

/** What belongs to these records and to what was joined to them: their preprints, papers, corrections, retractions, comments. */
export async function listRelated(
  db: Database,
  recordIds: readonly string[],
): Promise<RelatedRecord[]> {
  if (recordIds.length === 0) return [];
  const parts = await partsOf(db, recordIds);
  const ids = [...parts.keys()];
  const links = await db
    .select()
    .from(recordLinks)
    .where(or(inArray(recordLinks.fromId, ids), inArray(recordLinks.toId, ids)));
  const sides = links.flatMap(({ fromId, toId, relation }) => [
    { mine: fromId, theirs: toId, relation, from: true },
    { mine: toId, theirs: fromId, relation, from: false },
  ]);
  const others = await db
    .select()
    .from(records)
    .where(inArray(records.id, [...new Set(sides.map(({ theirs }) => theirs)), ids[0]!]));
  const known = new Map((await withTargets(db, others)).map((record) => [record.id, record]));
  const related = new Map<string, RelatedRecord>();
  for (const { mine, theirs, relation, from } of sides) {
    const recordId = parts.get(mine);
    let other = known.get(theirs);
    while (other?.mergedInto) other = known.get(other.mergedInto);
    if (recordId === undefined || other === undefined || other.id === recordId) continue;
    related.set([recordId, other.id, relation, from].join(' '), {
      recordId,
      otherId: other.id,
      otherTitle: other.title,
      otherLink: other.link,
      relation,
      from,
    });
  }
  return [...related.values()].sort((a, b) => Number(b.from) - Number(a.from));
}
