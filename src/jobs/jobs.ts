import { compileDueBulletins } from '../bulletins/index.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { sendDueMessages, type Sender } from '../delivery/index.js';
import { recordNewItems } from '../evidence/index.js';
import { refreshDueFeeds, type Outbound } from '../feeds/index.js';
import type { Mailer } from '../mail/index.js';
import type { Job } from './job.js';

export interface JobServices {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly outbound: Outbound;
  readonly sender: Sender;
  /** Names this process in the leases. */
  readonly workerId: string;
  readonly log: (line: string) => void;
}

/** `3 read, 1 failed`: the counts that are not zero. */
function tell(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

/** Reads the feeds that are due and turns their items into records of evidence. */
export function pullJob({ db, clock, outbound, workerId, log }: JobServices): Job {
  return {
    name: 'pull',
    async run(signal) {
      const feeds = await refreshDueFeeds(db, {
        clock,
        outbound,
        workerId,
        signal,
        onFault: (feed, cause) =>
          log(`pull: ${feed.url}: ${cause instanceof Error ? cause.message : String(cause)}`),
      });
      const records = await recordNewItems(db, clock);
      return tell({
        'feeds read': feeds.read,
        unchanged: feeds.unchanged,
        failed: feeds.failed,
        'new items': feeds.itemsAdded,
        'new records': records.created,
        'joined to a known record': records.joined,
      });
    },
  };
}

/** Turns items into records of evidence while a pull still waits for slow feeds. */
export function recordJob({ db, clock }: JobServices): Job {
  return {
    name: 'record',
    async run() {
      const { created, joined } = await recordNewItems(db, clock);
      return tell({ 'new records': created, 'joined to a known record': joined });
    },
  };
}

/** Makes the drafts of the bulletins that are due. */
export function compileJob({ db, clock, workerId }: JobServices): Job {
  return {
    name: 'compile',
    async run() {
      const { compiled, idle } = await compileDueBulletins(db, clock, workerId);
      return tell({ 'drafts made': compiled, 'bulletins with nothing new': idle });
    },
  };
}

/** Hands over the messages of approved issues. */
export function sendJob({ db, clock, mailer, sender, workerId }: JobServices): Job {
  return {
    name: 'send',
    run: async () => tell({ ...(await sendDueMessages(db, mailer, clock, { sender, workerId })) }),
  };
}

/** All of them, in the order in which their work flows. */
export function createJobs(services: JobServices): Job[] {
  return [pullJob(services), recordJob(services), compileJob(services), sendJob(services)];
}
