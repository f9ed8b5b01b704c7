import postgres, { type Sql } from 'postgres';
import { SetupError } from '../../setup-error.js';
import type { Home } from './home.js';
import { ensureServer, stopServer, urlOf, type StartOptions } from './server.js';

/**
 * Session locks of one connection that each process keeps open: they end with the process, however it ends.
 * `present` is shared by all that use the database, and whoever takes it alone may stop the server;
 * `service` belongs to the one service of the data folder.
 */
const locks = { present: 7_301, service: 7_302 };

export interface Presence {
  readonly url: string;
  /** Leaves; the last one out stops the server. */
  leave(): Promise<void>;
}

async function makeDatabase(home: Home, port: number): Promise<void> {
  const sql = postgres(urlOf(home, port, 'postgres'), { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = 'searchbank'`;
    if (found.length === 0) await sql`create database searchbank`;
  } catch (error) {
    // Two first starts at once: the other one made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function takeLocks(sql: Sql, service: boolean): Promise<void> {
  await sql`select pg_advisory_lock_shared(${locks.present})`;
  if (!service) return;
  const [row] = await sql<
    { taken: boolean }[]
  >`select pg_try_advisory_lock(${locks.service}) as taken`;
  if (!row?.taken) {
    throw new SetupError(
      'Another Searchbank service already runs on this data folder. ' +
        'Stop it first, or set DATA_DIR to another folder (or DATABASE_URL, where several may share one database).',
    );
  }
}

export interface EnterOptions extends StartOptions {
  /** Whether this process is the service, of which a data folder has one. */
  readonly service: boolean;
  /** Called where the database was lost and cannot be had again; the process should end. */
  readonly onLost: (error: unknown) => void;
}

/** A connection error that says "the server is stopping or not there yet", after which one tries again. */
function isGoing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return /^(CONNECTION_|CONNECT_|ECONN|57P0|3D000)/.test(code);
}

/** Joins the database of a data folder, starting it where it does not run; starts it again when it dies. */
export async function enter(home: Home, options: EnterOptions): Promise<Presence> {
  let leaving = false;
  let port = 0;
  let sql: Sql;

  const join = async (start: StartOptions): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      port = await ensureServer(home, start);
      await makeDatabase(home, port);
      let settled = false;
      sql = postgres(urlOf(home, port, 'searchbank'), {
        max: 1,
        idle_timeout: 0,
        max_lifetime: null,
        onnotice: () => undefined,
        connection: { application_name: 'searchbank presence' },
        onclose: () => {
          if (settled && !leaving) void rejoin();
          settled = false;
        },
      });
      try {
        await takeLocks(sql, options.service);
        settled = true;
        return;
      } catch (error) {
        await sql.end({ timeout: 1 });
        if (!isGoing(error) || attempt >= 20) throw error;
      }
    }
  };
  // The pool of this process waits on the old port, so the server must come back there.
  const rejoin = (): Promise<void> => join({ ...options, port }).catch(options.onLost);

  await join(options);
  return {
    url: urlOf(home, port, 'searchbank'),
    async leave() {
      leaving = true;
      let last = false;
      try {
        await sql`select pg_advisory_unlock_shared(${locks.present})`;
        const [row] = await sql<
          { alone: boolean }[]
        >`select pg_try_advisory_lock(${locks.present}) as alone`;
        last = row?.alone ?? false;
        // Kept while the server stops: who comes now waits for the lock, loses the connection and starts anew.
        if (last) await stopServer(home);
      } finally {
        await sql.end({ timeout: 1 });
      }
    },
  };
}
