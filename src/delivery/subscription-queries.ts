import { and, count, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';

const { bulletins, subscribers, subscriptions } = schema;

export interface Subscription {
  readonly id: string;
  readonly subscriberId: string;
  readonly email: string;
  readonly bulletinId: string;
  readonly bulletinTitle: string;
  readonly bulletinSlug: string;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly confirmExpiresAt: Date | null;
}

const columns = {
  id: subscriptions.id,
  subscriberId: subscribers.id,
  email: subscribers.email,
  bulletinId: bulletins.id,
  bulletinTitle: bulletins.title,
  bulletinSlug: bulletins.slug,
  requestedAt: subscriptions.requestedAt,
  confirmedAt: subscriptions.confirmedAt,
  endedAt: subscriptions.endedAt,
  confirmExpiresAt: subscriptions.confirmExpiresAt,
};

function selectSubscriptions(db: Executor) {
  return db
    .select(columns)
    .from(subscriptions)
    .innerJoin(subscribers, eq(subscribers.id, subscriptions.subscriberId))
    .innerJoin(bulletins, eq(bulletins.id, subscriptions.bulletinId));
}

/** The subscriber's key, made where the address is new. */
export async function ensureSubscriber(db: Executor, email: string): Promise<string> {
  await db.insert(subscribers).values({ email }).onConflictDoNothing();
  const [row] = await db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(eq(subscribers.email, email));
  if (!row) throw new Error('The subscriber could not be stored');
  return row.id;
}

/** The subscription of the pair, made (not yet confirmed) where there is none. Locked for the transaction. */
export async function ensureSubscription(
  tx: Executor,
  pair: { subscriberId: string; bulletinId: string; now: Date },
): Promise<{ subscription: Subscription; isNew: boolean }> {
  const inserted = await tx
    .insert(subscriptions)
    .values({
      subscriberId: pair.subscriberId,
      bulletinId: pair.bulletinId,
      requestedAt: pair.now,
    })
    .onConflictDoNothing()
    .returning({ id: subscriptions.id });
  const [row] = await selectSubscriptions(tx)
    .where(
      and(
        eq(subscriptions.subscriberId, pair.subscriberId),
        eq(subscriptions.bulletinId, pair.bulletinId),
      ),
    )
    .for('update', { of: subscriptions });
  if (!row) throw new Error('The subscription could not be stored');
  return { subscription: row, isNew: inserted.length > 0 };
}

/** How many confirmation messages the address has been sent since `since`, over all bulletins. */
export async function countRequests(
  db: Executor,
  subscriberId: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.subscriberId, subscriberId),
        isNotNull(subscriptions.confirmHash),
        gt(subscriptions.requestedAt, since),
      ),
    );
  return row?.n ?? 0;
}

export async function storeConfirmation(
  tx: Executor,
  id: string,
  confirmation: { hash: string; expiresAt: Date; now: Date },
): Promise<void> {
  await tx
    .update(subscriptions)
    .set({
      confirmHash: confirmation.hash,
      confirmExpiresAt: confirmation.expiresAt,
      requestedAt: confirmation.now,
    })
    .where(eq(subscriptions.id, id));
}

export async function findByConfirmation(
  db: Executor,
  hash: string,
): Promise<Subscription | undefined> {
  const [row] = await selectSubscriptions(db).where(eq(subscriptions.confirmHash, hash));
  return row;
}

export async function findSubscription(
  db: Executor,
  id: string,
): Promise<Subscription | undefined> {
  const [row] = await selectSubscriptions(db).where(eq(subscriptions.id, id));
  return row;
}

/** Confirms, or begins anew where the subscription had ended. One statement, so that a second press changes nothing. */
export async function markConfirmed(db: Executor, hash: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(subscriptions)
    .set({ confirmedAt: now, endedAt: null, confirmExpiresAt: null })
    .where(and(eq(subscriptions.confirmHash, hash), gt(subscriptions.confirmExpiresAt, now)))
    .returning({ id: subscriptions.id });
  return rows.length > 0;
}

/** Ends the subscription; an older end stays as it was. An open confirmation link dies with it. */
export async function markEnded(db: Executor, id: string, now: Date): Promise<void> {
  await db
    .update(subscriptions)
    .set({ endedAt: now, confirmHash: null, confirmExpiresAt: null })
    .where(and(eq(subscriptions.id, id), isNull(subscriptions.endedAt)));
}

/** Those to whom an issue of the bulletin goes, by key only. */
export async function listAudience(
  tx: Executor,
  bulletinId: string,
): Promise<{ subscriptionId: string; subscriberId: string }[]> {
  return tx
    .select({ subscriptionId: subscriptions.id, subscriberId: subscriptions.subscriberId })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.bulletinId, bulletinId),
        isNotNull(subscriptions.confirmedAt),
        isNull(subscriptions.endedAt),
      ),
    );
}

/** Readers of each bulletin, by its key. */
export async function countReaders(db: Executor): Promise<Map<string, number>> {
  const rows = await db
    .select({ bulletinId: subscriptions.bulletinId, n: sql<number>`count(*)::int` })
    .from(subscriptions)
    .where(and(isNotNull(subscriptions.confirmedAt), isNull(subscriptions.endedAt)))
    .groupBy(subscriptions.bulletinId)
    .orderBy(desc(sql`count(*)`));
  return new Map(rows.map(({ bulletinId, n }) => [bulletinId, n]));
}
