import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import {
  abandonDraft,
  compileDueBulletins,
  compileIssue,
  decideItems,
  findBulletinById,
  listIssues,
  readDraft,
} from '../../src/bulletins/index.js';
import { schema } from '../../src/db/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { addDeliriumBulletin, addRecord, addStrategy, SetClock } from '../support/loop-fixtures.js';

let database: TestDatabase;
let clock: SetClock;
let bulletinId: string;

beforeEach(async () => {
  database = await freshDatabase();
  clock = new SetClock('2026-11-20T09:00:00Z');
  bulletinId = await addDeliriumBulletin(database.db, clock);
});
afterEach(() => database.close());

const at = (iso: string) => ({ firstSeenAt: new Date(iso), changedAt: new Date(iso) });

async function compiled() {
  const result = await compileIssue(database.db, clock, bulletinId);
  if (!result.ok) throw new Error(result.reason);
  return (await readDraft(database.db, result.value.issueId))!;
}

describe('compileIssue', () => {
  it('puts what the strategy selects in the draft with line, text and words, and keeps it', async () => {
    const { db } = database;
    await addRecord(db, {
      title: 'Preventing delirium after hip fracture',
      abstract: 'A trial of prevention.',
      kind: 'randomised trial',
      ...at('2026-11-19T00:00:00Z'),
    });
    await addRecord(db, {
      title: 'Gout in primary care',
      abstract: 'Nothing else.',
      ...at('2026-11-19T00:00:00Z'),
    });
    const { items } = await compiled();
    const chosen = items.filter((item) => item.verdict === 'yes');
    expect(chosen.map((item) => [item.title, item.decision, item.section])).toEqual([
      ['Preventing delirium after hip fracture', 'kept', 'research'],
    ]);
    expect(chosen[0]!.reasons[0]!.strategyTitle).toBe('Delirium prevention');
    const line = chosen[0]!.reasons[0]!.lines.find(({ number }) => number === 2)!;
    expect(line.text).toBe('(delirium or "acute confusion").ti,ab.');
    expect(line.words.map((word) => word.toLowerCase())).toContain('delirium');
  });

  it('puts in what cannot be told as possible, not kept, and says why it cannot be told', async () => {
    await addRecord(database.db, {
      title: 'Keeping older patients orientated to prevent harm',
      abstract: 'Nothing about the word itself.',
      ...at('2026-11-19T00:00:00Z'),
    });
    const { items } = await compiled();
    expect(items.map((item) => [item.verdict, item.decision])).toEqual([['possible', 'undecided']]);
    const because = items[0]!.reasons[0]!.lines.find(({ number }) => number === 1)?.because;
    expect(because).toContain('subject headings');
  });

  it('shows the possible items in which most was found, and says how many it does not show', async () => {
    const { db } = database;
    for (let n = 0; n < 12; n += 1) {
      await addRecord(db, {
        title: `Preventing falls, ${n}`,
        abstract: '',
        ...at('2026-11-19T00:00:00Z'),
      });
    }
    await addRecord(db, { title: 'Gout', abstract: '', ...at('2026-11-19T00:00:00Z') });
    const wide = await addStrategy(db, {
      slug: 'wide',
      title: 'Wide',
      text: '1. exp Gout/ or gout.tw.\n2. exp Aged/ or elderly.tw.\n3. exp Exercise/ or walking.tw.\n4. and/1-3',
    });
    const bulletin = (await findBulletinById(db, bulletinId))!;
    await db.insert(schema.topicStrategies).values({ topicId: bulletin.topicId, strategyId: wide });
    const { items, issue } = await compiled();
    expect(items).toHaveLength(10);
    expect(
      items.every(({ verdict, decision }) => `${verdict} ${decision}` === 'possible undecided'),
    ).toBe(true);
    expect(items[0]!.reasons).toMatchObject([
      { strategyTitle: 'Delirium prevention', found: 1, open: 1 },
    ]);
    // A third of what “Wide” asks was found in the one on gout, nothing of it in the others.
    expect(issue.notes.join('\n')).toContain(
      '2 more items are possible and not shown: below are the 10 in which the most was found.',
    );
    expect(issue.notes.join('\n')).toContain('One more item is not shown');
  });

  it('lets an exclusion that cannot tell exclude nothing, and shows that it could not tell', async () => {
    const { db } = database;
    const id = await addStrategy(db, {
      slug: 'falls',
      title: 'Falls',
      text: '1. falls.ti,ab.\n2. exp animals/ not humans/\n3. letter.ti.\n4. 1 not 2\n5. 4 not 3',
    });
    const bulletin = (await findBulletinById(db, bulletinId))!;
    await db.insert(schema.topicStrategies).values({ topicId: bulletin.topicId, strategyId: id });
    await addRecord(db, {
      title: 'Falls in hospital',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    await addRecord(db, { title: 'Falls: a letter', abstract: '', ...at('2026-11-19T00:00:00Z') });
    const { items } = await compiled();
    const falls = items.find((item) => item.title === 'Falls in hospital')!;
    expect([falls.verdict, falls.decision]).toEqual(['yes', 'kept']);
    const lines = falls.reasons[0]!.lines;
    expect(lines.find(({ number }) => number === 1)?.words).toEqual(['Falls']);
    expect(lines.find(({ number }) => number === 2)?.because).toContain('subject headings');
    expect(items.find((item) => item.title === 'Falls: a letter')?.verdict).not.toBe('yes');
  });

  it('does not look further back than the last issue, and never takes an item twice', async () => {
    const { db } = database;
    const first = await addRecord(db, {
      title: 'Delirium prevented, one',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    const draft = await compiled();
    await db
      .update(schema.issues)
      .set({ status: 'sent' })
      .where(eq(schema.issues.id, draft.issue.id));
    clock.set('2026-11-27T09:00:00Z');
    expect(await compileIssue(db, clock, bulletinId)).toMatchObject({
      ok: false,
      reason: 'nothing-new',
    });
    await addRecord(db, {
      title: 'Delirium prevented, two',
      abstract: '',
      ...at('2026-11-26T00:00:00Z'),
    });
    await db
      .update(schema.records)
      .set({ revision: 2, changedAt: new Date('2026-11-26T00:00:00Z') })
      .where(eq(schema.records.id, first));
    const second = await compiled();
    expect(second.issue.number).toBe(2);
    expect(second.items.map((item) => [item.title, item.updated])).toEqual([
      ['Delirium prevented, one', true],
      ['Delirium prevented, two', false],
    ]);
  });

  it('answers with the waiting draft instead of making another, and numbers on after one given up', async () => {
    const { db } = database;
    await addRecord(db, {
      title: 'Delirium prevented',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    const draft = await compiled();
    expect(await compileIssue(db, clock, bulletinId)).toEqual({
      ok: true,
      value: { issueId: draft.issue.id, isNew: false },
    });
    await abandonDraft(db, draft.issue.id);
    const again = await compiled();
    expect(again.issue.number).toBe(2);
    expect(again.items).toHaveLength(1);
  });

  it('makes one draft when two processes compile at once', async () => {
    await addRecord(database.db, {
      title: 'Delirium prevented',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    const results = await Promise.all(
      Array.from({ length: 6 }, () => compileIssue(database.db, clock, bulletinId)),
    );
    expect(results.filter((result) => result.ok && result.value.isNew)).toHaveLength(1);
    expect(await listIssues(database.db, { bulletinId, statuses: ['draft'] })).toHaveLength(1);
  });

  it('tells the editor of sources that failed and of strategies that could not be read', async () => {
    const { db } = database;
    await db.insert(schema.feeds).values({
      url: 'https://feeds.example.org/a',
      title: 'Journal of Nowhere',
      failures: 3,
      lastErrorText: 'The server answered 500.',
      lastSuccessAt: new Date('2026-11-12T00:00:00Z'),
    });
    const id = await addStrategy(db, { slug: 'empty', title: 'Empty one', text: '   ' });
    const bulletin = (await findBulletinById(db, bulletinId))!;
    await db.insert(schema.topicStrategies).values({ topicId: bulletin.topicId, strategyId: id });
    const { issue } = await compiled();
    expect(issue.notes.join('\n')).toContain('Empty one');
    expect(issue.notes.join('\n')).toContain(
      '“Journal of Nowhere” could not be read since Thursday 12 November 2026',
    );
  });

  it('keeps no more than an issue holds and says how many are beyond', async () => {
    const { db } = database;
    await db
      .update(schema.bulletins)
      .set({ maxItems: 3 })
      .where(eq(schema.bulletins.id, bulletinId));
    for (let n = 0; n < 5; n += 1) {
      await addRecord(db, {
        title: `Delirium prevented ${n}`,
        abstract: '',
        ...at('2026-11-19T00:00:00Z'),
      });
    }
    const { items, issue } = await compiled();
    expect(items.map((item) => item.decision)).toEqual([
      'kept',
      'kept',
      'kept',
      'undecided',
      'undecided',
    ]);
    expect(issue.notes.join()).toContain('2 more items');
  });

  it('refuses to change what is no longer a draft', async () => {
    const { db } = database;
    const recordId = await addRecord(db, {
      title: 'Delirium prevented',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    const { issue } = await compiled();
    const wish = {
      issueId: issue.id,
      recordIds: [recordId],
      decision: 'dropped' as const,
      personId: null,
    };
    expect(await decideItems(db, clock, wish)).toEqual({ ok: true, value: 1 });
    await abandonDraft(db, issue.id);
    expect(await decideItems(db, clock, wish)).toMatchObject({ ok: false, reason: 'not-a-draft' });
  });
});

describe('compileDueBulletins', () => {
  it('compiles what is due once, and sets the next date by the wall clock', async () => {
    const { db } = database;
    await addRecord(db, {
      title: 'Delirium prevented',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    expect(await compileDueBulletins(db, clock, 'one')).toEqual({ compiled: 0, idle: 0 });
    clock.set('2026-11-23T07:00:30Z');
    const reports = await Promise.all(
      ['one', 'two', 'three'].map((worker) => compileDueBulletins(db, clock, worker)),
    );
    expect(reports.reduce((sum, report) => sum + report.compiled, 0)).toBe(1);
    expect((await findBulletinById(db, bulletinId))!.nextDueAt).toEqual(
      new Date('2026-11-30T07:00:00Z'),
    );
  });

  it('makes a missed issue once, as a draft that says how late it is', async () => {
    const { db } = database;
    await addRecord(db, {
      title: 'Delirium prevented',
      abstract: '',
      ...at('2026-11-19T00:00:00Z'),
    });
    clock.set('2026-12-09T12:00:00Z');
    expect(await compileDueBulletins(db, clock, 'one')).toEqual({ compiled: 1, idle: 0 });
    const [issue] = await listIssues(db, { bulletinId, statuses: ['draft'] });
    expect(issue!.notes.join()).toContain(
      'was due on Monday 23 November 2026 and was compiled 389 hours late',
    );
    expect((await findBulletinById(db, bulletinId))!.nextDueAt).toEqual(
      new Date('2026-12-14T07:00:00Z'),
    );
  });

  it('leaves a bulletin to the worker that holds it, and takes it over when the lease has run out', async () => {
    const { db } = database;
    await db
      .update(schema.bulletins)
      .set({ leaseOwner: 'gone', leaseUntil: new Date('2026-11-23T07:05:00Z') })
      .where(eq(schema.bulletins.id, bulletinId));
    clock.set('2026-11-23T07:04:00Z');
    expect(await compileDueBulletins(db, clock, 'two')).toEqual({ compiled: 0, idle: 0 });
    clock.set('2026-11-23T07:06:00Z');
    expect(await compileDueBulletins(db, clock, 'two')).toEqual({ compiled: 0, idle: 1 });
  });
});
