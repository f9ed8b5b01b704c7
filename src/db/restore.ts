import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { SetupError } from '../setup-error.js';
import { listTables, schemaOf, type TableShape } from './backup.js';

const headerShape = z.object({
  searchbank: z.literal('backup'),
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  schema: z.string(),
});

/** Rows written in one statement. */
const batch = 200;

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

async function listForeignKeys(tx: TransactionSql): Promise<ForeignKey[]> {
  return tx<ForeignKey[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
}

async function refuseFull(tx: TransactionSql, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) {
    // A service that was once started leaves its own facts there.
    if (name === 'settings') continue;
    const found = await tx`select 1 from ${tx(name)} limit 1`;
    if (found.length > 0) {
      throw new SetupError(
        `The database is not empty (table ${name}). Restore into a new one: set DATA_DIR or DATABASE_URL to it.`,
      );
    }
  }
}

/** `{"table":NAME,"row":ROW}` taken apart without reading ROW: its numbers must not pass through JavaScript's. */
function takeApart(line: string, number: number): { table: string; row: string } {
  const match = /^\{"table":"([a-z_]+)","row":(\{.*\})\}$/s.exec(line);
  if (!match) throw new SetupError(`Line ${number} of the backup is not a row. Is the file whole?`);
  return { table: match[1]!, row: match[2]! };
}

async function writeRows(tx: TransactionSql, shape: TableShape, rows: string[]): Promise<void> {
  await tx`
    insert into ${tx(shape.name)} (${tx(shape.columns)})
    select ${tx(shape.columns)}
    from json_populate_recordset(null::${tx(shape.name)}, ${`[${rows.join(',')}]`}::text::json)`;
}

/**
 * Puts a backup into an empty database, all of it or nothing. Messages that the backup does not know as settled may
 * have been sent after it was taken: they come back as `uncertain`, and only a person may send them.
 */
export async function restore(
  sql: Sql,
  lines: AsyncIterable<string>,
): Promise<{ rows: number; takenAt: string; uncertain: number }> {
  return sql.begin(async (tx) => {
    const tables = await listTables(tx);
    await refuseFull(tx, tables);
    await tx`delete from settings`;
    // Rows come by table, in the order of the alphabet: the rules between tables are checked at the end.
    const keys = await listForeignKeys(tx);
    for (const { table, name } of keys)
      await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;

    let number = 0;
    let takenAt = '';
    let current: TableShape | undefined;
    let waiting: string[] = [];
    const flush = async (): Promise<void> => {
      if (current && waiting.length > 0) await writeRows(tx, current, waiting);
      waiting = [];
    };
    for await (const line of lines) {
      if (line === '') continue;
      number += 1;
      if (number === 1) {
        takenAt = await readHeader(tx, line);
        continue;
      }
      const { table, row } = takeApart(line, number);
      if (current?.name !== table || waiting.length >= batch) await flush();
      current = tables.find((known) => known.name === table);
      if (!current)
        throw new SetupError(`Line ${number} of the backup names an unknown table ${table}.`);
      waiting.push(row);
    }
    await flush();
    if (number === 0) throw new SetupError('The backup is empty.');

    for (const { table, name, definition } of keys) {
      await tx`alter table ${tx(table)} add constraint ${tx(name)} ${tx.unsafe(definition)}`;
    }
    const doubtful = await tx`
      update sends set status = 'uncertain', lease_owner = null, lease_until = null,
        answer = ${`restored from a backup of ${takenAt}`}
      where status in ('queued', 'claimed', 'sending')`;
    return { rows: number - 1, takenAt, uncertain: doubtful.count };
  });
}

async function readHeader(tx: TransactionSql, line: string): Promise<string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    parsed = undefined;
  }
  const header = headerShape.safeParse(parsed);
  if (!header.success) throw new SetupError('The file is not a Searchbank backup.');
  if (header.data.schema !== (await schemaOf(tx))) {
    throw new SetupError(
      `The backup of ${header.data.takenAt} was made by another version of Searchbank. ` +
        'Restore it with that version, then start this one.',
    );
  }
  return header.data.takenAt;
}
