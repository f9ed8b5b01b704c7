import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { systemClock } from './clock.js';
import { version, type Config } from './config.js';
import { makeDataFolder } from './data-folder.js';
import { openDatabase, type OpenedDatabase } from './db/index.js';
import { openDemo, type Demo } from './demo/index.js';
import { createOutbound, syncFeedsFile, writeFeedsFile } from './feeds/index.js';
import { createJobs } from './jobs/jobs.js';
import { startSchedule } from './jobs/schedule.js';
import { listen } from './listen.js';
import { createMailer } from './mail/index.js';
import { readiness } from './readiness.js';
import { causeText, SetupError } from './setup-error.js';
import { createApp } from './web/app.js';

export interface Service {
  /** What a person reads after the start. */
  readonly welcome: readonly string[];
  /** Finishes answers and jobs under way, then ends every connection. */
  stop(): Promise<void>;
}

/** Work behind an answer, which a stop waits for. */
function createLater(log: (line: string) => void) {
  const under = new Set<Promise<void>>();
  return {
    later(task: () => Promise<void>): void {
      const run = task()
        .catch((error: unknown) => log(`behind a page: ${causeText(error)}`))
        .finally(() => under.delete(run));
      under.add(run);
    },
    async done(): Promise<void> {
      await Promise.all(under);
    },
  };
}

/**
 * The only wiring: settings, database, mailer, pages, schedule. `onLost` is called where the database died and does
 * not come back. Throws a `SetupError` where this machine lacks something; nothing is left running then.
 */
export async function startService(
  settings: Config,
  log: (line: string) => void,
  onLost: () => void,
): Promise<Service> {
  if (settings.databaseUrl === undefined || settings.smtpUrl === undefined)
    makeDataFolder(settings.dataDir);
  const door = await listen(settings.host, settings.port);
  // Port 0 is whichever is free: only now known, and only where nobody said what readers type.
  const publicUrl = settings.publicUrl.replace(/^(http:\/\/localhost):0$/, `$1:${door.port}`);
  const config: Config = { ...settings, publicUrl };
  let opened: OpenedDatabase;
  try {
    opened = await openDatabase(config, {
      service: true,
      say: log,
      onLost(error) {
        log(`The database is lost: ${causeText(error)}`);
        process.exitCode = 1;
        onLost();
      },
    });
  } catch (error) {
    await door.close(0);
    throw error;
  }
  let demo: Demo | undefined;
  try {
    if (config.demo) {
      const { dataDir } = config;
      demo = await openDemo(opened.db, systemClock, { dataDir, servicePort: door.port });
    } else {
      const feeds = await syncFeedsFile(opened.db, config.feedsFile, systemClock);
      if (!feeds.ok) throw new SetupError(feeds.message);
    }
  } catch (error) {
    await Promise.all([opened.close(), door.close(0)]);
    throw error;
  }
  const mailer = createMailer(config);
  const outbound = createOutbound({
    allow: [...config.allowPrivateHosts, ...(demo ? [demo.host] : [])],
    userAgent: `Searchbank/${version()} (+${config.publicUrl})`,
  });
  const behind = createLater(log);
  const work = { db: opened.db, clock: systemClock, mailer, outbound, sender: config, log };
  const workerId = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const jobs = createJobs({ ...work, workerId });
  const app = createApp({
    db: opened.db,
    clock: systemClock,
    config,
    mailer,
    log,
    later: (task) => behind.later(task),
    readiness: () => readiness(opened, process.uptime()),
    outbound,
    ...(config.demo ? {} : { feedsChanged: () => writeFeedsFile(opened.db, config.feedsFile) }),
    async run(name) {
      const line = await jobs.find((job) => job.name === name)?.run();
      if (line) log(`${name}: ${line}`);
    },
  });
  const samples = await demo?.load(work).catch((error: unknown) => {
    log(`The samples could not be loaded: ${causeText(error)}`);
    return [];
  });
  const schedule = startSchedule(jobs, { log });
  // What fell due while no process ran need not wait for the minute.
  void schedule.tick();
  const answer = getRequestListener(app.fetch);
  door.open((request, response) => void answer(request, response));
  return {
    welcome: [`Searchbank is at ${config.publicUrl}`, ...(samples ?? [])],
    async stop() {
      await Promise.all([door.close(), schedule.stop()]);
      await behind.done();
      mailer.close();
      await Promise.all([outbound.close(), demo?.close()]);
      await opened.close();
    },
  };
}
