import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { SetupError } from '../../setup-error.js';
import type { Home } from './home.js';
import { isMisleading, isServer, readPostmaster, removePidFile } from './postmaster.js';
import { run } from './run.js';

export function urlOf(home: Home, port: number, database: string): string {
  return `postgres://searchbank:${home.password}@127.0.0.1:${port}/${database}`;
}

async function answers(home: Home, port: number): Promise<boolean> {
  const sql = postgres(urlOf(home, port, 'postgres'), {
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
  });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface StartOptions {
  /** Start on this port and no other: connections of a running process wait there. */
  readonly port?: number;
  /** For tests only: does not wait for the disk. */
  readonly unsafeFast?: boolean;
}

/** Reasons that pass by themselves: another process starts it, or the killed one's children are still leaving. */
const passing = /lock file .* already exists|shared memory|another server might be running/;

/**
 * Joins the running server or starts one, and answers its port. A server that outlived a killed service is
 * joined; a stale postmaster.pid is PostgreSQL's own business, except where its process number was given to
 * something else meanwhile. Throws a `SetupError` after a minute.
 */
export async function ensureServer(home: Home, options: StartOptions = {}): Promise<number> {
  const startLog = join(home.folder, 'start.log');
  let why = 'no reason given';
  const deadline = Date.now() + 60_000;
  for (let first = true; Date.now() < deadline; first = false) {
    if (!first) await pause(150);
    const running = readPostmaster(home);
    if (running && isServer(running)) {
      if (running.port > 0 && (await answers(home, running.port))) return running.port;
      continue;
    }
    if (running && isMisleading(running)) removePidFile(home);
    const port = options.port ?? (await freePort());
    rmSync(startLog, { force: true });
    const flags = `-p ${port}${options.unsafeFast ? ' -F' : ''}`;
    const args = ['start', '-w', '-s', '-t', '60', '-D', home.cluster, '-l', startLog, '-o', flags];
    const started = await run(home, 'pg_ctl', args);
    if (started.code === 0) continue;
    const log = existsSync(startLog) ? readFileSync(startLog, 'utf8') : started.output;
    why = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? why;
    if (!passing.test(log) && !/could not bind|could not create any/.test(log)) break;
  }
  throw new SetupError(
    `The database in ${home.folder} does not start (${why}). ` +
      `Its log lies in ${join(home.cluster, 'log')}; or set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** Stops the server cleanly and waits for it; does nothing where none runs. */
export async function stopServer(home: Home): Promise<void> {
  await run(home, 'pg_ctl', ['stop', '-w', '-s', '-t', '60', '-m', 'fast', '-D', home.cluster]);
}
