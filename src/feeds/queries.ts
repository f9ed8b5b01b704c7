import { and, eq, inArray, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { IdentifiedItem } from './identity.js';

const { feeds } = schema;

export type FeedRow = typeof feeds.$inferSelect;
export type FeedChanges = Partial<Omit<typeof feeds.$inferInsert, 'id'>>;

/** Takes due feeds for one worker, oldest first. Rows another worker holds are passed over; an expired lease is free again. */
export async function claimDueFeeds(
  db: Database,
  claim: { workerId: string; now: Date; leaseUntil: Date; limit: number },
): Promise<FeedRow[]> {
  const now = claim.now.toISOString();
  const due = db
    .select({ id: feeds.id })
    .from(feeds)
    .where(
      sql`${feeds.enabled} and ${feeds.goneAt} is null and ${feeds.nextFetchAt} <= ${now}
        and (${feeds.leaseUntil} is null or ${feeds.leaseUntil} < ${now})`,
    )
    .orderBy(feeds.nextFetchAt)
    .limit(claim.limit)
    .for('update', { skipLocked: true });
  return db
    .update(feeds)
    .set({ leaseOwner: claim.workerId, leaseUntil: claim.leaseUntil })
    .where(inArray(feeds.id, due))
    .returning();
}

/** Prolongs a lease that is still this worker's; false where another has taken over. */
export async function renewLease(
  db: Database,
  id: string,
  workerId: string,
  leaseUntil: Date,
): Promise<boolean> {
  const renewed = await db
    .update(feeds)
    .set({ leaseUntil })
    .where(and(eq(feeds.id, id), eq(feeds.leaseOwner, workerId)))
    .returning({ id: feeds.id });
  return renewed.length === 1;
}

export interface Stored {
  readonly added: number;
  readonly changed: number;
}

/**
 * Stores the items of one reading and the feed's new state together, and gives the lease back; all or nothing, and nothing
 * where the lease has been lost. An entry that is there unchanged costs no write.
 */
export async function storeReading(
  db: Database,
  reading: {
    feed: FeedRow;
    workerId: string;
    now: Date;
    items: readonly IdentifiedItem[];
    language: string | null;
    changes: FeedChanges;
  },
): Promise<Stored | 'lease lost'> {
  const { feed, workerId, now, changes } = reading;
  const fresh = await unseenItems(db, feed.id, reading.items);
  const release = { ...changes, leaseOwner: null, leaseUntil: null };
  const held = and(eq(feeds.id, feed.id), eq(feeds.leaseOwner, workerId));
  if (fresh.length === 0) {
    const kept = await db.update(feeds).set(release).where(held).returning({ id: feeds.id });
    return kept.length === 0 ? 'lease lost' : { added: 0, changed: 0 };
  }
  return db
    .transaction(async (tx) => {
      const rows = JSON.stringify(fresh.map((entry) => toRow(entry, reading.language)));
      const written = await tx.execute<{ added: boolean }>(sql`
      insert into feed_items (feed_id, first_seen_at, changed_at, ${columns})
      select ${feed.id}::uuid, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${columns}
      from jsonb_to_recordset(${rows}::jsonb) as given(${columnsWithTypes})
      on conflict (feed_id, identity) do update set ${replacements}, changed_at = excluded.changed_at
      where feed_items.content_hash <> excluded.content_hash
      returning (xmax = 0) as added`);
      const added = written.filter((row) => row.added).length;
      const kept = await tx
        .update(feeds)
        .set(added > 0 ? { ...release, lastNewAt: now } : release)
        .where(held)
        .returning({ id: feeds.id });
      if (kept.length === 0) throw new LeaseLost();
      return { added, changed: fresh.length - added };
    })
    .catch((cause: unknown) => {
      if (cause instanceof LeaseLost) return 'lease lost' as const;
      throw cause;
    });
}

/** Another worker has taken over: nothing of this reading may stay. */
class LeaseLost extends Error {}

/** The columns that an entry gives. All rows go over as one JSON value: some thousand parameters would cost more than the writing. */
const entryColumns = {
  identity: 'text',
  content_hash: 'text',
  title: 'text',
  link: 'text',
  summary_html: 'text',
  summary: 'text',
  published: 'timestamptz',
  published_as_given: 'text',
  updated: 'timestamptz',
  authors: 'jsonb',
  doi: 'text',
  pmid: 'text',
  journal: 'text',
  keywords: 'text[]',
  section: 'text',
  language: 'text',
} as const;
const columnNames = Object.keys(entryColumns) as (keyof typeof entryColumns)[];
const columns = sql.raw(columnNames.join(', '));
const columnsWithTypes = sql.raw(
  columnNames.map((name) => `${name} ${entryColumns[name]}`).join(', '),
);
const replacements = sql.raw(
  columnNames
    .filter((name) => name !== 'identity')
    .map((name) => `${name} = excluded.${name}`)
    .join(', '),
);

function toRow(
  entry: IdentifiedItem,
  language: string | null,
): Record<keyof typeof entryColumns, unknown> {
  const { item } = entry;
  return {
    identity: entry.identity,
    content_hash: entry.contentHash,
    title: item.title,
    link: item.link,
    summary_html: item.summaryHtml,
    summary: item.summary,
    published: item.published,
    published_as_given: item.publishedAsGiven,
    updated: item.updated,
    authors: item.authors,
    doi: item.doi,
    pmid: item.pmid,
    journal: item.journal,
    keywords: item.keywords,
    section: item.section,
    language,
  };
}

async function unseenItems(
  db: Database,
  feedId: string,
  items: readonly IdentifiedItem[],
): Promise<readonly IdentifiedItem[]> {
  if (items.length === 0) return items;
  const identities = JSON.stringify(items.map((entry) => entry.identity));
  const rows = await db.execute<{ identity: string; hash: string }>(sql`
    select identity, content_hash as hash from feed_items
    where feed_id = ${feedId}::uuid and identity in (select jsonb_array_elements_text(${identities}::jsonb))`);
  const known = new Map(rows.map((row) => [row.identity, row.hash]));
  return items.filter((entry) => known.get(entry.identity) !== entry.contentHash);
}

/** A reading without items: the new state, and the lease given back where it is still held. */
export async function saveFeedState(
  db: Database,
  id: string,
  workerId: string,
  changes: FeedChanges,
): Promise<void> {
  await db
    .update(feeds)
    .set({ ...changes, leaseOwner: null, leaseUntil: null })
    .where(and(eq(feeds.id, id), eq(feeds.leaseOwner, workerId)));
}

/** What a reading that brought nothing changes. */
export interface UnchangedFeed {
  readonly id: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextFetchAt: Date;
}

/** Many readings that brought nothing, in one statement; the leases are given back where they are still held. */
export async function saveUnchanged(
  db: Database,
  workerId: string,
  now: Date,
  unchanged: readonly UnchangedFeed[],
): Promise<void> {
  if (unchanged.length === 0) return;
  await db.execute(sql`
    update feeds set etag = given.etag, last_modified = given."lastModified", next_fetch_at = given."nextFetchAt",
      last_tried_at = ${now.toISOString()}::timestamptz, last_success_at = ${now.toISOString()}::timestamptz,
      last_error = null, last_error_text = null, failures = 0, failing_since = null, moved_to = null, moved_seen = 0,
      lease_owner = null, lease_until = null
    from jsonb_to_recordset(${JSON.stringify(unchanged)}::jsonb)
      as given(id uuid, etag text, "lastModified" text, "nextFetchAt" timestamptz)
    where feeds.id = given.id and feeds.lease_owner = ${workerId}`);
}

/** Whether another feed already has this address. */
export async function feedAtUrl(db: Database, url: string): Promise<FeedRow | undefined> {
  const [row] = await db.select().from(feeds).where(eq(feeds.url, url));
  return row;
}

/** Changes one feed; false where there is none. */
export async function setFeed(db: Database, id: string, changes: FeedChanges): Promise<boolean> {
  const rows = await db
    .update(feeds)
    .set(changes)
    .where(eq(feeds.id, id))
    .returning({ id: feeds.id });
  return rows.length === 1;
}

export async function listFeedRows(db: Database): Promise<FeedRow[]> {
  return db.select().from(feeds).orderBy(feeds.category, feeds.title);
}

export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly category: string;
  readonly enabled: boolean;
}

