import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/accounts/index.js';
import { findBulletin, listIssues } from '../../src/bulletins/index.js';
import { schema } from '../../src/db/index.js';
import { countSends, listDoubts } from '../../src/delivery/index.js';
import { searchbank } from '../support/cli.js';
import type { Child } from '../support/child.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type FileShelf, serveFiles } from '../support/file-shelf.js';
import { type MailServer, openMailServer } from '../support/mail-server.js';
import { cookieOf, formBody } from '../support/web.js';

const feedCount = 6;
const readerCount = 20;

/** Items of one more reading: five that stand in every feed, by DOI, and six of each feed's own. */
const shared = 5;
const own = 6;

/** Every item of the readings `0` to `reading`, as one feed gives them. */
function feedDocument(feed: number, reading: number): string {
  const dois = Array.from({ length: reading + 1 }, (_, n) => [
    ...Array.from({ length: shared }, (_one, k) => `10.5555/shared.${n}.${k}`),
    ...Array.from({ length: own }, (_one, k) => `10.5555/feed${feed}.${n}.${k}`),
  ]).flat();
  const items = dois.map(
    (doi) =>
      `<item><guid>${feed}/${doi}</guid><title>Delirium on the ward, ${doi}</title><link>https://journal.example.org/${doi}</link><dc:identifier>doi:${doi}</dc:identifier><description>Preventing delirium: ${doi}.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

/** Waits until it is so; fails with what was waited for. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 1500; turn += 1) {
    if (await isSo()) return;
    await wait(20);
  }
  throw new Error(`waited in vain until ${what}`);
}

/** One whole `searchbank start`, and a browser at its pages. */
interface Service {
  readonly process: Child;
  get(path: string): Promise<string>;
  post(path: string, fields?: Record<string, string>): Promise<Response>;
}

const documents = new Map<string, string>();
const delivered = { 'Delirium weekly': readerCount, 'Delirium monthly': 3 };
let folder: string;
let database: TestDatabase;
let shelf: FileShelf;
let mail: MailServer;
let cookie = '';
let one: Service;
let two: Service;

async function startService(name: string): Promise<Service> {
  const process = searchbank(['start'], {
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, name),
    FEEDS_FILE: join(folder, 'feeds.json'),
    ALLOW_PRIVATE_HOSTS: shelf.host,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Library <library@example.org>',
  });
  const site = (await process.line(/^Searchbank is at /)).replace('Searchbank is at ', '');
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(site + path, {
      ...init,
      redirect: 'manual',
      headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: cookie },
    });
  return {
    process,
    get: async (path) => (await ask(path)).text(),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: formBody(fields) }),
  };
}

const count = async (table: 'feed_items' | 'records' | 'record_sources') => {
  const [row] = await database.sql<{ n: number }[]>`
    select count(*)::int as n from ${database.sql(table)}`;
  return row?.n;
};

/** Puts the items of one more reading on the shelf. */
function publish(reading: number): void {
  for (let feed = 0; feed < feedCount; feed += 1) {
    documents.set(`feed-${feed}.xml`, feedDocument(feed, reading));
  }
}

/** What the passing of time does: every feed is due again, and the leases of a killed process have run out. */
async function letTimePass(): Promise<void> {
  await database.sql`update feeds set next_fetch_at = now(), lease_until = null, lease_owner = null`;
  await database.sql`update sends set lease_until = now() where lease_until is not null`;
}

async function expectItemsOnce(readings: number): Promise<void> {
  const items = feedCount * (shared + own) * readings;
  await until(`${items} items are records`, async () => (await count('record_sources')) === items);
  expect(await count('feed_items')).toBe(items);
  expect(await count('records')).toBe((shared + feedCount * own) * readings);
}

const messagesOf = (bulletin: string) =>
  mail.taken.filter(({ subject }) => subject.startsWith(`${bulletin}: `));

const issueOf = async (bulletin: string, status: 'draft' | 'approved' | 'sent') => {
  const { id } = (await findBulletin(database.db, bulletin.toLowerCase().replace(' ', '-')))!;
  return listIssues(database.db, { bulletinId: id, statuses: [status] });
};

async function compile(service: Service, bulletin: string): Promise<number> {
  const slug = bulletin.toLowerCase().replace(' ', '-');
  return (await service.post(`/desk/bulletins/${slug}/compile`)).status;
}

/** Approves by the draft's page, as an editor who has read it. */
async function approve(service: Service, issueId: string): Promise<number> {
  const page = await service.get(`/desk/issues/${issueId}`);
  const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return (await service.post(`/desk/issues/${issueId}/approve`, { fingerprint })).status;
}

async function addReaders(bulletin: string): Promise<void> {
  const { db } = database;
  const { id: bulletinId } = (await findBulletin(db, bulletin.toLowerCase().replace(' ', '-')))!;
  const emails = Array.from({ length: delivered[bulletin as keyof typeof delivered] }, (_, n) => ({
    email: `${bulletinId.slice(0, 8)}.${n}@example.org`,
  }));
  const readers = await db.insert(schema.subscribers).values(emails).returning();
  await db
    .insert(schema.subscriptions)
    .values(readers.map(({ id }) => ({ subscriberId: id, bulletinId, confirmedAt: sql`now()` })));
}

describe('two services on one database', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(join(tmpdir(), 'searchbank-services-'));
    publish(0);
    shelf = await serveFiles(documents, 30);
    const feeds = [...documents.keys()].map((name) => ({ title: name, url: shelf.url(name) }));
    writeFileSync(join(folder, 'feeds.json'), JSON.stringify({ feeds }));
    mail = await openMailServer();
    [one, two] = await Promise.all([startService('one'), startService('two')]);
  });
  afterAll(async () => {
    await Promise.all([one.process.end(), two.process.end()]);
    await Promise.all([shelf.close(), mail.close(), database.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('read every feed once when both start at the same time', async () => {
    await expectItemsOnce(1);
    expect([...shelf.asked.values()]).toEqual(Array.from({ length: feedCount }, () => 1));
  });

  it('share one session, one bank and one desk', async () => {
    const { db } = database;
    await addPerson(db, { email: 'editor@example.org', name: 'Edith', role: 'editor' });
    await one.post('/sign-in', { email: 'editor@example.org' });
    await until('the sign-in message is there', () => mail.taken.length === 1);
    const link = /\/sign-in\/[\w-]{43}/.exec(mail.taken[0]?.text ?? '')?.[0] ?? '';
    cookie = cookieOf(await two.post(link));

    const deposited = await one.post('/deposit', {
      step: 'deposit',
      text: '1. exp Delirium/ (13104)\n2. delirium.ti,ab. (27518)\n3. 1 or 2 (33072)',
      platform: 'ovid-medline',
      kind: 'strategy',
      title: 'Delirium',
      description: 'What is new on delirium?',
      authors: 'Edith',
      licence: 'CC-BY-4.0',
      database: 'Ovid MEDLINE(R) ALL',
      runOn: '2026-01-09',
      limitsNote: 'none',
    });
    expect(deposited.headers.get('Location')).toBe('/strategies/delirium?from=deposit');
    expect(await two.get('/strategies?q=delirium')).toContain('href="/strategies/delirium');
    await two.post('/desk/new-topic', { title: 'Delirium' });
    await one.post('/topics/delirium/strategies', { strategy: 'delirium' });
    for (const frequency of ['weekly', 'monthly']) {
      const made = await two.post('/desk/new-bulletin', {
        ...{ title: `Delirium ${frequency}`, topic: 'delirium', frequency, time: '07:00' },
        ...{ weekday: '1', monthDay: '1', timeZone: 'Europe/London' },
      });
      expect(made.headers.get('Location')).toBe('/topics/delirium');
    }
    await addReaders('Delirium weekly');
    await addReaders('Delirium monthly');
  });

  it('take a press on both desks at once as one: every item, draft and message once', async () => {
    publish(1);
    await letTimePass();
    shelf.asked.clear();
    await Promise.all([one.post('/desk/pull'), two.post('/desk/pull')]);
    await expectItemsOnce(2);
    expect([...shelf.asked.values()]).toEqual(Array.from({ length: feedCount }, () => 1));

    await Promise.all([compile(one, 'Delirium weekly'), compile(two, 'Delirium weekly')]);
    const drafts = await issueOf('Delirium weekly', 'draft');
    expect(drafts).toHaveLength(1);
    const id = drafts[0]!.id;
    expect(await two.get(`/desk/issues/${id}`)).toContain('href="/strategies/delirium#L2"');

    const answers = await Promise.all([approve(one, id), approve(two, id)]);
    expect(answers.toSorted()).toEqual([303, 422]);
    await until('the issue is sent', async () =>
      (await issueOf('Delirium weekly', 'sent')).some((issue) => issue.id === id),
    );
    const messages = messagesOf('Delirium weekly');
    expect(messages).toHaveLength(readerCount);
    expect(new Set(messages.map(({ to }) => to)).size).toBe(readerCount);
    expect(await countSends(database.db, id)).toEqual({ sent: readerCount });
  });

  it('lose and double nothing when one is killed during a pull: the other takes over', async () => {
    publish(2);
    await letTimePass();
    shelf.asked.clear();
    // One host is asked for one feed at a time: three are still to come when the third is asked for.
    shelf.delayMs = 500;
    await one.post('/desk/pull');
    await until('a few feeds were asked for', () => shelf.asked.size >= 3);
    await one.process.end('SIGKILL');
    shelf.delayMs = 30;
    expect(await count('feed_items')).toBeLessThan(feedCount * (shared + own) * 3);
    await letTimePass();
    await two.post('/desk/pull');
    await expectItemsOnce(3);
    one = await startService('one');
    await expectItemsOnce(3);
  });

  it('send nothing twice when one is killed during a send: the other sends the rest', async () => {
    const { db } = database;
    expect(await compile(one, 'Delirium weekly')).toBe(303);
    expect(await compile(two, 'Delirium monthly')).toBe(303);
    const [weekly] = await issueOf('Delirium weekly', 'draft');
    const [monthly] = await issueOf('Delirium monthly', 'draft');
    mail.taken.length = 0;
    mail.delayMs = 200;
    expect(await approve(one, weekly!.id)).toBe(303);
    await until('a few messages were taken', () => mail.taken.length >= 7);
    await one.process.end('SIGKILL');
    mail.delayMs = 0;
    await letTimePass();
    // Whatever is due goes out with the next work of the other: here the approval of its own issue.
    expect(await approve(two, monthly!.id)).toBe(303);
    await until('both issues are settled', async () => {
      const counts = await countSends(db, weekly!.id);
      const other = await countSends(db, monthly!.id);
      return (counts.sent ?? 0) + (counts.uncertain ?? 0) === readerCount && other.sent === 3;
    });
    one = await startService('one');
    await one.get('/desk');

    for (const [bulletin, readers] of Object.entries(delivered)) {
      const messages = messagesOf(bulletin);
      expect(new Set(messages.map(({ to }) => to)).size).toBe(messages.length);
      expect(messages.length).toBeLessThanOrEqual(readers);
    }
    const { sent = 0, uncertain = 0 } = await countSends(db, weekly!.id);
    expect(uncertain).toBeLessThanOrEqual(5);
    expect(messagesOf('Delirium weekly').length).toBeGreaterThanOrEqual(sent);
    const doubts = await listDoubts(db, new Date(Date.now() + 60_000));
    expect(doubts).toHaveLength(uncertain);
    expect(messagesOf('Delirium monthly')).toHaveLength(3);
  });
});
