import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore, schema } from '../../src/db/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const takenAt = new Date('2026-11-02T08:00:00Z');

async function linesOf(database: TestDatabase): Promise<string[]> {
  const lines: string[] = [];
  await backUp(
    database.sql,
    (line) => {
      lines.push(line);
      return Promise.resolve();
    },
    takenAt,
  );
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** A feed with an item, a bulletin with an issue and a reader, with text that is hard to carry. */
async function fill({ db }: TestDatabase): Promise<void> {
  const [feed] = await db
    .insert(schema.feeds)
    .values({ url: 'https://example.org/feed', title: 'A "quoted"\u2028 title\n with 🏥 \\ ends' })
    .returning();
  await db.insert(schema.feedItems).values({
    feedId: feed!.id,
    identity: 'one',
    contentHash: 'h',
    title: '</script> &amp;',
    authors: ['Müller, A', "O'Neil"],
    published: new Date('2026-03-29T00:30:00.123Z'),
  });
  await db.insert(schema.settings).values({ name: 'deep', value: { a: [1, null, { b: 'x' }] } });
  await db.insert(schema.people).values({ email: 'a@example.org', name: 'A' });
  const [topic] = await db.insert(schema.topics).values({ slug: 't', title: 'T' }).returning();
  const [bulletin] = await db
    .insert(schema.bulletins)
    .values({ topicId: topic!.id, slug: 'b', title: 'B' })
    .returning();
  const [issue] = await db
    .insert(schema.issues)
    .values({ bulletinId: bulletin!.id, number: 1 })
    .returning();
  const [subscriber] = await db
    .insert(schema.subscribers)
    .values({ email: 'r@example.org' })
    .returning();
  const [subscription] = await db
    .insert(schema.subscriptions)
    .values({ subscriberId: subscriber!.id, bulletinId: bulletin!.id })
    .returning();
  const send = { issueId: issue!.id, subscriptionId: subscription!.id };
  await db
    .insert(schema.sends)
    .values({ ...send, subscriberId: subscriber!.id, messageId: 'm', status: 'queued' });
}

describe('a backup', () => {
  let source: TestDatabase;
  let goal: TestDatabase;
  beforeEach(async () => {
    source = await freshDatabase();
    goal = await freshDatabase();
    await fill(source);
  });
  afterEach(async () => {
    await source.close();
    await goal.close();
  });

  it('comes back row for row', async () => {
    await source.db.update(schema.sends).set({ status: 'sent' });
    const lines = await linesOf(source);
    await restore(goal.sql, given(lines));
    expect((await linesOf(goal)).slice(1)).toEqual(lines.slice(1));
  });

  it('holds every table that the schema has', async () => {
    const tables = await source.sql`
      select table_name from information_schema.tables where table_schema = 'public'`;
    const written = await backUp(source.sql, () => Promise.resolve(), takenAt);
    expect(written.tables).toBe(tables.length);
    expect(written.rows).toBe(10);
  });

  it('leaves messages in doubt that may have been sent since', async () => {
    expect((await restore(goal.sql, given(await linesOf(source)))).uncertain).toBe(1);
    const [send] = await goal.db.select().from(schema.sends);
    expect(send?.status).toBe('uncertain');
  });

  it('keeps the rules between tables', async () => {
    await restore(goal.sql, given(await linesOf(source)));
    await expect(
      goal.db.insert(schema.feedItems).values({
        feedId: '00000000-0000-0000-0000-000000000000',
        identity: 'x',
        contentHash: 'h',
        title: 't',
      }),
    ).rejects.toThrow();
  });

  it.each([
    ['a file that is no backup', () => ['hello'], /not a Searchbank backup/],
    ['an empty file', () => [], /empty/],
    [
      'a file that broke off',
      (lines: string[]) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, 20)],
      /not a row/,
    ],
    [
      'a backup whose rows miss a partner',
      (lines: string[]) => lines.filter((line) => !line.includes('"table":"feeds"')),
      /foreign key/,
    ],
    [
      'a backup of another version',
      (lines: string[]) => [lines[0]!.replace(/"schema":"\d+"/, '"schema":"1"')],
      /another version/,
    ],
  ])('of %s changes nothing', async (_what, broken, why) => {
    const lines = broken(await linesOf(source));
    await expect(restore(goal.sql, given(lines))).rejects.toThrow(why);
    expect(await goal.db.select().from(schema.feeds)).toEqual([]);
    expect(await goal.db.select().from(schema.people)).toEqual([]);
  });

  it('is refused where something is already', async () => {
    const lines = await linesOf(source);
    await expect(restore(source.sql, given(lines))).rejects.toThrow(/not empty/);
  });
});
