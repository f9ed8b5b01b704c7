import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';

const { bulletins, issues, sends, subscribers, subscriptions } = schema;

/** A row of the ledger that this worker holds. */
export interface Claim {
  readonly id: string;
  readonly issueId: string;
  readonly subscriptionId: string;
  readonly attempts: number;
}

/** What must be known to hand a message over: read in the statement that enters `sending`. */
export interface Entered {
  readonly status: 'sending' | 'suppressed';
  readonly messageId: string;
  readonly email: string;
}

/** Makes the audience of an issue: one queued row for each reader, never two. */
export async function insertSends(
  tx: Executor,
  rows: readonly {
    issueId: string;
    subscriptionId: string;
    subscriberId: string;
    messageId: string;
    notBefore: Date;
  }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tx
      .insert(sends)
      .values(rows.slice(start, start + 1000))
      .onConflictDoNothing();
  }
}

/**
 * Rows whose worker has gone: one that was only claimed goes back into the queue, one that was being handed over is
 * in doubt for ever, because nobody can know whether the message left.
 */
export async function recoverLost(db: Executor, now: Date): Promise<void> {
  await db
    .update(sends)
    .set({
      status: sql`case when ${sends.status} = 'sending' then 'uncertain' else 'queued' end`,
      answer: sql`case when ${sends.status} = 'sending' then 'the service stopped while the message was being handed over' else ${sends.answer} end`,
      changedAt: now,
    })
    .where(and(inArray(sends.status, ['claimed', 'sending']), lte(sends.leaseUntil, now)));
}

/** Takes up to `limit` due rows for this worker. */
export async function claimSends(
  db: Executor,
  claim: { now: Date; workerId: string; leaseUntil: Date; limit: number },
): Promise<Claim[]> {
  const due = db
    .select({ id: sends.id })
    .from(sends)
    .where(and(eq(sends.status, 'queued'), lte(sends.notBefore, claim.now)))
    .orderBy(asc(sends.notBefore), asc(sends.id))
    .limit(claim.limit)
    .for('update', { skipLocked: true });
  const taken = db.$with('due').as(due);
  return db
    .with(taken)
    .update(sends)
    .set({
      status: 'claimed',
      leaseOwner: claim.workerId,
      leaseUntil: claim.leaseUntil,
      changedAt: claim.now,
    })
    .where(inArray(sends.id, db.select({ id: taken.id }).from(taken)))
    .returning({
      id: sends.id,
      issueId: sends.issueId,
      subscriptionId: sends.subscriptionId,
      attempts: sends.attempts,
    });
}

/**
 * Enters `sending`, committed before the first byte leaves, or `suppressed` where the reader has unsubscribed since
 * the approval: one statement, so that unsubscribing wins up to this instant. Undefined where the claim was lost.
 */
export async function enterSending(
  db: Executor,
  wish: { id: string; workerId: string; now: Date; leaseUntil: Date },
): Promise<Entered | undefined> {
  const [row] = await db
    .update(sends)
    .set({
      status: sql`case when ${subscriptions.endedAt} is null and ${subscriptions.confirmedAt} is not null then 'sending' else 'suppressed' end`,
      attempts: sql`${sends.attempts} + 1`,
      leaseUntil: wish.leaseUntil,
      changedAt: wish.now,
    })
    .from(subscriptions)
    .innerJoin(subscribers, eq(subscribers.id, subscriptions.subscriberId))
    .where(
      and(
        eq(sends.id, wish.id),
        eq(subscriptions.id, sends.subscriptionId),
        eq(sends.status, 'claimed'),
        eq(sends.leaseOwner, wish.workerId),
      ),
    )
    .returning({ status: sends.status, messageId: sends.messageId, email: subscribers.email });
  if (!row || (row.status !== 'sending' && row.status !== 'suppressed')) return undefined;
  return { status: row.status, messageId: row.messageId, email: row.email };
}

/**
 * Writes the outcome of a hand-over. Also where the lease ran out meanwhile and the row became doubtful: the worker
 * that handed the message over is the one who knows. Not where a person has decided since.
 */
export async function settleSend(
  db: Executor,
  settled: {
    id: string;
    workerId: string;
    status: 'sent' | 'rejected' | 'uncertain' | 'queued';
    answer: string | null;
    notBefore: Date;
    now: Date;
  },
): Promise<void> {
  const { id, workerId, now, ...rest } = settled;
  await db
    .update(sends)
    .set({ ...rest, leaseOwner: null, leaseUntil: null, changedAt: now })
    .where(
      and(
        eq(sends.id, id),
        inArray(sends.status, ['sending', 'uncertain']),
        eq(sends.leaseOwner, workerId),
      ),
    );
}

/** Approved issues that have no row left to send become `sent`. */
export async function closeIssues(db: Executor, now: Date): Promise<void> {
  const open = db
    .select({ one: sql`1` })
    .from(sends)
    .where(
      and(eq(sends.issueId, issues.id), inArray(sends.status, ['queued', 'claimed', 'sending'])),
    );
  await db
    .update(issues)
    .set({ status: 'sent', sentAt: now })
    .where(and(eq(issues.status, 'approved'), sql`not exists ${open}`));
}

/** One reader's message whose fate is not known, or that was refused. */
export interface Doubt {
  readonly id: string;
  readonly status: 'uncertain' | 'rejected';
  readonly email: string;
  readonly answer: string | null;
  readonly changedAt: Date;
  readonly bulletinTitle: string;
  readonly bulletinSlug: string;
  readonly number: number;
}

/** Every message in doubt and every refused one of the issues since `since`, the newest first. */
export async function listDoubts(db: Executor, since: Date): Promise<Doubt[]> {
  const rows = await db
    .select({
      id: sends.id,
      status: sends.status,
      email: subscribers.email,
      answer: sends.answer,
      changedAt: sends.changedAt,
      bulletinTitle: bulletins.title,
      bulletinSlug: bulletins.slug,
      number: issues.number,
    })
    .from(sends)
    .innerJoin(subscribers, eq(subscribers.id, sends.subscriberId))
    .innerJoin(issues, eq(issues.id, sends.issueId))
    .innerJoin(bulletins, eq(bulletins.id, issues.bulletinId))
    .where(
      sql`${sends.status} = 'uncertain' or (${sends.status} = 'rejected' and ${sends.changedAt} > ${since.toISOString()}::timestamptz)`,
    )
    .orderBy(sql`${sends.changedAt} desc`);
  return rows.flatMap((row) =>
    row.status === 'uncertain' || row.status === 'rejected' ? [{ ...row, status: row.status }] : [],
  );
}

/** A person's word on a doubtful message: send it again, or take it as delivered. False where it is no longer in doubt. */
export async function resolveDoubt(
  db: Executor,
  wish: { id: string; as: 'queued' | 'sent'; answer: string; now: Date },
): Promise<boolean> {
  const rows = await db
    .update(sends)
    .set({
      status: wish.as,
      answer: wish.answer,
      notBefore: wish.now,
      leaseOwner: null,
      leaseUntil: null,
      changedAt: wish.now,
    })
    .where(and(eq(sends.id, wish.id), eq(sends.status, 'uncertain')))
    .returning({ id: sends.id });
  return rows.length > 0;
}

export type SendStatus = (typeof schema.sendStatuses)[number];

/** How many rows of the issue are in which state. */
export async function countSends(
  db: Executor,
  issueId: string,
): Promise<Partial<Record<SendStatus, number>>> {
  const rows = await db
    .select({ status: sends.status, n: sql<number>`count(*)::int` })
    .from(sends)
    .where(eq(sends.issueId, issueId))
    .groupBy(sends.status);
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}
