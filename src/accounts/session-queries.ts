import { and, eq, gt, isNull } from 'drizzle-orm';
import { schema } from '../db/index.js';
import { personColumns, type Executor } from './people-queries.js';
import type { Person } from './person.js';

const { people, sessions } = schema;

export async function insertSession(
  db: Executor,
  session: {
    tokenHash: string;
    personId: string;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db.insert(sessions).values(session);
}

/** The session of a token that is still good at `now` and was used after `usedSince`, by someone who is not disabled. */
export async function findLiveSession(
  db: Executor,
  tokenHash: string,
  now: Date,
  usedSince: Date,
): Promise<{ id: string; lastSeenAt: Date; person: Person } | undefined> {
  const [row] = await db
    .select({ id: sessions.id, lastSeenAt: sessions.lastSeenAt, person: personColumns })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.tokenHash, tokenHash),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, usedSince),
        isNull(people.disabledAt),
      ),
    );
  return row;
}

export async function touchSession(db: Executor, id: string, at: Date): Promise<void> {
  await db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, id));
}

export async function deleteSession(db: Executor, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

export async function endSessionsOf(db: Executor, personId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.personId, personId));
}
