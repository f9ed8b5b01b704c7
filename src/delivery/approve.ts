import { randomUUID } from 'node:crypto';
import { type FreezeRefusal, freezeIssue, type Publisher } from '../bulletins/index.js';
import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, type Result } from '../result.js';
import { insertSends } from './send-queries.js';
import { listAudience } from './subscription-queries.js';

/**
 * Approves a draft: in one transaction the rendered bytes and the audience are frozen, one row of the ledger for each
 * reader. The answer is how many readers it goes to. What happens to the draft afterwards changes nothing of it.
 */
export async function approveIssue(
  db: Executor,
  clock: Clock,
  wish: { issueId: string; fingerprint: string; personId: string | null; publisher: Publisher },
): Promise<Result<{ readers: number }, FreezeRefusal>> {
  return db.transaction(async (tx) => {
    const frozen = await freezeIssue(tx, clock, wish);
    if (!frozen.ok) return frozen;
    const audience = await listAudience(tx, frozen.value.issue.bulletinId);
    const host = new URL(wish.publisher.publicUrl).hostname;
    const notBefore = clock.now();
    await insertSends(
      tx,
      audience.map((reader) => ({
        ...reader,
        issueId: wish.issueId,
        messageId: `<${randomUUID()}@${host}>`,
        notBefore,
      })),
    );
    return ok({ readers: audience.length });
  });
}
