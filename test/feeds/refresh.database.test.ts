import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/db/index.js';
import { createOutbound, refreshDueFeeds, type Outbound } from '../../src/feeds/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { rss, serveFeeds, type FeedServer } from '../support/feed-server.js';

const { feeds, feedItems } = schema;

describe('refreshDueFeeds', () => {
  let database: TestDatabase;
  let server: FeedServer;
  let outbound: Outbound;
  let body = '';
  let status = 200;
  let extra: Record<string, string> = {};
  let now = new Date('2026-11-10T09:00:00Z');
  const clock = { now: () => now };

  beforeEach(async () => {
    database = await freshDatabase();
    now = new Date('2026-11-10T09:00:00Z');
    status = 200;
    extra = {};
    body = rss([
      { title: 'Delirium after hip fracture', guid: 'a', link: 'https://example.org/a' },
      { title: 'Falls at home', guid: 'b', link: 'https://example.org/b' },
    ]);
    server = await serveFeeds((request, response) => {
      if (request.url === '/old') {
        response.writeHead(301, { location: '/feed' }).end();
        return;
      }
      if (
        status === 200 &&
        request.headers['if-none-match'] === '"v1"' &&
        extra['etag'] === '"v1"'
      ) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/rss+xml', ...extra }).end(body);
    });
    outbound = createOutbound({ allow: [server.host] });
  });

  afterEach(async () => {
    await outbound.close();
    await server.close();
    await database.close();
  });

  const pull = (workerId = 'one') =>
    refreshDueFeeds(database.db, { clock, outbound, workerId, random: () => 0 });
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const add = (path: string, title = 'Sample feed') =>
    database.db.insert(feeds).values({ url: `${server.origin}${path}`, title, nextFetchAt: now });
  const theFeed = async () => (await database.db.select().from(feeds))[0]!;

  it('keeps every item once, however often the feed is read', async () => {
    await add('/feed');
    expect(await pull()).toMatchObject({ read: 1, itemsAdded: 2 });
    later(61);
    body = body.replace('Falls at home', 'Falls at home and outside');
    expect(await pull()).toMatchObject({ read: 1, itemsAdded: 0, itemsChanged: 1 });
    const items = await database.db.select().from(feedItems);
    expect(items.map((item) => item.title).sort()).toEqual([
      'Delirium after hip fracture',
      'Falls at home and outside',
    ]);
  });

  it('keeps both articles where a second comes under the key of a first', async () => {
    const one = { title: 'Delirium after hip fracture', guid: 'a', doi: '10.5555/issue.1' };
    body = rss([one]);
    await add('/feed');
    await pull();
    later(61);
    body = rss([{ title: 'Falls at home', guid: 'b', doi: '10.5555/issue.1' }, one]);
    await pull();
    const items = await database.db.select().from(feedItems);
    expect(items.map((item) => item.title)).toEqual(
      expect.arrayContaining(['Delirium after hip fracture', 'Falls at home']),
    );
  });

  it('keeps the HTML of a summary where it says more than its words', async () => {
    body = rss([
      { title: 'Plain', guid: 'a', description: '&lt;p&gt;Adults &amp;amp; children.&lt;/p&gt;' },
      { title: 'Marked', guid: 'b', description: '&lt;p&gt;&lt;i&gt;E. coli&lt;/i&gt;&lt;/p&gt;' },
    ]);
    await add('/feed');
    await pull();
    const items = await database.db.select().from(feedItems).orderBy(feedItems.title);
    expect(items.map(({ summary, summaryHtml }) => [summary, summaryHtml])).toEqual([
      ['E. coli', '<p><i>E. coli</i></p>'],
      ['Adults & children.', null],
    ]);
  });

  it('asks conditionally and takes 304 for success', async () => {
    extra = { etag: '"v1"', 'last-modified': 'Mon, 09 Nov 2026 08:00:00 GMT' };
    await add('/feed');
    await pull();
    later(61);
    expect(await pull()).toMatchObject({ unchanged: 1, failed: 0 });
    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 09 Nov 2026 08:00:00 GMT',
    });
    expect((await theFeed()).lastSuccessAt).toEqual(now);
  });

  it('reads nothing that is not due', async () => {
    await add('/feed');
    await pull();
    later(30);
    expect(await pull()).toMatchObject({ read: 0 });
    expect(server.requests).toHaveLength(1);
  });

  it('backs off from a failing feed and never abandons it', async () => {
    status = 500;
    await add('/feed');
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await pull();
      const { nextFetchAt } = await theFeed();
      waits.push((nextFetchAt.getTime() - now.getTime()) / 60_000);
      now = nextFetchAt;
    }
    expect(waits.slice(0, 3)).toEqual([12, 24, 48]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(24 * 60);
    status = 200;
    expect(await pull()).toMatchObject({ read: 1, itemsAdded: 2 });
    expect(await theFeed()).toMatchObject({ failures: 0, lastError: null, failingSince: null });
  });

  it('waits as long as Retry-After says', async () => {
    status = 503;
    extra = { 'retry-after': '7200' };
    await add('/feed');
    await pull();
    expect((await theFeed()).nextFetchAt.getTime() - now.getTime()).toBe(7200_000);
  });

  it('moves the address after a permanent redirect was seen twice', async () => {
    await add('/old');
    await pull();
    expect(await theFeed()).toMatchObject({ url: `${server.origin}/old`, movedSeen: 1 });
    later(61);
    await pull();
    expect(await theFeed()).toMatchObject({
      url: `${server.origin}/feed`,
      previousUrls: [`${server.origin}/old`],
    });
  });

  it('stops at 410 and says so', async () => {
    status = 410;
    await add('/feed');
    await pull();
    later(60 * 24 * 30);
    await pull();
    expect(server.requests).toHaveLength(1);
    expect((await theFeed()).lastErrorText).toMatch(/gone for good/);
  });

  it('keeps the old items when a feed comes back empty', async () => {
    await add('/feed');
    await pull();
    later(61);
    body = '';
    expect(await pull()).toMatchObject({ failed: 1 });
    expect(await database.db.select().from(feedItems)).toHaveLength(2);
    expect((await theFeed()).lastError).toBe('empty');
  });

  it('shares the work of two processes without reading a feed twice', async () => {
    for (let at = 0; at < 30; at += 1) await add(`/feed?${at}`);
    const [one, two] = await Promise.all([pull('one'), pull('two')]);
    expect(one.read + two.read).toBe(30);
    expect(server.requests).toHaveLength(30);
    expect(await database.db.select().from(feedItems)).toHaveLength(60);
  });

  it('takes over the work of a process that died', async () => {
    await add('/feed');
    await database.db
      .update(feeds)
      .set({ leaseOwner: 'dead', leaseUntil: new Date(now.getTime() + 60_000) });
    expect(await pull()).toMatchObject({ read: 0 });
    later(2);
    expect(await pull()).toMatchObject({ read: 1, itemsAdded: 2 });
  });
});
