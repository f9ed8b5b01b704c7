import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { writeAudit } from './audit-queries.js';
import { readEmailAddress } from './email-address.js';
import { localPath } from './local-path.js';
import { findPersonByEmail, insertPerson, updatePerson, type Executor } from './people-queries.js';
import type { Person } from './person.js';
import { deleteSession } from './session-queries.js';
import { openSession } from './sessions.js';
import {
  closeLinksOf,
  countLinksSince,
  findOpenLink,
  insertLink,
  lockPerson,
  takeLink,
} from './sign-in-queries.js';
import { signInMessage, type SignInMailer } from './sign-in-message.js';
import { hashToken, newToken } from './tokens.js';

const minute = 60_000;

/** ASVS 5.0, 6.5.5: ten minutes at most. */
export const linkMinutes = 10;

/** Links to one person: against filling somebody's mailbox. */
const limits = [
  { links: 3, minutes: 15 },
  { links: 10, minutes: 24 * 60 },
] as const;

export interface SignInRequest {
  readonly email: string;
  /** Where to go afterwards; anything that is not a path of this site becomes `/`. */
  readonly next?: string | undefined;
  /** Address of this installation, without a path. */
  readonly publicUrl: string;
}

const linkAddress = (publicUrl: string, token: string) =>
  `${publicUrl.replace(/\/$/, '')}/sign-in/${token}`;

/** Makes a link; null where the person has had too many of late. */
async function makeLink(
  db: Database,
  clock: Clock,
  person: Person,
  request: SignInRequest,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    await lockPerson(tx, person.id);
    const now = clock.now();
    for (const limit of limits) {
      const since = new Date(now.getTime() - limit.minutes * minute);
      if ((await countLinksSince(tx, person.id, since)) >= limit.links) return null;
    }
    return writeLink(tx, now, person, request);
  });
}

async function writeLink(
  tx: Executor,
  now: Date,
  person: Person,
  request: Omit<SignInRequest, 'email'>,
) {
  const token = newToken();
  await insertLink(tx, {
    tokenHash: hashToken(token),
    personId: person.id,
    next: localPath(request.next),
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkMinutes * minute),
  });
  return linkAddress(request.publicUrl, token);
}

/**
 * Sends a link to the address if somebody here has it and has not had too many. Tells the caller nothing of
 * either: whoever asks gets the same answer. Run it behind the answer, so that its time tells nothing too.
 */
export async function sendSignInLink(
  db: Database,
  clock: Clock,
  mailer: SignInMailer,
  request: SignInRequest,
): Promise<void> {
  const email = readEmailAddress(request.email);
  const person = email === null ? undefined : await findPersonByEmail(db, email);
  if (person === undefined) return;
  const url = await makeLink(db, clock, person, request);
  if (url === null) return;
  await mailer.send(signInMessage(person, url, linkMinutes));
}

/** Whose link this is, for the page with the button. Changes nothing: mail scanners open every link. */
export async function findSignIn(
  db: Database,
  clock: Clock,
  token: string,
): Promise<Person | undefined> {
  return findOpenLink(db, hashToken(token), clock.now());
}

/**
 * Uses the link up and opens a session under a new token; `oldSession` (the token of the session the browser had)
 * and the person's other links end.
 */
export async function signIn(
  db: Database,
  clock: Clock,
  token: string,
  oldSession: string | undefined,
): Promise<Result<{ session: string; next: string; person: Person }, 'link-spent'>> {
  return db.transaction(async (tx) => {
    const now = clock.now();
    const taken = await takeLink(tx, hashToken(token), now);
    if (taken === undefined) {
      return refuse(
        'link-spent',
        'This link has been used or is older than ten minutes. Ask for a new one.',
      );
    }
    await closeLinksOf(tx, taken.person.id, now);
    if (oldSession !== undefined) await deleteSession(tx, hashToken(oldSession));
    const session = await openSession(tx, clock, taken.person.id);
    await writeAudit(tx, {
      personId: taken.person.id,
      action: 'person.sign-in',
      subject: taken.person.id,
    });
    return ok({ session, next: localPath(taken.next), person: taken.person });
  });
}

/**
 * Makes `email` an administrator, new or known, and a link for the first sign-in that whoever runs the command
 * opens: the value is its address.
 */
export async function createAdmin(
  db: Database,
  clock: Clock,
  details: { email: string; name: string; publicUrl: string },
): Promise<Result<{ person: Person; url: string }, 'not-an-address' | 'no-name'>> {
  const email = readEmailAddress(details.email);
  if (email === null)
    return refuse('not-an-address', 'Give an e-mail address like name@example.org.');
  const name = details.name.trim();
  if (name === '')
    return refuse('no-name', 'Give a name: it is shown beside what the person does.');
  return db.transaction(async (tx) => {
    const made = await insertPerson(tx, { email, name, role: 'administrator' });
    const known = made ?? (await findPersonByEmail(tx, email));
    const person = known && (await updatePerson(tx, known.id, { name, role: 'administrator' }));
    if (person === undefined) {
      return refuse('not-an-address', 'This account has been disabled: choose another address.');
    }
    await writeAudit(tx, { personId: null, action: 'person.create-admin', subject: person.id });
    const url = await writeLink(tx, clock.now(), person, {
      publicUrl: details.publicUrl,
      next: '/account',
    });
    return ok({ person, url });
  });
}
