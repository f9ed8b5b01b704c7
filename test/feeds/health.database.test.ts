import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/db/index.js';
import { describeMissedSources, listFeedHealth } from '../../src/feeds/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const { feeds, feedItems } = schema;
const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 3600_000);

describe('listFeedHealth', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  const add = async (values: Partial<typeof feeds.$inferInsert>, itemDays: number[] = []) => {
    const title = values.title ?? 'A feed';
    const [row] = await database.db
      .insert(feeds)
      .values({ url: `https://example.org/${title}`, title, lastSuccessAt: now, ...values })
      .returning();
    for (const [at, days] of itemDays.entries())
      await database.db.insert(feedItems).values({
        feedId: row!.id,
        identity: `i${at}`,
        contentHash: 'x',
        title: 'Item',
        published: daysAgo(days),
        firstSeenAt: now,
      });
  };
  const one = async () => (await listFeedHealth(database.db, { now: () => now }))[0]!;

  it('counts items by week, this week last', async () => {
    await add({}, [0, 1, 8, 8, 80, 200]);
    expect((await one()).weeks).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2]);
  });

  it('still calls a feed silent after a year without anything', async () => {
    const died = 500;
    await add({ lastNewAt: daysAgo(died) });
    const [{ id } = { id: '' }] = await database.db.select().from(feeds);
    await database.db.insert(feedItems).values(
      [0, 7, 14, 21].map((days) => ({
        feedId: id,
        identity: `old${days}`,
        contentHash: 'x',
        title: 'Item',
        published: daysAgo(died + days),
        firstSeenAt: daysAgo(died + days),
      })),
    );
    expect(await one()).toMatchObject({ condition: 'silent', usualGapDays: 7 });
  });

  it('calls a feed silent after three times its usual gap', async () => {
    await add({}, [30, 28, 26, 24, 22]);
    const health = await one();
    expect(health).toMatchObject({ condition: 'silent', usualGapDays: 2 });
    expect(health.remarks[0]).toBe(
      'Nothing new since 31 October 2026, although something usually comes every 2 days.',
    );
  });

  it('does not call a slow feed silent', async () => {
    await add({}, [70, 50, 30]);
    expect((await one()).condition).toBe('well');
  });

  it.each([
    [{ enabled: false }, 'off'],
    [{ goneAt: now, lastErrorText: 'Gone.' }, 'gone'],
    [{ lastError: 'timeout', lastErrorText: 'Too late.' }, 'failing'],
    [{ lastSuccessAt: null }, 'not yet read'],
  ] as const)('tells the state of %j', async (values, condition) => {
    await add(values);
    expect((await one()).condition).toBe(condition);
  });

  it('says which sources a bulletin will miss, and since when', async () => {
    await add({ title: 'A' });
    expect(await describeMissedSources(database.db)).toEqual([]);
    await add({ title: 'B', failingSince: daysAgo(10) });
    await add({ title: 'C', failingSince: daysAgo(9), enabled: false });
    expect(await describeMissedSources(database.db)).toEqual([
      '1 of 2 sources could not be read: B (since 12 November 2026).',
    ]);
  });
});
