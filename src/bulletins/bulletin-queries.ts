import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';

const { bulletins, issues, topics } = schema;

/** A series of issues with its topic. */
export interface Bulletin {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly topicId: string;
  readonly topicSlug: string;
  readonly topicTitle: string;
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  readonly day: number;
  readonly time: string;
  readonly timeZone: string;
  readonly graceMinutes: number;
  readonly includePossible: boolean;
  readonly maxItems: number;
  readonly paused: boolean;
  readonly nextDueAt: Date | null;
  readonly createdAt: Date;
}

export type NewBulletin = Pick<
  Bulletin,
  'slug' | 'title' | 'topicId' | 'frequency' | 'day' | 'time' | 'timeZone' | 'nextDueAt'
> & { readonly createdAt: Date };

const columns = {
  id: bulletins.id,
  slug: bulletins.slug,
  title: bulletins.title,
  topicId: bulletins.topicId,
  topicSlug: topics.slug,
  topicTitle: topics.title,
  frequency: bulletins.frequency,
  day: bulletins.day,
  time: bulletins.time,
  timeZone: bulletins.timeZone,
  graceMinutes: bulletins.graceMinutes,
  includePossible: bulletins.includePossible,
  maxItems: bulletins.maxItems,
  paused: bulletins.paused,
  nextDueAt: bulletins.nextDueAt,
  createdAt: bulletins.createdAt,
};

function selectBulletins(db: Executor) {
  return db.select(columns).from(bulletins).innerJoin(topics, eq(topics.id, bulletins.topicId));
}

/** The key of the new bulletin; undefined where the slug is taken. */
export async function insertBulletin(
  db: Executor,
  bulletin: NewBulletin,
): Promise<string | undefined> {
  const [row] = await db
    .insert(bulletins)
    .values(bulletin)
    .onConflictDoNothing({ target: bulletins.slug })
    .returning({ id: bulletins.id });
  return row?.id;
}

export async function listBulletins(db: Executor, topicId?: string): Promise<Bulletin[]> {
  return selectBulletins(db)
    .where(topicId ? eq(bulletins.topicId, topicId) : undefined)
    .orderBy(asc(bulletins.title));
}

export async function findBulletin(db: Executor, slug: string): Promise<Bulletin | undefined> {
  const [row] = await selectBulletins(db).where(eq(bulletins.slug, slug));
  return row;
}

export async function findBulletinById(db: Executor, id: string): Promise<Bulletin | undefined> {
  const [row] = await selectBulletins(db).where(eq(bulletins.id, id));
  return row;
}

/** Takes one due bulletin for this worker until `leaseUntil`; undefined where none is due and free. */
export async function claimDueBulletin(
  db: Executor,
  claim: { now: Date; workerId: string; leaseUntil: Date },
): Promise<Bulletin | undefined> {
  const due = db
    .select({ id: bulletins.id })
    .from(bulletins)
    .where(
      and(
        eq(bulletins.paused, false),
        lte(bulletins.nextDueAt, claim.now),
        or(isNull(bulletins.leaseUntil), lte(bulletins.leaseUntil, claim.now)),
      ),
    )
    .orderBy(asc(bulletins.nextDueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await db
    .update(bulletins)
    .set({ leaseOwner: claim.workerId, leaseUntil: claim.leaseUntil })
    .where(eq(bulletins.id, sql`(${due})`))
    .returning({ id: bulletins.id });
  return row ? findBulletinById(db, row.id) : undefined;
}

/** Ends the claim and says when the bulletin is due again. Does nothing where another worker has taken over. */
export async function settleBulletin(
  db: Executor,
  settled: { id: string; workerId: string; nextDueAt: Date },
): Promise<void> {
  await db
    .update(bulletins)
    .set({ nextDueAt: settled.nextDueAt, leaseOwner: null, leaseUntil: null })
    .where(and(eq(bulletins.id, settled.id), eq(bulletins.leaseOwner, settled.workerId)));
}

/** When the bulletin last looked for items: the newest issue that was not given up. */
export async function lastCompiledAt(db: Executor, bulletinId: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: issues.compiledAt })
    .from(issues)
    .where(and(eq(issues.bulletinId, bulletinId), sql`${issues.status} <> 'abandoned'`))
    .orderBy(sql`${issues.compiledAt} desc`)
    .limit(1);
  return row?.at;
}
