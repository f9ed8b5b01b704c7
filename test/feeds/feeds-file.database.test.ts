import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/db/index.js';
import { syncFeedsFile, writeFeedsFile } from '../../src/feeds/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const clock = { now: () => new Date('2026-11-10T09:00:00Z') };

describe('feeds.json', () => {
  let database: TestDatabase;
  let path = '';
  beforeEach(async () => {
    database = await freshDatabase();
    path = join(await mkdtemp(join(tmpdir(), 'feeds-')), 'feeds.json');
  });
  afterEach(() => database.close());
  const sync = async (content: unknown) => {
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return syncFeedsFile(database.db, path, clock);
  };
  const rows = () => database.db.select().from(schema.feeds);

  it('of the project itself is in order', async () => {
    const text = await readFile(new URL('../../feeds.json', import.meta.url), 'utf8');
    expect(await sync(text)).toMatchObject({ ok: true });
    expect((await rows()).length).toBeGreaterThan(50);
  });

  it('adds what is new, changes what changed, and keeps what editors added', async () => {
    await database.db.insert(schema.feeds).values({ url: 'https://example.org/own', title: 'Own' });
    await sync({ feeds: [{ title: 'A', url: 'https://example.org/a' }] });
    expect(
      await sync({
        feeds: [{ title: 'A again', url: 'https://example.org/a', topic: 'news', enabled: false }],
      }),
    ).toMatchObject({ value: { listed: 1, added: 0 } });
    expect((await rows()).map((row) => [row.title, row.category, row.enabled]).sort()).toEqual([
      ['A again', 'news', false],
      ['Own', 'general', true],
    ]);
  });

  it('knows a feed that has moved by its old address', async () => {
    await database.db.insert(schema.feeds).values({
      url: 'https://example.org/new',
      previousUrls: ['https://example.org/older', 'https://example.org/old'],
      title: 'A',
    });
    await sync({ feeds: [{ title: 'A', url: 'https://example.org/older' }] });
    expect(await rows()).toHaveLength(1);
  });

  it('comes back as it was written', async () => {
    await sync({ feeds: [{ title: 'A', url: 'https://example.org/a', topic: 'news' }] });
    await writeFeedsFile(database.db, path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      feeds: [{ topic: 'news', title: 'A', url: 'https://example.org/a', enabled: true }],
    });
  });

  it('is written by many at once without harm, and the last change is in it', async () => {
    await sync({ feeds: [{ title: 'A', url: 'https://example.org/a' }] });
    const writings = Array.from({ length: 20 }, () => writeFeedsFile(database.db, path));
    await database.db.insert(schema.feeds).values({ title: 'B', url: 'https://example.org/b' });
    await Promise.all([...writings, writeFeedsFile(database.db, path)]);
    const { feeds } = JSON.parse(await readFile(path, 'utf8')) as { feeds: object[] };
    expect(feeds).toHaveLength(2);
    expect(await readdir(dirname(path))).toEqual([basename(path)]);
  });

  it.each([
    ['{', /not valid JSON/],
    ['[]', /broken at its beginning/],
    ['{"feeds":[{"title":"A"}]}', /entry 1, url/],
    [
      '{"feeds":[{"title":"A","url":"https://example.org/"},{"title":"","url":"https://example.org/b"}]}',
      /entry 2, title/,
    ],
    ['{"feeds":[{"title":"A","url":"file:///etc/passwd"}]}', /entry 1, url/],
    ['{"feeds":[{"title":"A","url":"https://u:p@example.org/a"}]}', /entry 1, url: .* user name/],
    ['{"feeds":[{"title":"A\\u0000","url":"https://example.org/a"}]}', /title: .* control/],
    ['{"feeds":[null]}', /entry 1: an entry in braces is missing/],
    ['{"feeds":{}}', /feeds: a list in brackets is missing/],
    ['{\n"feeds": [\n{"title": "A"},\n]}', /not valid JSON/],
  ])('%s is refused with the place, in one line', async (content, message) => {
    const result = await sync(content);
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(result.ok ? '' : result.message).not.toMatch(/\n/);
    expect(await rows()).toEqual([]);
  });

  it('may begin with a mark of its encoding', async () => {
    expect(await sync('\ufeff{"feeds":[]}')).toMatchObject({ ok: true });
  });

  it('that is missing is refused', async () => {
    expect(await syncFeedsFile(database.db, '/nowhere/feeds.json', clock)).toMatchObject({
      ok: false,
      reason: 'no-file',
    });
  });
});
