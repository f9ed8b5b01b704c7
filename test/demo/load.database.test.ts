import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPeople } from '../../src/accounts/index.js';
import { listIssues, listTopics, readDraft } from '../../src/bulletins/index.js';
import { systemClock } from '../../src/clock.js';
import { schema } from '../../src/db/index.js';
import { openDemo } from '../../src/demo/index.js';
import { createOutbound } from '../../src/feeds/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { KeepingMailer } from '../support/loop-fixtures.js';

let database: TestDatabase;
let dataDir: string;
let mailer: KeepingMailer;

beforeEach(async () => {
  database = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'searchbank-demo-'));
  mailer = new KeepingMailer();
});
afterEach(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true });
});

/** One start of the demonstration, its pages on another port each time. */
async function start(servicePort: number): Promise<string[]> {
  const { db } = database;
  const demo = await openDemo(db, systemClock, { dataDir, servicePort });
  const outbound = createOutbound({ allow: [demo.host] });
  try {
    const sender = { organisation: 'Example Library', publicUrl: 'http://localhost:3000' };
    return await demo.load({ db, clock: systemClock, mailer, outbound, sender });
  } finally {
    await outbound.close();
    await demo.close();
  }
}

async function countRows(): Promise<Record<string, number>> {
  const { db } = database;
  const counts: Record<string, number> = {};
  for (const name of ['strategies', 'feeds', 'feedItems', 'records', 'issues', 'sends'] as const) {
    const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(schema[name]);
    counts[name] = row?.n ?? 0;
  }
  return counts;
}

describe('the samples of the demonstration', () => {
  it('fill the bank, the feeds, the desk and the mailbox along the real path', async () => {
    const { db } = database;
    const lines = await start(0);
    expect(lines.join('\n')).toContain('http://localhost:3000/outbox');
    const counts = await countRows();
    expect(counts['strategies']).toBeGreaterThanOrEqual(30);
    expect(counts['feeds']).toBeGreaterThanOrEqual(6);
    expect(counts['feedItems']).toBeGreaterThanOrEqual(150);
    // Some items stand in several feeds.
    expect(counts['records']).toBeLessThan(counts['feedItems'] ?? 0);
    expect((await listTopics(db)).length).toBeGreaterThanOrEqual(8);
    expect((await listPeople(db)).map((person) => person.role).sort()).toEqual([
      'administrator',
      'contributor',
      'editor',
    ]);
    const failed = await db
      .select()
      .from(schema.feeds)
      .where(sql`failures > 0`);
    expect(failed).toEqual([]);

    const [draft] = await listIssues(db, { statuses: ['draft'] });
    const { items, issue } = (await readDraft(db, draft!.id))!;
    expect(items.filter((item) => item.decision === 'kept').length).toBeGreaterThan(2);
    expect(issue.notes.filter((note) => note.startsWith('The strategy'))).toEqual([]);
    expect(await listIssues(db, { statuses: ['sent'] })).toHaveLength(1);
    expect(mailer.kept.map((message) => message.subject)).toEqual([
      'Confirm your subscription to Delirium weekly',
      expect.stringMatching(/^Delirium weekly: \d+ new items/),
    ]);
  });

  it('are there once, however often and on whatever port it is started', async () => {
    await start(0);
    const before = await countRows();
    await start(0);
    expect(await countRows()).toEqual(before);
    // A first start that was killed before its end is done again from the beginning.
    await database.db.delete(schema.settings).where(sql`name = 'demo-loaded'`);
    await start(0);
    expect(await countRows()).toEqual(before);
    expect(mailer.kept).toHaveLength(2);
  });
});
