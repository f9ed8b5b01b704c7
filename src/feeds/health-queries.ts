import { sql } from 'drizzle-orm';
import type { Database } from '../db/index.js';

export interface WeekCount {
  readonly feedId: string;
  /** 0 is the last seven days. */
  readonly weeksAgo: number;
  readonly items: number;
}

/** Items by feed and week over the last `weeks` weeks, by the day they are dated, at the latest the day they came. */
export async function itemsByWeek(db: Database, now: Date, weeks: number): Promise<WeekCount[]> {
  const until = now.toISOString();
  const since = new Date(now.getTime() - weeks * 7 * 24 * 3600_000).toISOString();
  return db.execute<WeekCount & Record<string, unknown>>(sql`
    select feed_id as "feedId", weeks_ago::int as "weeksAgo", count(*)::int as items
    from (
      select feed_id, floor(extract(epoch from ${until}::timestamptz - least(coalesce(published, first_seen_at), first_seen_at)) / 604800) as weeks_ago
      from feed_items where first_seen_at >= ${since}::timestamptz
    ) as dated
    where weeks_ago >= 0 and weeks_ago < ${weeks}
    group by feed_id, weeks_ago`);
}

export interface Rhythm {
  readonly feedId: string;
  /** Days on which something came. */
  readonly days: number;
  readonly first: Date;
  readonly last: Date;
}

/** Over the year up to its last new item, on how many days each feed brought something, from which to which: long silence makes no feed forgotten. */
export async function feedRhythms(db: Database, now: Date): Promise<Rhythm[]> {
  const until = now.toISOString();
  const rows = await db.execute<{ feedId: string; days: number; first: string; last: string }>(sql`
    with since as (
      select id, least(coalesce(last_new_at, ${until}::timestamptz), ${until}::timestamptz) - interval '1 year' as since from feeds
    )
    select feed_id as "feedId", count(distinct at::date)::int as days, min(at)::text as first, max(at)::text as last
    from (select feed_id, since.since, least(coalesce(published, first_seen_at), first_seen_at) as at
      from feed_items join since on since.id = feed_id
      where first_seen_at >= (select min(since) from since) and first_seen_at >= since.since) as dated
    where at >= dated.since
    group by feed_id`);
  return rows.map((row) => ({ ...row, first: new Date(row.first), last: new Date(row.last) }));
}
