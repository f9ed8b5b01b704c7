import { sql } from 'drizzle-orm';
import type { Database } from '../../src/db/index.js';

const tables = ['feeds', 'feed_items', 'records', 'record_sources'];

/**
 * Fills the database with a million items of a thousand older feeds and the million records they became, each as wide as it is really
 * stored, with DOI, link and title key; every tenth has no DOI, every hundredth was merged into another.
 */
export async function addMillion(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local maintenance_work_mem = '512MB'`);
    await tx.execute(sql`set local work_mem = '256MB'`);
    const restore = await dropIndexes(tx);
    await tx.execute(sql`
      insert into feeds (url, title, enabled) select 'https://old.example/' || n, 'Old journal ' || n, false from generate_series(1, 1000) as n`);
    await tx.execute(sql`
      insert into records (id, title, abstract, authors, journal, year, doi, pmid, canonical_url, link, title_key, published, first_seen_at, changed_at, merged_into)
      select md5('record' || n)::uuid, title, ${abstract}, '["Ada Example", "Ben Sample"]', 'Old journal ' || n % 1000, 2020 + n % 6,
        case when n % 10 > 0 then '10.5556/old.' || n end, case when n % 3 = 0 then n::text end,
        'old.example/article/' || n, 'https://old.example/article/' || n, lower(left(title, 60)), seen, seen, seen,
        case when n % 100 = 0 then md5('record' || n - 1)::uuid end
      from ${numbered}`);
    await tx.execute(sql`
      insert into feed_items (id, feed_id, identity, content_hash, title, link, summary, authors, doi, published, first_seen_at, changed_at, record_id, recorded_at)
      select md5('item' || n)::uuid, feeds.id, 'doi:10.5556/old.' || n, md5(n::text) || left(md5('b' || n), 11), one.title,
        'https://old.example/article/' || n, ${abstract}, '["Ada Example", "Ben Sample"]', '10.5556/old.' || n, seen, seen, seen,
        md5('record' || n)::uuid, seen
      from ${numbered} join feeds on feeds.url = 'https://old.example/' || (n % 1000 + 1) order by n`);
    await tx.execute(sql`
      insert into record_sources (record_id, feed_item_id, by)
      select md5('record' || n)::uuid, md5('item' || n)::uuid, 'new' from generate_series(1, 1000000) as n`);
    await restore();
  });
  for (const table of tables) await db.execute(sql.raw(`vacuum analyze ${table}`));
  // What the filling left to be written must not fall into what is measured.
  await db.execute(sql`checkpoint`);
}

/** The oldest first, as items come. */
const numbered = sql.raw(`(
  select n, now() - (1000001 - n) * interval '30 seconds' as seen,
    'Older study ' || n || ' of outcomes and costs on hospital wards in place ' || n % 977 as title
  from generate_series(1, 1000000) as n) as one`);

/** Of some 800 characters, none like another. */
const abstract = sql.raw(
  `repeat('We followed adults on wards ' || n || ' for a year and compared falls, delirium and readmission before and after. ', 8)`,
);

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Keys and indexes are built many times faster behind the rows than with them. Answers what brings all back. */
async function dropIndexes(tx: Transaction): Promise<() => Promise<void>> {
  const names = sql.join(
    tables.map((table) => sql`${table}`),
    sql`, `,
  );
  const constraints = await tx.execute<{ table: string; name: string; definition: string }>(sql`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype in ('f', 'p') and (conrelid::regclass::text in (${names}) or confrelid::regclass::text in (${names}))
   `);
  // Foreign keys go before the primary keys that they lean on, and come back after them.
  constraints.sort((a, b) => Number(isKey(a.definition)) - Number(isKey(b.definition)));
  for (const { table, name } of constraints)
    await tx.execute(sql.raw(`alter table ${table} drop constraint ${name}`));
  const indexes = await tx.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes where tablename in (${names})`);
  for (const { name } of indexes) await tx.execute(sql.raw(`drop index ${name}`));
  return async () => {
    for (const { definition } of indexes) await tx.execute(sql.raw(definition));
    for (const { table, name, definition } of constraints.reverse())
      await tx.execute(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
  };
}

function isKey(definition: string): boolean {
  return definition.startsWith('PRIMARY KEY');
}
