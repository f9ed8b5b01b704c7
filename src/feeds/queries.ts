import { and, arrayOverlaps, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { FeedEntry } from './feed-entry.js';

const { feeds } = schema;

export type FeedRow = typeof feeds.$inferSelect;
export type FeedChanges = Partial<Omit<typeof feeds.$inferInsert, 'id'>>;

/**
 * Takes due feeds for one worker, oldest first. Rows another worker holds are passed over; an expired lease is free again. What is
 * further ahead than Searchbank ever plans was planned by a clock that was wrong, and is due.
 */
export async function claimDueFeeds(
  db: Database,
  claim: {
    workerId: string;
    now: Date;
    leaseUntil: Date;
    limit: number;
    /** Whose feeds are left for later, each as it stands in an address. */
    withoutHosts: readonly string[];
  },
): Promise<FeedRow[]> {
  const now = claim.now.toISOString();
  const { withoutHosts } = claim;
  const others =
    withoutHosts.length === 0
      ? sql``
      : sql`and ${notInArray(sql`split_part(${feeds.url}, '/', 3)`, [...withoutHosts])}`;
  const due = db
    .select({ id: feeds.id })
    .from(feeds)
    .where(
      sql`${feeds.enabled} and ${feeds.goneAt} is null
        and (${feeds.nextFetchAt} <= ${now} or ${feeds.nextFetchAt} > ${now}::timestamptz + interval '2 days')
        and (${feeds.leaseUntil} is null or ${feeds.leaseUntil} < ${now} or ${feeds.leaseUntil} > ${now}::timestamptz + interval '1 day')
        ${others}`,
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

/** Gives back all that a worker holds. */
export async function releaseLeases(db: Database, workerId: string): Promise<void> {
  await db
    .update(feeds)
    .set({ leaseOwner: null, leaseUntil: null })
    .where(eq(feeds.leaseOwner, workerId));
}

/** A reading that failed: the new state, and the lease given back where it is still held. */
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

/**
 * Adds what is new and brings title, category and switch of the others in step; nothing is deleted. A feed that has moved
 * since is known by its previous addresses too. Answers how many are new.
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
      .select({ url: feeds.url, previousUrls: feeds.previousUrls })
      .from(feeds)
      .where(arrayOverlaps(feeds.previousUrls, urls));
    const movedTo = new Map(moved.flatMap((row) => row.previousUrls.map((url) => [url, row.url])));
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
