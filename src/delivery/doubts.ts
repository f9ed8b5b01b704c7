import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { resolveDoubt } from './send-queries.js';

/** A person's decision on a message in doubt: `resend` may give the reader a second copy, `settle` takes it as delivered. */
export async function decideDoubt(
  db: Executor,
  clock: Clock,
  wish: { sendId: string; decision: 'resend' | 'settle' },
): Promise<Result<null, 'not-in-doubt'>> {
  const done = await resolveDoubt(db, {
    id: wish.sendId,
    as: wish.decision === 'resend' ? 'queued' : 'sent',
    answer:
      wish.decision === 'resend' ? 'sent again by a person' : 'taken as delivered by a person',
    now: clock.now(),
  });
  return done ? ok(null) : refuse('not-in-doubt', 'This message is no longer in doubt');
}
