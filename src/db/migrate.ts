import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { causeText, SetupError } from '../setup-error.js';

const ours = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Two processes that start at once migrate one after the other. */
const migrationLock = 7_303;

/** PostgreSQL's code for what the user may not do. */
const insufficientPrivilege = '42501';

interface Journal {
  entries: { when: number }[];
}

/**
 * Brings the database up to the program's schema. All pending migrations run in one transaction: one that
 * fails leaves the data as they were and throws a `SetupError`. A database of a newer program is refused.
 */
export async function migrate(url: string, folder = ours): Promise<void> {
  const sql = postgres(url, { max: 1, max_lifetime: null, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as Journal;
    const [table] = await sql<{ found: boolean }[]>`
      select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
    if (table?.found) {
      const [last] = await sql<{ when: string | null }[]>`
        select max(created_at)::text as when from drizzle.__drizzle_migrations`;
      const newest = Math.max(...journal.entries.map((entry) => entry.when));
      if (Number(last?.when ?? 0) > newest) {
        throw new SetupError(
          'The database was made by a newer version of Searchbank. Start that version, or restore a backup of this one.',
        );
      }
    }
    await apply(drizzle(sql), { migrationsFolder: folder });
  } catch (cause) {
    if (cause instanceof SetupError) throw cause;
    const inner = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
    if ((inner as { code?: string }).code === insufficientPrivilege) {
      throw new SetupError(
        `The user in DATABASE_URL may not make tables in that database (${causeText(inner)}). Let it own the database.`,
        { cause },
      );
    }
    throw new SetupError(
      `The database could not be brought up to date; its data are unchanged (${causeText(inner)}). ` +
        'Start the version that worked, and report this line.',
      { cause },
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
