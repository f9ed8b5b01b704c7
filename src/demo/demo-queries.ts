import { and, eq, ne } from 'drizzle-orm';
import { type Database, schema } from '../db/index.js';

const { feeds, settings } = schema;
const name = 'demo-day';
const loaded = 'demo-loaded';

/** The day of the first start with samples: the sample items lie before it, so that a later start finds nothing new. */
export async function demoDay(db: Database, now: Date): Promise<Date> {
  await db.insert(settings).values({ name, value: now.toISOString() }).onConflictDoNothing();
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return typeof row?.value === 'string' ? new Date(row.value) : now;
}

/** The shelf may stand on another port than last time: a sample feed stays the same feed. */
export async function moveSampleFeed(db: Database, title: string, url: string): Promise<void> {
  await db
    .update(feeds)
    .set({ url })
    .where(and(eq(feeds.title, title), eq(feeds.category, 'samples'), ne(feeds.url, url)));
}

/** Whether an earlier start has loaded every sample: then a later one need not look again. */
export async function isLoaded(db: Database): Promise<boolean> {
  const rows = await db.select().from(settings).where(eq(settings.name, loaded));
  return rows.length > 0;
}

export async function markLoaded(db: Database): Promise<void> {
  await db.insert(settings).values({ name: loaded, value: true }).onConflictDoNothing();
}
