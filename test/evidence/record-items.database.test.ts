import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/db/index.js';
import {
  listNewRecords,
  listSources,
  recordNewItems,
  toMatchRecord,
} from '../../src/evidence/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const { feeds, feedItems } = schema;
const now = new Date('2026-11-10T09:00:00Z');
const clock = { now: () => now };

describe('recordNewItems', () => {
  let database: TestDatabase;
  let feedId = '';
  let count = 0;

  beforeEach(async () => {
    database = await freshDatabase();
    const [feed] = await database.db
      .insert(feeds)
      .values({ url: 'https://example.org/feed', title: 'A feed' })
      .returning();
    feedId = feed!.id;
  });

  afterEach(() => database.close());

  const item = async (values: Partial<typeof feedItems.$inferInsert>) => {
    count += 1;
    await database.db.insert(feedItems).values({
      feedId,
      identity: `item ${count}`,
      contentHash: 'x',
      title: 'Delirium screening on surgical wards: a cohort study',
      firstSeenAt: new Date(now.getTime() + count),
      ...values,
    });
  };
  const titles = async () =>
    (await listNewRecords(database.db, new Date(0))).map((record) => record.title);

  it('joins the same DOI from two feeds and keeps both sources and the fuller abstract', async () => {
    await item({
      doi: '10.5555/ABC.1',
      summary: 'A short summary of what was done in this study of wards.',
    });
    await item({
      doi: '10.5555/abc.1',
      pmid: '39000001',
      title: 'Delirium screening on surgical wards',
      summary:
        'We screened 1,204 adults on twelve surgical wards twice a day and followed them for a year.',
    });
    expect(await recordNewItems(database.db, clock)).toEqual({
      created: 1,
      joined: 1,
      revised: 0,
    });
    const [record] = await listNewRecords(database.db, new Date(0));
    expect(record).toMatchObject({
      doi: '10.5555/abc.1',
      pmid: '39000001',
      kind: 'primary research',
    });
    expect(record?.abstract).toMatch(/1,204 adults/);
    expect(await listSources(database.db, [record!.id])).toHaveLength(2);
  });

  it('keeps two DOIs apart although titles and links are alike', async () => {
    await item({ doi: '10.5555/a', link: 'https://example.org/x?utm_source=rss' });
    await item({ doi: '10.5555/b', link: 'https://example.org/x' });
    await recordNewItems(database.db, clock);
    expect(await titles()).toHaveLength(2);
  });

  it('joins by link without its trackers', async () => {
    await item({ link: 'https://www.example.org/x?utm_source=rss', title: 'First wording' });
    await item({ link: 'https://example.org/x/', title: 'Second wording' });
    await recordNewItems(database.db, clock);
    expect(await titles()).toEqual(['First wording']);
  });

  it('joins by title with year and first author, not by a short title', async () => {
    const same = { authors: ['Amina Patel'], published: new Date('2026-10-01') };
    await item({ ...same, link: 'https://one.example.org/1' });
    await item({
      authors: ['Patel, A.'],
      published: new Date('2026-11-01'),
      link: 'https://two.example.org/2',
    });
    await item({ ...same, title: 'Editorial', link: 'https://one.example.org/3' });
    await item({ ...same, title: 'Editorial', link: 'https://one.example.org/4' });
    await recordNewItems(database.db, clock);
    expect(await titles()).toHaveLength(3);
  });

  it('makes each record once when two processes work at the same time', async () => {
    for (let at = 0; at < 450; at += 1)
      await item({
        doi: `10.5555/x${at % 150}`,
        title: `Study number ${at % 150} of a long row of studies`,
      });
    const [one, two] = await Promise.all([
      recordNewItems(database.db, clock),
      recordNewItems(database.db, clock),
    ]);
    expect(one.created + two.created).toBe(150);
    expect(await titles()).toHaveLength(150);
  });

  it('leaves out what the feed does not say', async () => {
    await item({ journal: 'Age and Ageing', published: new Date('2026-10-01') });
    await recordNewItems(database.db, clock);
    const [record] = await listNewRecords(database.db, new Date(0));
    expect(toMatchRecord(record!)).toEqual({
      title: 'Delirium screening on surgical wards: a cohort study',
      journal: 'Age and Ageing',
      year: 2026,
    });
  });
});
