import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { unsubscribeSecret } from './secret-queries.js';
import { findSubscription, markEnded, type Subscription } from './subscription-queries.js';
import { readUnsubscribeToken } from './unsubscribe-token.js';

/** The subscription that an unsubscribe address names; undefined where the address is not one of ours. Changes nothing. */
export async function findUnsubscribe(
  db: Executor,
  token: string,
): Promise<Subscription | undefined> {
  const id = readUnsubscribeToken(await unsubscribeSecret(db), token);
  return id ? findSubscription(db, id) : undefined;
}

/** Ends the subscription at once. Any number of presses is one. */
export async function unsubscribe(
  db: Executor,
  clock: Clock,
  token: string,
): Promise<Result<Subscription, 'no-subscription'>> {
  const found = await findUnsubscribe(db, token);
  if (!found) {
    return refuse('no-subscription', 'This unsubscribe address is not complete. Copy all of it');
  }
  await markEnded(db, found.id, clock.now());
  return ok(found);
}
