import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import type { Executor } from './people-queries.js';
import type { Person } from './person.js';
import { deleteSession, findLiveSession, insertSession, touchSession } from './session-queries.js';
import { hashToken, newToken } from './tokens.js';

/** A session ends after so many days without use, and after so many days whatever the use. */
export const sessionDays = { idle: 7, absolute: 30 } as const;

const day = 86_400_000;
/** The last use is written down at most this often, so that reading costs no write. */
const touchEvery = 5 * 60_000;

/** A new session; the token goes into the cookie and is not kept. */
export async function openSession(db: Executor, clock: Clock, personId: string): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await insertSession(db, {
    tokenHash: hashToken(token),
    personId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionDays.absolute * day),
  });
  return token;
}

/** Whose session this token is, null where it is unknown, ended or too old. */
export async function findSession(
  db: Database,
  clock: Clock,
  token: string,
): Promise<Person | null> {
  const now = clock.now();
  const session = await findLiveSession(
    db,
    hashToken(token),
    now,
    new Date(now.getTime() - sessionDays.idle * day),
  );
  if (session === undefined) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await touchSession(db, session.id, now);
  }
  return session.person;
}

export async function endSession(db: Database, token: string): Promise<void> {
  await deleteSession(db, hashToken(token));
}
