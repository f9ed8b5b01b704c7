import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import type { Mailer } from '../mail/index.js';
import { ok, refuse, type Result } from '../result.js';
import { readEmailAddress } from '../accounts/index.js';
import { confirmationMessage, alreadyMessage, type Sender } from './confirmation-message.js';
import {
  countRequests,
  ensureSubscriber,
  ensureSubscription,
  findByConfirmation,
  markConfirmed,
  storeConfirmation,
  type Subscription,
} from './subscription-queries.js';

const minute = 60_000;
const confirmationLife = 48 * 60 * minute;
/** No second message to the same address for the same bulletin within this time. */
const pause = 2 * minute;
/** Nor more than this many to one address in an hour, so that nobody can flood a stranger's mailbox. */
const perHour = 5;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Decides what is sent to whom; null where nothing is, which the page must not show. */
async function prepare(
  db: Executor,
  now: Date,
  wish: { email: string; bulletinId: string },
): Promise<{ subscription: Subscription; token: string | null } | null> {
  return db.transaction(async (tx) => {
    const subscriberId = await ensureSubscriber(tx, wish.email);
    const asked = await countRequests(tx, subscriberId, new Date(now.getTime() - 60 * minute));
    const { subscription, isNew } = await ensureSubscription(tx, {
      subscriberId,
      bulletinId: wish.bulletinId,
      now,
    });
    const recent = !isNew && now.getTime() - subscription.requestedAt.getTime() < pause;
    if (recent || asked >= perHour) return null;
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + confirmationLife);
    await storeConfirmation(tx, subscription.id, { hash: hashOf(token), expiresAt, now });
    const active = subscription.confirmedAt !== null && subscription.endedAt === null;
    return { subscription, token: active ? null : token };
  });
}

/**
 * Begins a subscription: sends a message with a link that lives 48 hours. The answer is the same whether or not the
 * address is known. Refused where it is not an address, or where the mail server takes no message now.
 */
export async function requestSubscription(
  db: Executor,
  mailer: Mailer,
  clock: Clock,
  wish: { email: string; bulletinId: string; sender: Sender },
): Promise<Result<null, 'no-address' | 'no-mail'>> {
  const email = readEmailAddress(wish.email);
  if (!email) return refuse('no-address', 'Enter an email address like name@example.nhs.uk');
  const prepared = await prepare(db, clock.now(), { email, bulletinId: wish.bulletinId });
  if (!prepared) return ok(null);
  const { subscription, token } = prepared;
  const message = token
    ? confirmationMessage(subscription, token, wish.sender)
    : alreadyMessage(subscription, wish.sender);
  const outcome = await mailer.send(message);
  return outcome.kind === 'deferred'
    ? refuse('no-mail', 'We could not send the email just now. Try again in a few minutes')
    : ok(null);
}

/** What the confirmation page shows; undefined where the link is wrong, used up or older than 48 hours. Changes nothing. */
export async function findConfirmation(
  db: Executor,
  clock: Clock,
  token: string,
): Promise<Subscription | undefined> {
  const found = await findByConfirmation(db, hashOf(token));
  if (!found) return undefined;
  const open = found.confirmExpiresAt !== null && found.confirmExpiresAt > clock.now();
  const confirmed = found.confirmedAt !== null && found.endedAt === null;
  return open || confirmed ? found : undefined;
}

/** The press of the button: from now on the bulletin comes. Pressing twice is pressing once. */
export async function confirmSubscription(
  db: Executor,
  clock: Clock,
  token: string,
): Promise<Result<Subscription, 'expired'>> {
  await markConfirmed(db, hashOf(token), clock.now());
  const found = await findByConfirmation(db, hashOf(token));
  return found?.confirmedAt && !found.endedAt
    ? ok(found)
    : refuse('expired', 'This link no longer works. Ask for the bulletin again');
}
