import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, schema } from '../../src/db/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

const made: string[] = [];

/** The real migrations and one more behind them. */
function withOneMore(statement: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'searchbank-migrations-'));
  made.push(folder);
  cpSync('migrations', folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  journal.entries.push({
    ...journal.entries.at(-1)!,
    idx: journal.entries.length,
    when: Date.now() + 1_000_000_000_000,
    tag: '9999_next',
  });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_next.sql'), statement);
  return folder;
}

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await database.db.insert(schema.people).values({ email: 'a@example.org', name: 'A' });
  });
  afterAll(async () => {
    await database.close();
    for (const folder of made) rmSync(folder, { recursive: true });
  });

  it('are done once', async () => {
    await migrate(database.url);
    expect(await database.db.select().from(schema.people)).toHaveLength(1);
  });

  it('leave the data as they were where one fails', async () => {
    const broken = withOneMore(
      'delete from people;--> statement-breakpoint\nselect no_such_thing();',
    );
    await expect(migrate(database.url, broken)).rejects.toThrow(/its data are unchanged/);
    expect(await database.db.select().from(schema.people)).toHaveLength(1);
  });

  it('of a newer program make the database unusable for this one', async () => {
    const newer = withOneMore('create table tomorrow (id int);');
    await migrate(database.url, newer);
    await expect(migrate(database.url)).rejects.toThrow(/newer version of Searchbank/);
  });
});
