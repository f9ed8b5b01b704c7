import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { schema } from '../../src/db/index.js';
import {
  createOutbound,
  listFeedHealth,
  refreshDueFeeds,
  type Outbound,
} from '../../src/feeds/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { rss } from '../support/feed-server.js';
import { limits, respond, serveHostile, type HostileServer } from '../support/hostile-server.js';

const { feeds, feedItems } = schema;

describe('refreshDueFeeds among bad servers', () => {
  let database: TestDatabase;
  let good: HostileServer;
  let bad: HostileServer;
  let outbound: Outbound;
  let now = new Date('2026-11-10T09:00:00Z');

  beforeEach(async () => {
    now = new Date('2026-11-10T09:00:00Z');
    database = await freshDatabase();
    good = await serveHostile();
    bad = await serveHostile();
    outbound = createOutbound({ allow: [good.host, bad.host], ...limits });
  });
  afterEach(async () => {
    await outbound.close();
    await good.close();
    await bad.close();
    await database.close();
  });

  const pull = () =>
    refreshDueFeeds(database.db, {
      clock: { now: () => now },
      outbound,
      workerId: 'w',
      random: () => 0,
    });
  const add = async (server: HostileServer, path: string, title = 'Feed') => {
    const [row] = await database.db
      .insert(feeds)
      .values({ url: `http://${server.host}${path}`, title, nextFetchAt: now })
      .returning();
    return row!.id;
  };
  const state = async (id: string) =>
    (await database.db.select().from(feeds).where(eq(feeds.id, id)))[0]!;
  const titles = async () =>
    (await database.db.select().from(feedItems)).map((one) => one.title).sort();
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };

  it('a feed that hangs delays no other', async () => {
    let answered = 0;
    let answeredWhenGivenUp = 0;
    let letGo = (): void => undefined;
    bad.behave = (socket) => {
      socket.on('close', () => (answeredWhenGivenUp = answered));
      letGo = () => socket.destroy();
    };
    good.behave = (socket, head) => {
      answered += 1;
      respond(socket, rss([{ title: head.split(' ')[1]! }]));
      if (answered === 20) letGo();
    };
    await add(bad, '/hang');
    for (let at = 0; at < 20; at += 1) await add(good, `/good${at}`);
    const report = await pull();
    expect(report).toMatchObject({ read: 20, failed: 1 });
    expect(answeredWhenGivenUp).toBe(20);
  });

  it('a host of hundreds of feeds that hangs delays no other', async () => {
    let hung = 0;
    let hungBefore = -1;
    const stop = new AbortController();
    bad.behave = () => (hung += 1);
    good.behave = (socket, head) => {
      respond(socket, rss([{ title: head.split(' ')[1]! }]));
      if (head.startsWith('GET /last')) {
        hungBefore = hung;
        stop.abort();
      }
    };
    const due = new Date(now.getTime() - 60_000);
    await database.db.insert(feeds).values(
      Array.from({ length: 400 }, (_, at) => ({
        url: `http://${bad.host}/hang${at}`,
        title: 'Hangs',
        nextFetchAt: due,
      })),
    );
    const last = await add(good, '/last');
    const short = createOutbound({ allow: [good.host, bad.host], ...limits, totalMs: 400 });
    const report = await refreshDueFeeds(database.db, {
      clock: { now: () => now },
      outbound: short,
      workerId: 'w',
      signal: stop.signal,
    });
    await short.close();
    expect(hungBefore).toBeLessThan(20);
    expect(report).toMatchObject({ read: 1 });
    expect((await state(last)).lastSuccessAt).toEqual(now);
    // Told to end, the round gives back what it had not begun.
    expect(hung).toBeLessThan(40);
    const rows = await database.db.select().from(feeds);
    expect(rows.filter((row) => row.leaseOwner !== null)).toEqual([]);
  });

  it('a round that the database breaks off leaves nothing going on behind it', async () => {
    let at = 0;
    good.behave = (socket) => {
      at += 1;
      void database.db.execute(sql`alter table feeds rename to feeds_away`).catch(() => undefined);
      setTimeout(() => {
        at -= 1;
        respond(socket, rss([{ title: 'x' }]));
      }, 300);
    };
    for (let count = 0; count < 80; count += 1) await add(good, `/${count}`);
    await expect(pull()).rejects.toThrow();
    expect(at).toBe(0);
    const asked = good.opened;
    await database.db.execute(sql`alter table feeds_away rename to feeds`);
    later(6);
    good.behave = (socket) => respond(socket, rss([{ title: 'x' }]));
    expect(good.opened).toBe(asked);
    expect(await pull()).toMatchObject({ read: 80 });
  });

  it('one host is asked one thing at a time', async () => {
    let at = 0;
    let most = 0;
    good.behave = (socket) => {
      at += 1;
      most = Math.max(most, at);
      setTimeout(() => {
        at -= 1;
        respond(socket, rss([{ title: 'x' }]));
      }, 15);
    };
    for (let count = 0; count < 10; count += 1) await add(good, `/${count}`);
    await pull();
    expect(most).toBe(1);
  });

  it.each([
    [
      'a challenge page',
      'blocked',
      (s: Socket) => {
        respond(s, '<html><title>Just a moment...</title></html>', { 'content-type': 'text/html' });
      },
    ],
    [
      'a challenge by its header',
      'blocked',
      (s: Socket) => {
        respond(s, '<html></html>', { 'cf-mitigated': 'challenge' }, '503 Service Unavailable');
      },
    ],
    [
      'a login page',
      'html-page',
      (s: Socket) => {
        respond(s, '<html><form><input name=password></form></html>', {
          'content-type': 'text/html',
        });
      },
    ],
    [
      '401',
      'blocked',
      (s: Socket) => {
        respond(s, '', {}, '401 Unauthorized');
      },
    ],
    [
      '403',
      'blocked',
      (s: Socket) => {
        respond(s, '', {}, '403 Forbidden');
      },
    ],
    [
      '404',
      'not-found',
      (s: Socket) => {
        respond(s, '', {}, '404 Not Found');
      },
    ],
    [
      '429',
      'busy',
      (s: Socket) => {
        respond(s, '', {}, '429 Too Many Requests');
      },
    ],
    [
      '500',
      'http-status',
      (s: Socket) => {
        respond(s, '', {}, '500 Oops');
      },
    ],
    [
      '418',
      'http-status',
      (s: Socket) => {
        respond(s, '', {}, "418 I'm a teapot");
      },
    ],
    [
      '204',
      'http-status',
      (s: Socket) => {
        s.end('HTTP/1.1 204 No Content\r\n\r\n');
      },
    ],
    [
      '206',
      'http-status',
      (s: Socket) => {
        respond(s, '<rss>', {}, '206 Partial Content');
      },
    ],
    [
      'an empty body',
      'empty',
      (s: Socket) => {
        respond(s, '');
      },
    ],
    [
      'half a document',
      'interrupted',
      (s: Socket) => {
        s.write(
          'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n<rss><channel><item><title>Half</title></item>',
        );
        s.end();
      },
    ],
  ] as const)(
    '%s keeps the old items, is said in words and tried again',
    async (_name, reason, behave) => {
      good.behave = (socket) => respond(socket, rss([{ title: 'Old item' }]));
      const id = await add(good, '/feed');
      await pull();
      later(61);
      good.behave = behave;
      expect(await pull()).toMatchObject({ failed: 1 });
      const after = await state(id);
      expect(after).toMatchObject({
        lastError: reason,
        failures: 1,
        failingSince: now,
        enabled: true,
        goneAt: null,
      });
      expect(after.lastErrorText).toMatch(/^[A-Z].*\.$/);
      expect(after.nextFetchAt.getTime()).toBeGreaterThan(now.getTime());
      expect(await titles()).toEqual(['Old item']);
      now = after.nextFetchAt;
      good.behave = (socket) =>
        respond(socket, rss([{ title: 'Old item' }, { title: 'New item' }]));
      await pull();
      expect(await titles()).toEqual(['New item', 'Old item']);
      expect(await state(id)).toMatchObject({ failures: 0, lastErrorText: null });
    },
  );

  it.each(['302 Found', '307 Temporary Redirect'])('%s never moves the address', async (status) => {
    good.behave = (socket, head) => {
      if (head.startsWith('GET /old')) respond(socket, '', { location: '/new' }, status);
      else respond(socket, rss([{ title: 'x' }]));
    };
    const id = await add(good, '/old');
    for (let at = 0; at < 4; at += 1) {
      await pull();
      later(70);
    }
    expect((await state(id)).url).toMatch(/\/old$/);
  });

  it('a permanent redirect to a feed that is in the list already is only told', async () => {
    good.behave = (socket, head) => {
      if (head.startsWith('GET /old'))
        respond(socket, '', { location: '/new' }, '308 Permanent Redirect');
      else respond(socket, rss([{ title: 'x' }]));
    };
    const id = await add(good, '/old');
    await add(good, '/new');
    for (let at = 0; at < 3; at += 1) {
      await pull();
      later(70);
    }
    for (let at = 0; at < 3; at += 1) {
      const after = await state(id);
      expect(after.url).toMatch(/\/old$/);
      const health = await listFeedHealth(database.db, { now: () => now });
      expect(health.find((feed) => feed.id === id)!.remarks.join()).toMatch(/in the list already/);
      await pull();
      later(70);
    }
  });

  it('moves only one of two feeds that are led to one address', async () => {
    good.behave = (socket, head) => {
      if (head.startsWith('GET /new')) respond(socket, rss([{ title: 'x' }]));
      else respond(socket, '', { location: '/new' }, '301 Moved Permanently');
    };
    await add(good, '/one');
    await add(good, '/two');
    for (let at = 0; at < 3; at += 1) {
      expect(await pull()).toMatchObject({ failed: 0 });
      later(70);
    }
    const urls = (await database.db.select().from(feeds)).map(({ url }) => new URL(url).pathname);
    expect(urls.filter((path) => path === '/new')).toHaveLength(1);
  });

  it('a permanent redirect to an address that is too long to keep is followed for ever', async () => {
    const long = `/${randomBytes(3000).toString('hex')}`;
    good.behave = (socket, head) => {
      if (head.startsWith('GET /old ')) respond(socket, '', { location: long }, '301 Moved');
      else respond(socket, rss([{ title: `x${now.getTime()}` }]));
    };
    const id = await add(good, '/old');
    for (let at = 0; at < 3; at += 1) {
      expect(await pull()).toMatchObject({ read: 1 });
      later(70);
    }
    expect((await state(id)).url).toMatch(/\/old$/);
  });

  it('a feed that moved twice is known by every address it had', async () => {
    let goal = 1;
    good.behave = (socket, head) => {
      const at = Number(/GET \/(\d)/.exec(head)![1]);
      if (at === goal) respond(socket, rss([{ title: 'x' }]));
      else respond(socket, '', { location: `/${goal}` }, '301 Moved Permanently');
    };
    const id = await add(good, '/0');
    for (goal of [1, 2, 0])
      for (let at = 0; at < 2; at += 1) {
        await pull();
        later(70);
      }
    expect((await state(id)).url).toMatch(/\/0$/);
    expect((await state(id)).previousUrls.map((url) => new URL(url).pathname)).toEqual([
      '/1',
      '/2',
    ]);
  });

  it('304 where nothing was read before is an error', async () => {
    good.behave = (socket) => respond(socket, '', {}, '304 Not Modified');
    const id = await add(good, '/feed');
    expect(await pull()).toMatchObject({ failed: 1, unchanged: 0 });
    expect(await state(id)).toMatchObject({ lastError: 'bad-answer', lastSuccessAt: null });
  });

  it('a server that answers conditions with an error is asked without', async () => {
    good.behave = (socket, head) => {
      if (/if-none-match/i.test(head))
        respond(socket, '', {}, '431 Request Header Fields Too Large');
      else
        respond(socket, rss([{ title: `x${now.getTime()}` }]), { etag: `"${'x'.repeat(9000)}"` });
    };
    await add(good, '/feed');
    const reports: unknown[] = [];
    for (let at = 0; at < 3; at += 1) {
      reports.push(await pull());
      later(70);
    }
    expect(reports).toMatchObject([{ read: 1 }, { failed: 1 }, { read: 1 }]);
  });

  it('the ttl of a feed holds while it is unchanged', async () => {
    good.behave = (socket, head) => {
      if (/if-none-match/i.test(head)) respond(socket, '', { etag: '"1"' }, '304 Not Modified');
      else
        respond(socket, rss([{ title: 'x' }]).replace('<link>', '<ttl>720</ttl><link>'), {
          etag: '"1"',
        });
    };
    const id = await add(good, '/feed');
    for (let at = 0; at < 2; at += 1) {
      await pull();
      const { nextFetchAt } = await state(id);
      expect((nextFetchAt.getTime() - now.getTime()) / 60_000).toBe(720);
      now = nextFetchAt;
    }
  });

  it('a clock that was years ahead for a moment costs no years', async () => {
    good.behave = (socket) => respond(socket, rss([{ title: 'x' }]));
    const id = await add(good, '/feed');
    const before = now;
    now = new Date('2036-01-01T00:00:00Z');
    await pull();
    await database.db.update(feeds).set({ leaseOwner: 'dead', leaseUntil: now });
    now = new Date(before.getTime() + 3600_000);
    expect(await pull()).toMatchObject({ unchanged: 1 });
    expect((await state(id)).nextFetchAt.getTime()).toBeLessThan(now.getTime() + 86_400_000);
  });

  it('what cannot be stored is told, held back, and costs no other feed', async () => {
    await database.db.execute(
      sql`alter table feed_items add constraint no_poison check (title <> 'poison')`,
    );
    good.behave = (socket, head) =>
      respond(socket, rss([{ title: head.startsWith('GET /bad') ? 'poison' : 'x' }]));
    await add(good, '/good');
    const id = await add(good, '/bad');
    expect(await pull()).toMatchObject({ read: 1, failed: 1 });
    const after = await state(id);
    expect(after).toMatchObject({ lastError: 'not-stored', failures: 1, leaseOwner: null });
    expect(after.nextFetchAt.getTime()).toBeGreaterThan(now.getTime() + 10 * 60_000);
  });

  it('an ETag that changes while the body is equal costs no reading', async () => {
    let count = 0;
    good.behave = (socket) => {
      count += 1;
      respond(socket, rss([{ title: 'x' }]), { etag: `W/"${count}"` });
    };
    const id = await add(good, '/feed');
    await pull();
    later(70);
    expect(await pull()).toMatchObject({ unchanged: 1, read: 0 });
    expect((await state(id)).etag).toBe('W/"2"');
  });

  it('a feed that is empty again and again is pointed out', async () => {
    good.behave = (socket) => respond(socket, rss([], `Feed ${String(now.getTime())}`));
    const id = await add(good, '/feed');
    for (let at = 0; at < 6; at += 1) {
      await pull();
      later(70);
    }
    expect((await state(id)).warnings.join()).toMatch(/without a single item/);
  });

  it('another title than expected is pointed out', async () => {
    good.behave = (socket) => respond(socket, rss([{ title: 'x' }], 'Casino bonus'));
    const id = await add(good, '/feed', 'Age and Ageing');
    await pull();
    expect((await state(id)).warnings.join()).toMatch(/calls itself “Casino bonus”/);
  });

  const noise = randomBytes(4000).toString('hex');
  const documents: [string, string[], string[]][] = [
    [
      'the same item twice',
      [
        rss([
          { title: 'A', guid: '1' },
          { title: 'A', guid: '1' },
        ]),
      ],
      ['A'],
    ],
    [
      'two articles under one guid',
      [
        rss([
          { title: 'A', guid: '1' },
          { title: 'B', guid: '1' },
        ]),
      ],
      ['A', 'B'],
    ],
    ['no guid and no link', [rss([{ title: 'A' }, { title: 'B' }])], ['A', 'B']],
    [
      'a guid that changes at each reading',
      [
        rss([{ title: 'A', guid: 'x#1', link: 'https://example.org/a' }]),
        rss([{ title: 'A', guid: 'x#2', link: 'https://example.org/a' }]),
      ],
      ['A'],
    ],
    [
      'a host that flips, with a DOI',
      [
        rss([{ title: 'A', link: 'https://one.example.org/a', doi: '10.5555/a' }]),
        rss([{ title: 'A', link: 'https://two.example.org/a', doi: '10.5555/A' }]),
      ],
      ['A'],
    ],
    [
      'a title that was mended',
      [rss([{ title: 'A tpyo', guid: '1' }]), rss([{ title: 'A typo', guid: '1' }])],
      ['A typo'],
    ],
    [
      'a link with a new tracker',
      [
        rss([{ title: 'A', link: 'https://example.org/a?utm_source=1' }]),
        rss([{ title: 'A', link: 'https://example.org/a?utm_source=2' }]),
      ],
      ['A'],
    ],
    [
      'an item that goes and comes back',
      [
        rss([{ title: 'A', guid: '1' }]),
        rss([{ title: 'B', guid: '2' }]),
        rss([{ title: 'A', guid: '1' }]),
      ],
      ['A', 'B'],
    ],
    [
      'a title of the channel that is cut within a character',
      [rss([{ title: 'A' }], `${'y'.repeat(199)}😀${'y'.repeat(298)}😀`)],
      ['A'],
    ],
    [
      'a guid that is cut within a character',
      [rss([{ title: 'A', guid: `${'y'.repeat(396)}${'😀'.repeat(200)}` }])],
      ['A'],
    ],
    ['a DOI that fills no index', [rss([{ title: 'A', doi: `10.1234/${noise}` }])], ['A']],
    ...['0000-01-01', '0001-01-01', '9999-12-31T23:59:59-15:00', '+012026-01-01T00:00:00Z'].map(
      (date): [string, string[], string[]] => [
        `the date ${date}`,
        [rss([{ title: 'A' }]).replace(/<pubDate>.*?</, `<pubDate>${date}<`)],
        ['A'],
      ],
    ),
    ['a NUL and half a surrogate', [rss([{ title: 'A\0 \ud83d!' }])], ['A \ufffd!']],
    [
      'a link of 5,000 signs',
      [rss([{ title: 'A', link: `https://example.org/${'a'.repeat(5000)}` }])],
      ['A'],
    ],
  ];
  it.each(documents)('%s gives the right rows', async (_name, bodies, expected) => {
    await add(good, '/feed');
    for (const body of bodies) {
      good.behave = (socket) => respond(socket, body);
      await pull();
      later(70);
    }
    expect(await titles()).toEqual(expected);
  });

  it('a reading whose lease was lost stores nothing', async () => {
    const id = await add(good, '/feed');
    good.behave = (socket) => {
      void database.db
        .update(feeds)
        .set({ leaseOwner: 'another' })
        .where(eq(feeds.id, id))
        .then(() => respond(socket, rss([{ title: 'x' }])));
    };
    await pull();
    expect(await titles()).toEqual([]);
    expect(await state(id)).toMatchObject({ leaseOwner: 'another', lastSuccessAt: null });
  });
});
