import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.js';
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
  const start = (name: string) =>
    startWorker('pull', { url: database.url, name, place: '127.0.0.0/8' });

  it('ask for each once and double no item', async () => {
    served = await serveSmallFeeds(database.db, feedCount, 0);
    const ends = ['one', 'two'].map((name) => start(name).ended());
    expect(await Promise.all(ends)).toEqual([0, 0]);
    expect(await countStored(database.db)).toEqual(allStored(feedCount));
    expect(served.asked.filter((times) => times !== 1)).toEqual([]);
  });
});
