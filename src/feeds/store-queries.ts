import { sql } from 'drizzle-orm';
import type { Database } from '../db/index.js';
import { entryColumns } from './reading.js';
import type { FeedChanges } from './queries.js';

/** A reading that went well: the feed's new state, and the items it brought, none where nothing was new. */
export interface Finished {
  readonly id: string;
  readonly changes: FeedChanges;
  /** A JSON list of objects of the columns of feed_items. */
  readonly rows: string;
}

export interface Stored {
  readonly id: string;
  readonly added: number;
  readonly changed: number;
}

/**
 * Stores readings in one statement: items and the feeds' new state together, and gives the leases back; all or nothing. Nothing
 * is stored of a feed whose lease another worker has taken over, and that feed is not in the answer. An entry that
 * is there unchanged costs no write. A feed does not move to an address that another feed has.
 *
 * The statement does not wait for the disk. What a crash of the machine takes back it takes back whole, and the feed, due as
 * before, is read again.
 */
export async function storeReadings(
  db: Database,
  workerId: string,
  now: Date,
  finished: readonly Finished[],
): Promise<Stored[]> {
  if (finished.length === 0) return [];
  const states = JSON.stringify(finished.map(({ id, changes }) => ({ ...changes, id })));
  // Each reading is a parameter of its own, sent as it came: to put them into one text costs as much as to read it.
  const readings = sql.join(
    finished.map(({ id, rows }) => sql`(${id}::uuid, ${rows}::json)`),
    sql`, `,
  );
  const at = sql`${now.toISOString()}::timestamptz`;
  return db.execute<Stored & Record<string, unknown>>(sql`
    with given as materialized (
      select * from json_to_recordset(${states}::json) as given(${stateColumns})
    ), held as materialized (
      select feeds.id from feeds join given using (id), set_config('synchronous_commit', 'off', true)
      where feeds.lease_owner = ${workerId} order by feeds.id for update of feeds
    ), entries as (
      select held.id as feed_id, item.*, stored.id as stored_id, stored.content_hash as stored_hash
      from (values ${readings}) as feed(id, rows) join held using (id),
        json_to_recordset(feed.rows) as item(${columnsWithTypes})
        left join lateral (select id, content_hash from feed_items where feed_id = held.id and identity = item.identity limit 1) as stored on true
    ), added as (
      insert into feed_items (feed_id, first_seen_at, changed_at, ${columns})
      select feed_id, ${at}, ${at}, ${columns} from entries where stored_id is null
      returning feed_id
    ), changed as (
      update feed_items set ${replacements}, changed_at = ${at}
      from entries where feed_items.id = stored_id and stored_hash <> entries.content_hash
      returning entries.feed_id
    ), written as (
      select feed_id, true as added from added union all select feed_id, false from changed
    ), counted as (
      select feed_id, count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed
      from written group by feed_id
    )
    update feeds set
      last_tried_at = ${at}, last_success_at = ${at}, last_error = null, last_error_text = null, failures = 0, failing_since = null,
      last_new_at = case when counted.added > 0 then ${at} else last_new_at end,
      etag = given.etag, last_modified = given."lastModified", next_fetch_at = given."nextFetchAt",
      url = coalesce(moved.url, feeds.url),
      previous_urls = case when moved.url is null then feeds.previous_urls
        else array_append(array_remove(array_remove(feeds.previous_urls, feeds.url), moved.url), feeds.url) end,
      moved_to = case when moved.url is null then given."movedTo" end,
      moved_seen = case when moved.url is null then given."movedSeen" else 0 end, warnings = coalesce(given.warnings, feeds.warnings),
      body_hash = coalesce(given."bodyHash", body_hash), entries = coalesce(given.entries, feeds.entries),
      empty_readings = coalesce(given."emptyReadings", empty_readings),
      channel_title = case when given."bodyHash" is null then channel_title else given."channelTitle" end,
      site_url = case when given."bodyHash" is null then site_url else given."siteUrl" end,
      journal = case when given."bodyHash" is null then feeds.journal else given.journal end,
      ttl_minutes = case when given."bodyHash" is null then feeds.ttl_minutes else given."ttlMinutes" end,
      lease_owner = null, lease_until = null
    from given join held using (id) left join counted on counted.feed_id = given.id
      cross join lateral (select case when given.url is not null and not exists (select from feeds as other where other.url = given.url)
        then given.url end as url) as moved
    where feeds.id = given.id
    returning feeds.id, coalesce(counted.added, 0) as added, coalesce(counted.changed, 0) as changed`);
}

/** Of `FeedChanges`, what a reading that went well may change; what is not given stays. */
const stateColumns = sql.raw(
  `id uuid, url text, "movedTo" text, "movedSeen" int, etag text, "lastModified" text,
  "nextFetchAt" timestamptz, warnings jsonb, "bodyHash" text, entries text, "emptyReadings" int, "channelTitle" text,
  "siteUrl" text, journal text, "ttlMinutes" int`,
);

const columnNames = Object.keys(entryColumns) as (keyof typeof entryColumns)[];
const columns = sql.raw(columnNames.join(', '));
const columnsWithTypes = sql.raw(
  columnNames.map((name) => `${name} ${entryColumns[name]}`).join(', '),
);
const replacements = sql.raw(
  columnNames
    .filter((name) => name !== 'id' && name !== 'identity')
    .map((name) => `${name} = entries.${name}`)
    .join(', '),
);
