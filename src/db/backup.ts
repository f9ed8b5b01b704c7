import type { Sql, TransactionSql } from 'postgres';

/** First line of a backup. */
export interface BackupHeader {
  readonly searchbank: 'backup';
  readonly format: 1;
  readonly takenAt: string;
  /** Name of the last migration's instant: a backup goes back into the same schema only. */
  readonly schema: string;
}

/** A table and the columns that hold facts; what the database computes from them is left out. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables of the schema, by name. */
export async function listTables(sql: Sql | TransactionSql): Promise<TableShape[]> {
  const rows = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`;
  return [...rows];
}

/** The instant of the last migration that was applied. */
export async function schemaOf(sql: Sql | TransactionSql): Promise<string> {
  const [row] = await sql<{ schema: string }[]>`
    select coalesce(max(created_at), 0)::text as schema from drizzle.__drizzle_migrations`;
  return row?.schema ?? '0';
}

/**
 * Everything in the database as JSON Lines: a header, then one line for each row,
 * `{"table":NAME,"row":{…}}`. All of it as of one instant, whatever is written meanwhile. The rows are text from the
 * database itself, so that no number or instant loses a digit on the way.
 */
export async function backUp(
  sql: Sql,
  write: (line: string) => Promise<void>,
  takenAt: Date,
): Promise<{ tables: number; rows: number }> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const header: BackupHeader = {
      searchbank: 'backup',
      format: 1,
      takenAt: takenAt.toISOString(),
      schema: await schemaOf(tx),
    };
    await write(JSON.stringify(header));
    const tables = await listTables(tx);
    let rows = 0;
    for (const { name, columns } of tables) {
      const found = tx<{ line: string }[]>`
        select row_to_json(t)::text as line from (select ${tx(columns)} from ${tx(name)}) t`;
      for await (const chunk of found.cursor(500)) {
        for (const { line } of chunk)
          await write(`{"table":${JSON.stringify(name)},"row":${line}}`);
        rows += chunk.length;
      }
    }
    return { tables: tables.length, rows };
  });
}
