import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oldestDueSeconds, schema } from '../../src/db/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const now = new Date('2026-11-02T08:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('oldestDueSeconds', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await freshDatabase()));
  afterEach(() => database.close());
  const feed = (url: string, values: object) =>
    database.db.insert(schema.feeds).values({ url, title: 't', nextFetchAt: ago(-60), ...values });

  it('is nothing where nothing is due', async () => {
    expect(await oldestDueSeconds(database.sql, now)).toBe(0);
    await feed('https://a.example', {});
    expect(await oldestDueSeconds(database.sql, now)).toBe(0);
  });

  it('is the age of the oldest due work that nobody has in hand', async () => {
    await feed('https://a.example', { nextFetchAt: ago(90) });
    await feed('https://b.example', { nextFetchAt: ago(500), leaseUntil: ago(-60) });
    await feed('https://c.example', { nextFetchAt: ago(600), enabled: false });
    expect(await oldestDueSeconds(database.sql, now)).toBe(90);
  });

  it('counts work whose claim has run out', async () => {
    await feed('https://a.example', { nextFetchAt: ago(500), leaseUntil: ago(1) });
    expect(await oldestDueSeconds(database.sql, now)).toBe(500);
  });
});