/**
 * Adds what is new and brings title, category and switch of the others in step; nothing is deleted. A feed that has moved
 * since is known by its previous address too. Answers how many are new.
 */
export async function upsertFeeds(
  db: Database,
  entries: readonly FeedEntry[],
  now: Date,
): Promise<number> {
  if (entries.length === 0) return 0;
  return db.transaction(async (tx) => {
    const urls = entries.map((entry) => entry.url);
    const moved = await tx
      .select({ url: feeds.url, previousUrl: feeds.previousUrl })
      .from(feeds)
      .where(inArray(feeds.previousUrl, urls));
    const movedTo = new Map(moved.map((row) => [row.previousUrl, row.url]));
    const byUrl = new Map(entries.map((entry) => [movedTo.get(entry.url) ?? entry.url, entry]));
    const rows = await tx
      .insert(feeds)
      .values([...byUrl].map(([url, entry]) => ({ ...entry, url, nextFetchAt: now })))
      .onConflictDoUpdate({
        target: feeds.url,
        set: {
          title: sql`excluded.title`,
          category: sql`excluded.category`,
          enabled: sql`excluded.enabled`,
        },
      })
      .returning({ isNew: sql<boolean>`(xmax = 0)` });
    return rows.filter((row) => row.isNew).length;
  });
}
