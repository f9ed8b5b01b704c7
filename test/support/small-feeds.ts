import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { schema, type Database } from '../../src/db/index.js';

/** Feeds of two items: one of its own, one that stands in ten feeds. */
export interface SmallFeeds {
  readonly count: number;
  /** For the allow-list of the workers. */
  readonly network: string;
  /** How often each feed was asked for. */
  readonly asked: readonly number[];
  close(): Promise<void>;
}

function document(feed: number): string {
  const dois = [`10.5555/own.${feed}`, `10.5555/shared.${Math.floor(feed / 10)}`];
  const items = dois.map(
    (doi) =>
      `<item><guid>${feed} ${doi}</guid><title>Study of ${doi}</title><link>https://journal.example.org/${doi}</link><dc:identifier>doi:${doi}</dc:identifier></item>`,
  );
  return `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

/** Serves `count` feeds on hosts of their own, each answer after `delayMs`, and makes them due in the database. */
export async function serveSmallFeeds(
  db: Database,
  count: number,
  delayMs: number,
): Promise<SmallFeeds> {
  const asked = Array.from({ length: count }, () => 0);
  const server = createServer((request, response) => {
    const feed = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    asked[feed] = (asked[feed] ?? 0) + 1;
    void wait(delayMs).then(() => response.end(document(feed)));
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  await db.insert(schema.feeds).values(
    asked.map((_, feed) => ({
      url: `http://127.0.${1 + (feed % 4)}.${1 + (feed % 250)}:${port}/feed/${feed}`,
      title: `Feed ${feed}`,
      nextFetchAt: new Date('2026-01-01T00:00:00Z'),
    })),
  );
  return {
    count,
    network: '127.0.0.0/8',
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What is stored of them, and what it must be when all are pulled. */
export async function countStored(db: Database): Promise<Record<string, number>> {
  const [row] = await db.execute<Record<string, number>>(sql`
    select (select count(*)::int from feed_items) as items, (select count(*)::int from records) as records,
      (select count(*)::int from record_sources) as sources,
      (select count(*)::int from feeds where last_success_at is null or lease_owner is not null) as unread`);
  return { ...row };
}

export function allStored(count: number): Record<string, number> {
  return {
    items: count * 2,
    records: count + Math.ceil(count / 10),
    sources: count * 2,
    unread: 0,
  };
}
