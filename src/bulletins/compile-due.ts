import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { claimDueBulletin, settleBulletin } from './bulletin-queries.js';
import { compileIssue } from './compile.js';
import { nextDue } from './next-due.js';

const lease = 5 * 60_000;

export interface CompileReport {
  /** Drafts made. */
  readonly compiled: number;
  /** Bulletins that were due and had nothing new, or had a draft still waiting. */
  readonly idle: number;
}

/**
 * Compiles every bulletin that is due, each claimed with a lease, and sets when it is due again. An issue missed while
 * the service was down is made once, however many dates have passed; it waits as a draft for a person like any other.
 */
export async function compileDueBulletins(
  db: Executor,
  clock: Clock,
  workerId: string,
): Promise<CompileReport> {
  let compiled = 0;
  let idle = 0;
  for (;;) {
    const now = clock.now();
    const bulletin = await claimDueBulletin(db, {
      now,
      workerId,
      leaseUntil: new Date(now.getTime() + lease),
    });
    if (!bulletin) return { compiled, idle };
    const result = await compileIssue(db, clock, bulletin.id, bulletin.nextDueAt);
    if (result.ok && result.value.isNew) compiled += 1;
    else idle += 1;
    await settleBulletin(db, { id: bulletin.id, workerId, nextDueAt: nextDue(bulletin, now) });
  }
}
