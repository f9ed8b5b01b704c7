import type { Sql } from 'postgres';

/**
 * Seconds for which the oldest piece of due work that nobody has in hand has waited: a feed to read, a bulletin to compile, a
 * message to send. 0 where nothing waits. More than a few minutes means that no process works.
 */
export async function oldestDueSeconds(sql: Sql, now: Date): Promise<number> {
  // As text: drizzle has taken over how this client writes and reads instants.
  const at = now.toISOString();
  const [row] = await sql<{ seconds: number }[]>`
    select greatest(0, coalesce(extract(epoch from ${at}::timestamptz - min(due)), 0))::int as seconds
    from (
      select min(next_fetch_at) as due from feeds
        where enabled and gone_at is null and (lease_until is null or lease_until <= ${at}::timestamptz)
      union all
      select min(next_due_at) from bulletins
        where not paused and (lease_until is null or lease_until <= ${at}::timestamptz)
      union all
      select min(not_before) from sends where status = 'queued'
    ) work`;
  return row?.seconds ?? 0;
}
