import { schedule as everyTick } from 'node-cron';
import { causeText } from '../setup-error.js';
import type { Job } from './job.js';

export interface Schedule {
  /** Runs every job that is not running; resolves when these are done. What a timer does each minute. */
  tick(): Promise<void>;
  /** No new runs; those under way are told to end, and it resolves when they have. */
  stop(): Promise<void>;
}

export interface ScheduleOptions {
  readonly log: (line: string) => void;
  /** A cron expression; once a minute where it is not given. */
  readonly every?: string;
}

/**
 * Runs the jobs once a minute. What is due, and when, is in the database: the timer only looks. A job never overlaps
 * itself, a slow one does not hold up the others, and one that fails is tried again at the next tick.
 */
export function startSchedule(jobs: readonly Job[], options: ScheduleOptions): Schedule {
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  const run = async (job: Job): Promise<void> => {
    try {
      const line = await job.run(stopping.signal);
      if (line !== '') options.log(`${job.name}: ${line}`);
    } catch (error) {
      options.log(`${job.name} failed: ${causeText(error)}`);
    } finally {
      running.delete(job.name);
    }
  };
  const tick = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    for (const job of jobs) {
      if (!running.has(job.name)) running.set(job.name, run(job));
    }
    await Promise.all(running.values());
  };
  const timer = everyTick(options.every ?? '* * * * *', () => void tick(), {
    // Our own rule of no overlap is per job; a tick that came late is no news, the rows say what is due.
    noOverlap: false,
    suppressMissedWarning: true,
  });
  return {
    tick,
    async stop() {
      stopping.abort();
      await timer.destroy();
      await Promise.all(running.values());
    },
  };
}
