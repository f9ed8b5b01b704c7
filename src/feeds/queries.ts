import { and, eq, inArray, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { IdentifiedItem } from './identity.js';

const { feeds, feedItems } = schema;

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
    changes: FeedChanges;
  },
): Promise<Stored | 'lease lost'> {
  const { feed, workerId, now, items } = reading;
  return db.transaction(async (tx) => {
    const fresh = await unseenItems(tx, feed.id, items);
    const kept = await tx
      .update(feeds)
      .set({ ...reading.changes, leaseOwner: null, leaseUntil: null })
      .where(and(eq(feeds.id, feed.id), eq(feeds.leaseOwner, workerId)))
      .returning({ id: feeds.id });
    if (kept.length === 0) return 'lease lost';
    let added = 0;
    for (let at = 0; at < fresh.length; at += 500) {
      const rows = fresh.slice(at, at + 500).map((entry) => toRow(entry, feed.id, now));
      const written = await tx
        .insert(feedItems)
        .values(rows)
        .onConflictDoUpdate({
          target: [feedItems.feedId, feedItems.identity],
          set: excludedColumns,
          setWhere: sql`${feedItems.contentHash} <> excluded.content_hash`,
        })
        .returning({ isNew: sql<boolean>`(xmax = 0)` });
      added += written.filter((row) => row.isNew).length;
    }
    if (added > 0) await tx.update(feeds).set({ lastNewAt: now }).where(eq(feeds.id, feed.id));
    return { added, changed: fresh.length - added };
  });
}

const excludedColumns = Object.fromEntries(
  (
    [
      ['contentHash', 'content_hash'],
      ['title', 'title'],
      ['link', 'link'],
      ['summaryHtml', 'summary_html'],
      ['summary', 'summary'],
      ['published', 'published'],
      ['publishedAsGiven', 'published_as_given'],
      ['updated', 'updated'],
      ['authors', 'authors'],
      ['doi', 'doi'],
      ['pmid', 'pmid'],
      ['journal', 'journal'],
      ['keywords', 'keywords'],
      ['section', 'section'],
      ['language', 'language'],
      ['changedAt', 'changed_at'],
    ] as const
  ).map(([field, column]) => [field, sql.raw(`excluded.${column}`)]),
);

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

async function unseenItems(
  tx: Transaction,
  feedId: string,
  items: readonly IdentifiedItem[],
): Promise<IdentifiedItem[]> {
  if (items.length === 0) return [];
  const known = new Map<string, string>();
  for (let at = 0; at < items.length; at += 1000) {
    const rows = await tx
      .select({ identity: feedItems.identity, contentHash: feedItems.contentHash })
      .from(feedItems)
      .where(
        and(
          eq(feedItems.feedId, feedId),
          inArray(
            feedItems.identity,
            items.slice(at, at + 1000).map((entry) => entry.identity),
          ),
        ),
      );
    for (const row of rows) known.set(row.identity, row.contentHash);
  }
  return items.filter((entry) => known.get(entry.identity) !== entry.contentHash);
}

function toRow(entry: IdentifiedItem, feedId: string, now: Date): typeof feedItems.$inferInsert {
  const { item } = entry;
  return {
    feedId,
    identity: entry.identity,
    contentHash: entry.contentHash,
    title: item.title,
    link: item.link,
    summaryHtml: item.summaryHtml,
    summary: item.summary,
    published: item.published,
    publishedAsGiven: item.publishedAsGiven,
    updated: item.updated,
    authors: [...item.authors],
    doi: item.doi,
    pmid: item.pmid,
    journal: item.journal,
    keywords: item.keywords === null ? null : [...item.keywords],
    section: item.section,
    firstSeenAt: now,
    changedAt: now,
  };
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
