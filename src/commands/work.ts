import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.js';
import { version } from '../config.js';
import { createOutbound } from '../feeds/index.js';
import { compileJob, pullJob, sendJob, type JobServices } from '../jobs/jobs.js';
import type { Job } from '../jobs/job.js';
import { createMailer } from '../mail/index.js';
import type { Command } from './command.js';
import { withDatabase } from './with-database.js';

/** A job of the schedule, done once by hand. */
function byHand(verb: string, about: string, job: (services: JobServices) => Job): Command {
  return {
    usage: `usage: searchbank ${verb}\n\n${about}\nWhat another process has in hand is left to it.\n`,
    async run(args) {
      parseArgs({ args });
      await withDatabase(async ({ db }, config) => {
        const mailer = createMailer(config);
        const outbound = createOutbound({
          allow: config.allowPrivateHosts,
          userAgent: `Searchbank/${version()} (+${config.publicUrl})`,
        });
        try {
          const done = await job({
            db,
            clock: systemClock,
            mailer,
            outbound,
            sender: config,
            workerId: `${verb}-${process.pid}-${randomUUID().slice(0, 8)}`,
            log: (line) => console.error(line),
          }).run();
          console.log(done === '' ? 'Nothing was due.' : done);
        } finally {
          mailer.close();
          await outbound.close();
        }
      });
    },
  };
}

export const pull = byHand('pull', 'Reads every feed that is due, once.', pullJob);
export const compile = byHand(
  'compile',
  'Makes the drafts of every bulletin that is due.',
  compileJob,
);
export const send = byHand('send', 'Sends every message of approved issues that is due.', sendJob);
