import { systemClock } from './clock.js';
import { oldestDueSeconds, type OpenedDatabase } from './db/index.js';
import type { Readiness } from './web/services.js';

/** Seconds that due work may wait, and that a process that has just started is given to catch up. */
const patience = 30 * 60;

/** Whether the database answers and the work is being done; `upSeconds` is how long this process has run. */
export async function readiness({ sql }: OpenedDatabase, upSeconds: number): Promise<Readiness> {
  try {
    const waiting = await oldestDueSeconds(sql, systemClock.now());
    const ready = waiting < patience || upSeconds < patience;
    return { ready, facts: { database: true, oldestDueSeconds: waiting } };
  } catch {
    return { ready: false, facts: { database: false } };
  }
}
