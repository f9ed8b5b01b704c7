import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createStrategySearch,
  deposit,
  everything,
  revise,
  withdraw,
  type BankQuery,
  type NewStrategy,
  type StrategySearch,
} from '../../../src/bank/index.js';
import { addPerson, type Person } from '../../../src/accounts/index.js';
import { freshDatabase, type TestDatabase } from '../../support/database.js';
import { testClock } from '../../support/web.js';
import { newStrategy } from '../strategies.js';

let database: TestDatabase;
let editor: Person;
const clock = testClock();

const bank: Partial<NewStrategy>[] = [
  {
    title: 'Delirium prevention',
    subjects: ['delirium', 'older people'],
    text: '1. exp Delirium/pc\n2. (deliri* adj3 prevent*).ti,ab.\n3. vaccine.ti,ab.\n4. 1 or 2\n',
  },
  {
    title: 'Stroke rehabilitation',
    subjects: ['stroke'],
    platform: 'pubmed',
    text: '"Stroke Rehabilitation"[Mesh] OR "stroke rehab*"[tiab] OR Stroke/rh',
  },
  {
    title: 'Humans only',
    kind: 'filter',
    description: 'Takes out records on animals alone, keeps délire',
    subjects: [],
    text: '1. exp animals/ not humans.sh.\n',
  },
  {
    title: 'Frailty',
    kind: 'block',
    subjects: ['older people'],
    platform: 'ebsco-cinahl',
    text: 'S1 (MH "Frailty Syndrome")\nS2 TI frail* OR AB frail*\nS3 S1 OR S2\n',
  },
];

beforeAll(async () => {
  database = await freshDatabase();
  const added = await addPerson(database.db, {
    email: 'eve@example.org',
    name: 'Eve',
    role: 'editor',
  });
  if (!added.ok) throw new Error(added.message);
  editor = added.value;
  for (const changes of bank) {
    clock.forward(1);
    await deposit(database.db, clock, newStrategy({ description: '', ...changes }), editor);
  }
});
afterAll(() => database.close());

const engines: [string, () => StrategySearch][] = [
  ['lunr', () => createStrategySearch(database.db)],
  ['PostgreSQL', () => createStrategySearch(database.db, { lunrLimit: 0 })],
];

describe.each(engines)('the bank searched with %s', (_name, open) => {
  const find = async (query: Partial<BankQuery>) => open()({ ...everything, ...query });
  const titles = async (query: Partial<BankQuery>) =>
    (await find(query)).found.map(({ strategy }) => strategy.title);

  it.each([
    ['vaccine', ['Delirium prevention']],
    ['exp delirium', ['Delirium prevention']],
    ['stroke rh', ['Stroke rehabilitation']],
    ['frail', ['Frailty']],
    ['DELIRIUM', ['Delirium prevention']],
    ['delire', ['Humans only']],
    ['delirium stroke', []],
    ['rehab', ['Stroke rehabilitation']],
  ])('finds "%s"', async (words, expected) => {
    expect(await titles({ words })).toEqual(expected);
  });

  it.each([
    'stroke:',
    'stroke^',
    'stroke~',
    '+',
    '"',
    '-stroke +',
    'foo:bar',
    "'); drop table",
    '*',
  ])('takes "%s" as words, whatever signs it has', async (words) => {
    await expect(find({ words })).resolves.toBeDefined();
  });

  it('shows everything, the newest first, without words', async () => {
    expect(await titles({})).toEqual([
      'Frailty',
      'Humans only',
      'Stroke rehabilitation',
      'Delirium prevention',
    ]);
  });

  it('searches inside lines only when asked to', async () => {
    expect(await titles({ words: 'prevention' })).toEqual(['Delirium prevention']);
    expect(await titles({ words: 'prevention', inLines: true })).toEqual([]);
    expect(await titles({ words: 'prevent', inLines: true })).toEqual(['Delirium prevention']);
  });

  it('takes any value of a filter, and all filters together', async () => {
    expect((await titles({ platforms: ['pubmed', 'ebsco-cinahl'] })).sort()).toEqual([
      'Frailty',
      'Stroke rehabilitation',
    ]);
    expect(await titles({ subjects: ['older people'], kinds: ['block'] })).toEqual(['Frailty']);
    expect(await titles({ author: 'Ada Contributor', kinds: ['filter'] })).toEqual(['Humans only']);
    expect(await titles({ author: 'Nobody' })).toEqual([]);
  });

  it('counts a facet without its own filter', async () => {
    const { facets, total } = await find({ kinds: ['block'] });
    expect(total).toBe(1);
    expect(facets.kinds).toEqual([
      { value: 'strategy', count: 2 },
      { value: 'block', count: 1 },
      { value: 'filter', count: 1 },
    ]);
    expect(facets.subjects).toEqual([{ value: 'older people', count: 1 }]);
  });

  it('marks the words in the lines that hold them', async () => {
    const { found } = await find({ words: 'deliri' });
    expect(found[0]?.lines).toEqual([
      {
        number: 1,
        stretches: [
          { text: 'exp ', found: false },
          { text: 'Delirium', found: true },
          { text: '/pc', found: false },
        ],
      },
      {
        number: 2,
        stretches: [
          { text: '(', found: false },
          { text: 'deliri', found: true },
          { text: '* adj3 prevent*).ti,ab.', found: false },
        ],
      },
    ]);
  });

  it('sees what another process has changed', async () => {
    const search = open();
    const count = async (words: string) => (await search({ ...everything, words })).total;
    expect(await count('sundowning')).toBe(0);
    clock.forward(1);
    const made = await deposit(
      database.db,
      clock,
      newStrategy({ title: 'Evening', text: 'sundowning.tw.' }),
      editor,
    );
    expect(await count('sundowning')).toBe(1);
    if (!made.ok) throw new Error(made.message);
    clock.forward(1);
    await revise(
      database.db,
      clock,
      made.value.slug,
      {
        ...{ platform: 'ovid-medline', text: 'twilight.tw.', changeNote: '' },
        ...{ database: null, segment: null, runOn: null, limitsNote: null },
      },
      editor,
    );
    expect([await count('sundowning'), await count('twilight')]).toEqual([0, 1]);
    clock.forward(1);
    await withdraw(database.db, clock, made.value.slug, 'A test', editor);
    expect(await count('twilight')).toBe(0);
  });
});
