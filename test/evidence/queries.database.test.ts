import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsByKeys, unrecordedItems, type Transaction } from '../../src/evidence/queries.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const count = 5000;

describe('the look-ups of the evidence step', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    const { db } = database;
    await db.execute(sql`insert into feeds (url, title) values ('https://a.example/', 'A')`);
    await db.execute(sql`
      insert into records (title, doi, pmid, canonical_url, title_key, about_key, first_seen_at, merged_into)
      select 'Study ' || n, '10.5555/' || n, n::text, 'a.example/' || n, 'study ' || n, 'notice ' || n, now() - n * interval '1 minute',
        case when n % 50 = 0 then gen_random_uuid() end
      from generate_series(1, ${count}::int) as n`);
    await db.execute(sql`
      insert into feed_items (feed_id, identity, content_hash, title, first_seen_at, changed_at, record_id, recorded_at)
      select feeds.id, n::text, 'x', 'Study', at, at, case when n <> 9 then gen_random_uuid() end, case when n <> 9 then at end
      from feeds, (select n, now() - n * interval '1 minute' as at from generate_series(1, ${count}::int) as n) as one`);
    for (const table of ['records', 'feed_items']) await db.execute(sql.raw(`analyze ${table}`));
  });
  afterAll(() => database.close());

  /** How many rows of a table were looked at. */
  async function touched(
    table: string,
    work: (tx: Transaction) => Promise<unknown>,
  ): Promise<number> {
    return database.db.transaction(async (tx) => {
      await work(tx);
      const [row] = await tx.execute<{ rows: number }>(sql`
        select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname = ${table}`);
      return row!.rows;
    });
  }

  it('touch only the records that have a key, whichever it is', async () => {
    const keys = {
      doi: '10.5555/50',
      pmid: '2',
      canonicalUrl: 'a.example/3',
      titleKey: 'study 4',
      aboutKey: 'study 5',
    };
    const ids = ['00000000-0000-4000-8000-000000000000'];
    let found: string[] = [];
    const rows = await touched('records', async (tx) => {
      found = (await recordsByKeys(tx, [keys], ids)).map((record) => record.title);
    });
    expect(found.sort()).toEqual([2, 3, 4, 5, 50].map((n) => `Study ${n}`));
    expect(rows).toBeLessThan(50);
  });

  it('touch only the items that are still to be recorded', async () => {
    let found = 0;
    const rows = await touched('feed_items', async (tx) => {
      found = (await unrecordedItems(tx, 200)).length;
    });
    expect(found).toBe(1);
    expect(rows).toBeLessThan(50);
  });
});
