import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { schema } from '../../src/db/index.js';
import {
  importReferences,
  listNewRecords,
  listRelated,
  listSources,
  mergeRecords,
  recordNewItems,
  setKind,
  undoMerge,
} from '../../src/evidence/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const { feeds, feedItems } = schema;
const monday = new Date('2026-11-09T09:00:00Z');
const tuesday = new Date('2026-11-10T09:00:00Z');
const at = (date: Date) => ({ now: () => date });

describe('what the bank knows of evidence', () => {
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

  const item = async (values: Partial<typeof feedItems.$inferInsert>): Promise<string> => {
    count += 1;
    const [row] = await database.db
      .insert(feedItems)
      .values({
        feedId,
        identity: `item ${count}`,
        contentHash: 'x',
        title: 'Bedside lights and delirium on surgical wards',
        firstSeenAt: monday,
        changedAt: monday,
        ...values,
      })
      .returning();
    return row!.id;
  };
  const records = () => listNewRecords(database.db, new Date(0));

  it('links a preprint and its paper, and keeps both', async () => {
    const authors = ['Okafor, N.'];
    await item({ doi: '10.1101/2026.05.01.26300001v2', authors });
    await item({ doi: '10.5555/jwm.17', authors });
    await recordNewItems(database.db, at(monday));
    const all = await records();
    const paper = all.find(({ doi }) => doi === '10.5555/jwm.17');
    const preprint = all.find(({ doi }) => doi === '10.1101/2026.05.01.26300001');
    expect(all).toHaveLength(2);
    expect(await listRelated(database.db, [paper!.id])).toEqual([
      expect.objectContaining({ otherId: preprint!.id, relation: 'preprint of', from: false }),
    ]);
  });

  it.each([
    ['Correction to: Bedside lights and delirium on surgical wards', 'corrects'],
    ['Retraction notice to "Bedside lights and delirium on surgical wards"', 'retracts'],
    ['Comment on: Bedside lights and delirium on surgical wards', 'comments on'],
  ])('attaches "%s" to its record, whichever comes first', async (title, relation) => {
    await item({ title, doi: '10.5555/jwm.99' });
    await recordNewItems(database.db, at(monday));
    await item({ doi: '10.5555/jwm.17' });
    await recordNewItems(database.db, at(tuesday));
    const [notice, record] = await records();
    expect(await listRelated(database.db, [notice!.id])).toEqual([
      expect.objectContaining({ otherId: record!.id, relation, from: true }),
    ]);
  });

  it('makes an updated guideline a new revision of the same record', async () => {
    const guideline = {
      title: 'Delirium: prevention, diagnosis and management guideline',
      link: 'https://www.example.gov.uk/guidance/delirium',
      published: monday,
    };
    const id = await item({
      ...guideline,
      summary: 'First edition of the guideline for hospitals.',
    });
    await recordNewItems(database.db, at(monday));
    await database.db
      .update(feedItems)
      .set({
        summary: 'Updated: two recommendations on drugs withdrawn.',
        published: tuesday,
        changedAt: tuesday,
      })
      .where(eq(feedItems.id, id));
    expect(await recordNewItems(database.db, at(tuesday))).toEqual({
      created: 0,
      joined: 0,
      revised: 1,
    });
    expect(await records()).toEqual([
      expect.objectContaining({ revision: 2, changedAt: tuesday, firstSeenAt: monday }),
    ]);
    expect(await recordNewItems(database.db, at(tuesday))).toEqual({
      created: 0,
      joined: 0,
      revised: 0,
    });
  });

  it('does not call a corrected article a new revision', async () => {
    const id = await item({ doi: '10.5555/jwm.17', summary: 'A trial in twelve wards.' });
    await recordNewItems(database.db, at(monday));
    await database.db
      .update(feedItems)
      .set({ title: 'Bedside lights and delirium on surgical wards: a trial', changedAt: tuesday })
      .where(eq(feedItems.id, id));
    await recordNewItems(database.db, at(tuesday));
    expect((await records()).map(({ revision }) => revision)).toEqual([1]);
  });

  it('joins two records by an editor’s hand, sends later items to the one that stays, and takes it back', async () => {
    await item({ doi: '10.5555/a.1' });
    await item({ doi: '10.5555/b.1', title: 'Lights by the bed and confusion after surgery' });
    await recordNewItems(database.db, at(monday));
    const all = await records();
    const kept = all.find(({ doi }) => doi === '10.5555/a.1');
    const gone = all.find(({ doi }) => doi === '10.5555/b.1');
    expect(await mergeRecords(database.db, kept!.id, gone!.id)).toMatchObject({ ok: true });
    await item({ doi: '10.5555/b.1', title: 'Lights by the bed and confusion after surgery' });
    expect(await recordNewItems(database.db, at(tuesday))).toMatchObject({ created: 0, joined: 1 });
    expect((await records()).map(({ id }) => id)).toEqual([kept!.id]);
    expect(await listSources(database.db, [kept!.id])).toHaveLength(3);
    expect(await undoMerge(database.db, gone!.id)).toMatchObject({ ok: true });
    expect(await records()).toHaveLength(2);
    expect(await undoMerge(database.db, gone!.id)).toMatchObject({
      ok: false,
      reason: 'not-merged',
    });
  });

  it('shows what belongs to a record, and its sources, under what it was joined to, however many steps away', async () => {
    for (const title of [
      'Bedside lights on wards at night',
      'Ward lights beside beds at night',
      'Lights on the wards by night',
      'Erratum: Bedside lights on wards at night',
    ])
      await item({ title });
    await recordNewItems(database.db, at(monday));
    const found = await records();
    const id = (start: string) => found.find(({ title }) => title.startsWith(start))!.id;
    await mergeRecords(database.db, id('Ward'), id('Bedside'));
    await mergeRecords(database.db, id('Lights'), id('Ward'));
    expect(await listRelated(database.db, [id('Lights')])).toMatchObject([
      { otherId: id('Erratum'), relation: 'corrects', from: false },
    ]);
    expect(await listRelated(database.db, [id('Erratum')])).toMatchObject([
      { otherId: id('Lights'), relation: 'corrects', from: true },
    ]);
    expect(await listSources(database.db, [id('Lights')])).toHaveLength(3);
    await undoMerge(database.db, id('Ward'));
    expect(await listRelated(database.db, [id('Lights')])).toEqual([]);
    expect(await listSources(database.db, [id('Ward')])).toHaveLength(2);
  });

  it('records an item whose PMID another paper has already, without the number', async () => {
    await item({ title: 'Bedside lights on wards at night', doi: '10.5555/one', pmid: '39000001' });
    await item({ title: 'Ward lights beside beds at night', doi: '10.5555/two', pmid: '39000001' });
    await item({ title: 'What comes after them in the queue' });
    expect(await recordNewItems(database.db, at(monday))).toMatchObject({ created: 3 });
    expect((await records()).map(({ pmid }) => pmid).sort()).toEqual(['39000001', null, null]);
  });

  it('takes a summary of one word for the heading that the journal puts over the item', async () => {
    await item({ title: 'Who keeps the lights on', summary: 'Editorial' });
    await recordNewItems(database.db, at(monday));
    expect(await records()).toMatchObject([{ kind: 'comment', kindPhrase: 'Editorial' }]);
  });

  it('imports more references than one question to the database has room for', async () => {
    const lines = (at: number) =>
      `TY  - JOUR\nTI  - Sheep ${at} of a long sleepless night\nDO  - 10.5555/sheep\nAN  - ${at + 1}\nUR  - https://example.org/${at}\nER  - \n`;
    const text = Array.from({ length: 15_000 }, (_, at) => lines(at)).join('');
    expect(await importReferences(database.db, at(monday), text)).toMatchObject({
      value: { created: 1, known: 14_999 },
    });
  }, 60_000);

  it.each([true, false])(
    'attaches a notice by the DOI that it names (notice first: %s)',
    async (noticeFirst) => {
      const paper = { title: 'Bedside lights on wards at night', doi: '10.5555/Lights.1' };
      const notices = [
        {
          title: 'Correction',
          doi: '10.5555/c.1',
          summary: '[This corrects the article DOI: 10.5555/lights.1.].',
        },
        {
          title: 'Retracted: Bedside',
          doi: '10.5555/r.1',
          summary: '[This retracts the article DOI: 10.5555/LIGHTS.1.]',
        },
      ];
      for (const one of noticeFirst ? [...notices, paper] : [paper, ...notices]) {
        await item(one);
        await recordNewItems(database.db, at(monday));
      }
      const found = (await records()).find(({ doi }) => doi === '10.5555/lights.1')!;
      const related = await listRelated(database.db, [found.id]);
      expect(
        related.map(({ otherTitle, relation, from }) => [otherTitle, relation, from]).sort(),
      ).toEqual([
        ['Correction', 'corrects', false],
        ['Retracted: Bedside', 'retracts', false],
      ]);
    },
  );

  it('remembers the kind an editor gave', async () => {
    const id = await item({
      link: 'https://www.example.gov.uk/guidance/x',
      title: 'Guidance on safe staffing in wards',
    });
    await recordNewItems(database.db, at(monday));
    const [record] = await records();
    await setKind(database.db, record!.id, 'policy or report');
    await database.db
      .update(feedItems)
      .set({ title: 'Guideline on safe staffing in wards', changedAt: tuesday })
      .where(eq(feedItems.id, id));
    await recordNewItems(database.db, at(tuesday));
    expect((await records())[0]).toMatchObject({ kind: 'policy or report', kindBy: 'editor' });
  });

  it('adds references by hand and knows those that are here already', async () => {
    await item({ doi: '10.5555/jwm.17' });
    await recordNewItems(database.db, at(monday));
    const file = [
      'TY  - JOUR\nTI  - Bedside lights and delirium on surgical wards\nDO  - 10.5555/JWM.17\nJO  - J Ward Med\nER  - ',
      'TY  - JOUR\nTI  - A cohort study of frailty and falls at home\nAU  - Berg, L\nPY  - 2026\nER  - ',
    ].join('\n');
    expect(await importReferences(database.db, at(tuesday), file)).toEqual({
      ok: true,
      value: { created: 1, known: 1, withoutTitle: 0 },
    });
    expect((await records())[0]?.journal).toBe('J Ward Med');
  });

  it('believes the publication types that a reference brings later, but not against an editor', async () => {
    await item({ doi: '10.5555/jwm.17' });
    await recordNewItems(database.db, at(monday));
    const file = (type: string) =>
      [
        'PMID- 39000017',
        'TI  - Bedside lights and delirium on surgical wards',
        `PT  - ${type}`,
        'PT  - Journal Article',
        'LID - 10.5555/jwm.17 [doi]',
        '',
      ].join('\n');
    await importReferences(database.db, at(tuesday), file('Randomized Controlled Trial'));
    const [record] = await records();
    expect(record).toMatchObject({
      kind: 'randomised trial',
      kindPhrase: 'Randomized Controlled Trial',
      publicationTypes: ['Randomized Controlled Trial', 'Journal Article'],
    });
    await setKind(database.db, record!.id, 'comment');
    await importReferences(database.db, at(tuesday), file('Practice Guideline'));
    expect((await records())[0]?.kind).toBe('comment');
  });

  it('takes the kind from the feed’s title where an item tells none', async () => {
    await database.db.update(feeds).set({ title: 'MHRA: drug safety alerts' });
    await item({ title: 'Valproate and children' });
    await recordNewItems(database.db, at(monday));
    expect(await records()).toMatchObject([{ kind: 'safety alert' }]);
  });
});
