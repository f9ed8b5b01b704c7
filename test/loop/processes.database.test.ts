import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIssues } from '../../src/bulletins/index.js';
import { schema } from '../../src/db/index.js';
import { countSends, listDoubts } from '../../src/delivery/index.js';
import { syncFeedsFile } from '../../src/feeds/index.js';
import { addDraft, approve } from '../support/approved-issue.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type FileShelf, serveFiles } from '../support/file-shelf.js';
import { addDeliriumBulletin, addRecord, SetClock } from '../support/loop-fixtures.js';
import { startWorker } from '../support/start-worker.js';

const feedCount = 8;
const itemsPerFeed = 25;
const readerCount = 60;

let database: TestDatabase;
let folder: string;
let shelf: FileShelf | undefined;

beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'searchbank-loop-'));
});
afterEach(async () => {
  await shelf?.close();
  shelf = undefined;
  await database.close();
  rmSync(folder, { recursive: true });
});

/** An RSS document whose first ten items stand in every feed, by DOI. */
function feedDocument(feed: number): string {
  const items = Array.from({ length: itemsPerFeed }, (_, n) => {
    const doi = n < 10 ? `10.5555/shared.${n}` : `10.5555/feed${feed}.${n}`;
    return `<item><guid>${feed}-${n}</guid><title>Study of ${doi}</title><link>https://journal.example.org/${doi}</link><dc:identifier>doi:${doi}</dc:identifier><description>About ${doi}.</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

async function placeFeeds(delayMs: number): Promise<FileShelf> {
  const names = Array.from({ length: feedCount }, (_, n) => `feed-${n}.xml`);
  const served = await serveFiles(
    new Map(names.map((name, n) => [name, feedDocument(n)])),
    delayMs,
  );
  const path = join(folder, 'feeds.json');
  const feeds = names.map((name) => ({ title: name, url: served.url(name) }));
  writeFileSync(path, JSON.stringify({ feeds }));
  const synced = await syncFeedsFile(database.db, path, new SetClock('2026-01-01T00:00:00Z'));
  expect(synced).toMatchObject({ ok: true });
  shelf = served;
  return served;
}

const count = async (table: keyof typeof tables) => {
  const [row] = await database.db.select({ n: sql<number>`count(*)::int` }).from(tables[table]);
  return row!.n;
};
const tables = {
  items: schema.feedItems,
  records: schema.records,
  sources: schema.recordSources,
} as const;

async function expectEverythingPulled(): Promise<void> {
  expect(await count('items')).toBe(feedCount * itemsPerFeed);
  expect(await count('records')).toBe(10 + feedCount * (itemsPerFeed - 10));
  expect(await count('sources')).toBe(feedCount * itemsPerFeed);
}

/** An approved issue for many readers. */
async function approvedIssue(): Promise<string> {
  const { db } = database;
  const clock = new SetClock(new Date(Date.now() - 60_000).toISOString());
  const { issueId, bulletinId } = await addDraft(db, clock);
  const emails = Array.from({ length: readerCount }, (_, n) => ({ email: `r${n}@example.org` }));
  const readers = await db.insert(schema.subscribers).values(emails).returning();
  const confirmedAt = new Date();
  await db
    .insert(schema.subscriptions)
    .values(readers.map(({ id }) => ({ subscriberId: id, bulletinId, confirmedAt })));
  expect(await approve(db, clock, issueId)).toEqual({ ok: true, value: { readers: readerCount } });
  return issueId;
}

const handedOver = (file: string) => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);

describe('two processes on one database', { timeout: 180_000 }, () => {
  it('read every feed once and make every record once', async () => {
    const { url } = database;
    const served = await placeFeeds(50);
    const workers = ['one', 'two'].map((name) =>
      startWorker('pull', { url, name, place: served.host }),
    );
    expect(await Promise.all(workers.map((worker) => worker.ended()))).toEqual([0, 0]);
    await expectEverythingPulled();
    expect([...served.asked.values()]).toEqual(Array.from({ length: feedCount }, () => 1));
  });

  it('compile every issue once', async () => {
    const { db, url } = database;
    const bulletinId = await addDeliriumBulletin(db, new SetClock('2026-01-01T00:00:00Z'));
    await addRecord(db, { title: 'Delirium prevented', firstSeenAt: new Date() });
    const workers = ['one', 'two'].map((name) => startWorker('compile', { url, name }));
    expect(await Promise.all(workers.map((worker) => worker.ended()))).toEqual([0, 0]);
    expect(await listIssues(db, { bulletinId, statuses: ['draft'] })).toHaveLength(1);
  });

  it('send every message once', async () => {
    const { db, url } = database;
    const issueId = await approvedIssue();
    const place = join(folder, 'handed-over');
    writeFileSync(place, '');
    const workers = ['one', 'two'].map((name) => startWorker('send', { url, name, place }));
    expect(await Promise.all(workers.map((worker) => worker.ended()))).toEqual([0, 0]);
    expect(new Set(handedOver(place)).size).toBe(readerCount);
    expect(handedOver(place)).toHaveLength(readerCount);
    expect(await countSends(db, issueId)).toEqual({ sent: readerCount });
  });
});

describe('a process killed with SIGKILL', { timeout: 300_000 }, () => {
  it('in the middle of a pull leaves nothing lost and nothing doubled for the next', async () => {
    const { url } = database;
    const served = await placeFeeds(60);
    for (const [n, delay] of [40, 150, 260].entries()) {
      const worker = startWorker('pull', {
        url,
        name: `victim${n}`,
        minutesAhead: n * 6,
        place: served.host,
      });
      await worker.line(/^begun/);
      await wait(delay);
      await worker.end('SIGKILL');
    }
    const last = startWorker('pull', { url, name: 'last', minutesAhead: 24, place: served.host });
    expect(await last.ended()).toBe(0);
    await expectEverythingPulled();
  });

  it('in the middle of sending leaves no message sent twice, and every doubt listed', async () => {
    const { db, url } = database;
    const issueId = await approvedIssue();
    const place = join(folder, 'handed-over');
    writeFileSync(place, '');
    for (const n of [0, 1, 2, 3]) {
      const worker = startWorker('send', { url, name: `victim${n}`, minutesAhead: n * 11, place });
      const before = handedOver(place).length;
      await worker.line(/^begun/);
      // Somewhere within the batch after the first messages of this victim.
      for (let turn = 0; turn < 400 && handedOver(place).length < before + 3; turn += 1)
        await wait(5);
      await wait(n * 15);
      await worker.end('SIGKILL');
    }
    const last = startWorker('send', { url, name: 'last', minutesAhead: 55, place });
    expect(await last.ended()).toBe(0);

    const lines = handedOver(place);
    expect(new Set(lines).size).toBe(lines.length);
    const counts = await countSends(db, issueId);
    const { sent = 0, uncertain = 0, ...others } = counts;
    expect(others).toEqual({});
    expect(sent + uncertain).toBe(readerCount);
    expect(uncertain).toBeGreaterThan(0);
    const doubts = await listDoubts(db, new Date());
    expect(doubts).toHaveLength(uncertain);
    // Whoever is not in doubt has the message, and nobody who has it is called anything but sent or in doubt.
    const rows = await db.select().from(schema.sends);
    const have = new Set(lines.map((line) => line.split(' ')[0]));
    for (const row of rows) if (row.status === 'sent') expect(have).toContain(row.messageId);
  });
});
