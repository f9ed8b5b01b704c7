import type { Sql } from 'postgres';
import { checkServer, connect, type Database } from './connect.js';
import { initialise } from './embedded/initialise.js';
import { openHome } from './embedded/home.js';
import { enter } from './embedded/presence.js';
import { migrate } from './migrate.js';

export interface DatabaseConfig {
  /** Names a server; undefined for the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

export interface OpenOptions {
  /** Whether this is the service: of these an embedded database takes one, a server any number. */
  readonly service?: boolean;
  /** Takes one line for a person about where things lie. */
  readonly say?: (line: string) => void;
  /** Called where the embedded database died and does not start again. */
  readonly onLost?: (error: unknown) => void;
}

export interface OpenedDatabase {
  readonly db: Database;
  readonly sql: Sql;
  readonly url: string;
  /** Ends the connections; the last process to leave the embedded database stops it. */
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names, migrated. Without `databaseUrl` a PostgreSQL is joined or
 * started in `dataDir`, and started again when it dies. Throws a `SetupError` with a sentence for a person.
 */
export async function openDatabase(
  config: DatabaseConfig,
  options: OpenOptions = {},
): Promise<OpenedDatabase> {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined) {
    await checkServer(databaseUrl);
    await migrate(databaseUrl);
    return { ...connect(databaseUrl), url: databaseUrl };
  }
  const home = openHome(config.dataDir, options.say ?? (() => undefined));
  await initialise(home);
  const presence = await enter(home, {
    service: options.service ?? false,
    onLost: options.onLost ?? (() => undefined),
  });
  try {
    await migrate(presence.url);
  } catch (error) {
    await presence.leave();
    throw error;
  }
  const pool = connect(presence.url);
  return {
    db: pool.db,
    sql: pool.sql,
    url: presence.url,
    async close() {
      await pool.close();
      await presence.leave();
    },
  };
}
