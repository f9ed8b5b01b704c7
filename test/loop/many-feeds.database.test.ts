import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { randomFrom } from '../support/random.js';
import {
  allStored,
  countStored,
  serveSmallFeeds,
  type SmallFeeds,
} from '../support/small-feeds.js';
import { startWorker } from '../support/start-worker.js';

const feedCount = 1000;

describe('two processes that pull a thousand feeds', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let served: SmallFeeds | undefined;

  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(async () => {
    await served?.close();
    await database.close();
  });
  const start = (name: string, minutesAhead = 0) =>
    startWorker('pull', { url: database.url, name, minutesAhead, place: '127.0.0.0/8' });

  it('ask for each once and double no item', async () => {
    served = await serveSmallFeeds(database.db, feedCount, 0);
    const ends = ['one', 'two'].map((name) => start(name).ended());
    expect(await Promise.all(ends)).toEqual([0, 0]);
    expect(await countStored(database.db)).toEqual(allStored(feedCount));
    expect(served.asked.filter((times) => times !== 1)).toEqual([]);
  });

  it('lose nothing and double nothing when they are killed at any moment', async () => {
    served = await serveSmallFeeds(database.db, feedCount, 2);
    const draw = randomFrom(Date.now());
    const moments: number[][] = [];
    for (let round = 0; round < 5; round += 1) {
      const both = ['one', 'two'].map((name) => start(`${name}${round}`, round * 6));
      moments.push(both.map(() => draw.below(500)));
      await Promise.all(
        both.map(async (worker, at) => {
          await worker.line(/^begun/);
          await wait(moments.at(-1)![at]);
          await worker.end('SIGKILL');
        }),
      );
    }
    const ends = ['last', 'too'].map((name) => start(name, 30).ended());
    expect(await Promise.all(ends)).toEqual([0, 0]);
    // A request that failed on the way is tried again later, at the latest a day after.
    expect(await start('late', 25 * 60).ended()).toBe(0);
    expect(await countStored(database.db), `killed after ${JSON.stringify(moments)} ms`).toEqual(
      allStored(feedCount),
    );
    // Once in each round at most.
    expect(Math.max(...served.asked)).toBeLessThanOrEqual(7);
  });
});
