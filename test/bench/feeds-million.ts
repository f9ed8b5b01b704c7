import { sql } from 'drizzle-orm';
import type { Database } from '../../src/db/index.js';

/**
 * Fills the database with a million items of older feeds and the million records they became, each with DOI, link and title key as
 * they are really stored, every tenth without a DOI, every hundredth merged into another.
 */
export async function addMillion(db: Database): Promise<void> {
  await db.execute(sql`
    insert into feeds (url, title, enabled) select 'https://old.example/' || n, 'Old journal ' || n, false from generate_series(1, 1000) as n`);
  await db.execute(sql`
    insert into records (id, title, abstract, authors, journal, year, doi, pmid, canonical_url, link, title_key, published, first_seen_at, changed_at, merged_into)
    select id, title, repeat('words ', 100) || n, '["Ada Example"]', 'Old journal ' || n % 1000, 2020 + n % 6,
      case when n % 10 > 0 then '10.5556/old.' || n end, case when n % 3 = 0 then n::text end,
      'old.example/article/' || n, 'https://old.example/article/' || n, lower(left(title, 60)), seen, seen, seen,
      case when n % 100 = 0 then gen_random_uuid() end
    from (select n, md5('record' || n)::uuid as id, now() - n * interval '30 seconds' as seen,
      'Older study ' || n || ' of outcomes and costs on hospital wards in place ' || n % 977 as title
      from generate_series(1, 1000000) as n) as one`);
  await db.execute(sql`
    insert into feed_items (id, feed_id, identity, content_hash, title, link, summary, authors, doi, first_seen_at, changed_at, record_id, recorded_at)
    select md5('item' || n)::uuid, feeds.id, 'doi:10.5556/old.' || n, md5(n::text), records.title, records.link, records.abstract, '[]', records.doi,
      records.first_seen_at, records.first_seen_at, records.id, records.first_seen_at
    from generate_series(1, 1000000) as n
    join records on records.id = md5('record' || n)::uuid
    join feeds on feeds.url = 'https://old.example/' || (n % 1000 + 1)`);
  await db.execute(sql`
    insert into record_sources (record_id, feed_item_id, by)
    select md5('record' || n)::uuid, md5('item' || n)::uuid, 'new' from generate_series(1, 1000000) as n`);
  for (const table of ['feeds', 'feed_items', 'records', 'record_sources'])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
  // What the filling left to be written must not fall into what is measured.
  await db.execute(sql`checkpoint`);
}
