import type { PgDatabase } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
} from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { causeText, SetupError } from '../setup-error.js';
import * as schema from './schema/index.js';

export type Database = PostgresJsDatabase<typeof schema>;

/** The pool, or a transaction that the caller has begun: for verbs that may be part of a larger one. */
export type Executor = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** A pool on a server that runs already. */
export interface Connection {
  readonly db: Database;
  readonly sql: Sql;
  close(): Promise<void>;
}

/** Opens a pool without a first query; wrong settings show when it is used. */
export function connect(url: string, max = 10): Connection {
  const sql = postgres(url, { max, onnotice: () => undefined, connect_timeout: 10 });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}

const oldest = 15;

/** Host and port of a URL, without the password. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

const advice: Partial<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start the server or correct DATABASE_URL',
  ENOTFOUND: 'there is no such host; correct DATABASE_URL',
  CONNECT_TIMEOUT:
    'it did not answer as a PostgreSQL server does within ten seconds; check the host, the port and the firewall',
  '28P01': 'the user or the password was refused; correct DATABASE_URL',
  '28000': 'the server refuses this user; correct DATABASE_URL or the server’s pg_hba.conf',
  '3D000': 'there is no such database; create it or correct DATABASE_URL',
};

function adviceFor(cause: unknown): string {
  const text = causeText(cause);
  if (/TLS|SSL/.test(text)) {
    return 'it does not speak TLS; switch that on there, or take sslmode out of DATABASE_URL';
  }
  return advice[(cause as { code?: string }).code ?? ''] ?? `${text}; correct DATABASE_URL`;
}

/** What listens there may be something else, which the driver would ask again and again. */
async function withinTime<T>(query: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = Object.assign(new Error('no answer'), { code: 'CONNECT_TIMEOUT' });
    timer = setTimeout(() => reject(error), 12_000);
  });
  return Promise.race([query, late]).finally(() => clearTimeout(timer));
}

/** Throws a `SetupError` where the server cannot be used, or is older than PostgreSQL 15. */
export async function checkServer(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    const [row] = await withinTime(sql<{ version: number }[]>`
      select current_setting('server_version_num')::int / 10000 as version`);
    const version = row?.version ?? 0;
    if (version < oldest) {
      throw new SetupError(
        `The database server ${placeOf(url)} is PostgreSQL ${version}; Searchbank needs ${oldest} or later. Name another in DATABASE_URL.`,
      );
    }
  } catch (cause) {
    if (cause instanceof SetupError) throw cause;
    throw new SetupError(
      `The database server ${placeOf(url)} cannot be used: ${adviceFor(cause)}.`,
      { cause },
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}
