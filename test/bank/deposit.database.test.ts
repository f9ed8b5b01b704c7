import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, listAudit, type Person } from '../../src/accounts/index.js';
import {
  deposit,
  findDuplicates,
  findStrategy,
  listVersions,
  readStrategy,
  revise,
  withdraw,
  type NewStrategy,
} from '../../src/bank/index.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { testClock } from '../support/web.js';
import { deliriumHistory, newStrategy } from './strategies.js';

let database: TestDatabase;
let ada: Person;
let bob: Person;
let editor: Person;
const clock = testClock();

beforeAll(async () => {
  database = await freshDatabase();
  const add = async (name: string, role: Person['role']) => {
    const added = await addPerson(database.db, { email: `${name}@example.org`, name, role });
    if (!added.ok) throw new Error(added.message);
    return added.value;
  };
  ada = await add('ada', 'contributor');
  bob = await add('bob', 'contributor');
  editor = await add('eve', 'editor');
});
afterAll(() => database.close());

async function deposited(changes: Partial<NewStrategy> = {}, by: Person = ada): Promise<string> {
  const result = await deposit(database.db, clock, newStrategy(changes), by);
  if (!result.ok) throw new Error(result.message);
  return result.value.slug;
}

describe('a deposit', () => {
  it('keeps the text byte for byte and takes database, segment and hits from its header', async () => {
    const text = deliriumHistory.replace('deliri*', 'deliri*  or “délire”');
    const strategy = await findStrategy(database.db, await deposited({ text }));
    expect(strategy?.version.text).toBe(text);
    expect(strategy?.version).toMatchObject({
      number: 1,
      platform: 'ovid-medline',
      database: 'Ovid MEDLINE(R) ALL',
      segment: '1946 to November 06, 2026',
      hits: 9087,
    });
  });

  it('gives each strategy an address of its own, also of many at the same time', async () => {
    const slugs = await Promise.all(
      Array.from({ length: 6 }, () => deposited({ title: 'Falls in care homes' })),
    );
    expect(new Set(slugs).size).toBe(6);
    expect(slugs.sort()[0]).toBe('falls-in-care-homes');
  });

  it('of the same form sent twice is one', async () => {
    const id = '6d7fdb0c-59c5-4fb5-9c19-0c8a1a1d6a01';
    const [first, second] = await Promise.all([deposited({ id }), deposited({ id })]);
    expect(first).toBe(second);
    expect(await listVersions(database.db, id)).toHaveLength(1);
  });

  it.each([
    ['', 'empty'],
    ['   \n ', 'empty'],
    ['stroke\0.tw.', 'control-characters'],
    ['a'.repeat(300_001), 'too-long'],
  ])('refuses %#: %s', async (text, reason) => {
    const result = await deposit(database.db, clock, newStrategy({ text }), ada);
    expect(result).toMatchObject({ ok: false, reason });
  });

  it('is noted with its depositor', async () => {
    const slug = await deposited({ title: 'Noted in the audit' });
    const entry = (await listAudit(database.db, 50)).find(({ subject }) => subject === slug);
    expect(entry).toMatchObject({ action: 'strategy.deposit', personId: ada.id });
  });
});

describe('duplicates', () => {
  it('are found by the same text and by the same headings and terms in another order', async () => {
    const text = 'exp Sepsis/\n(sepsis or septic shock).tw.\n1 or 2\n';
    const slug = await deposited({ title: 'Sepsis block', text });
    const same = await findDuplicates(database.db, readStrategy(text));
    expect(same).toMatchObject([{ slug, same: 'text' }]);
    const other = readStrategy('1. (septic shock or sepsis).ti,ab.\n2. exp Sepsis/\n3. or/1-2\n');
    expect(await findDuplicates(database.db, other)).toMatchObject([{ slug, same: 'terms' }]);
    const different = readStrategy('1. exp Sepsis/\n2. septic shock.tw.\n');
    expect(await findDuplicates(database.db, different)).toEqual([]);
  });
});

describe('a new version', () => {
  const change = { platform: 'ovid-medline', changeNote: 'Adds sundowning' } as const;
  const details = { database: null, segment: null, runOn: '2026-11-20', limitsNote: null };
  const text = deliriumHistory.replace('deliri*', 'deliri* or sundowning');

  it('becomes the current one and leaves the one before as it was', async () => {
    const slug = await deposited({ title: 'Revised' });
    const result = await revise(database.db, clock, slug, { ...change, ...details, text }, ada);
    expect(result).toMatchObject({ ok: true, value: { number: 2 } });
    expect((await findStrategy(database.db, slug))?.version.text).toBe(text);
    expect((await findStrategy(database.db, slug, 1))?.version.text).toBe(deliriumHistory);
  });

  it('comes from the depositor or an editor only, and must differ', async () => {
    const slug = await deposited({ title: 'Guarded' });
    const by = (person: Person, changed = text) =>
      revise(database.db, clock, slug, { ...change, ...details, text: changed }, person);
    expect(await by(bob)).toMatchObject({ ok: false, reason: 'not-yours' });
    expect(await by(ada, deliriumHistory)).toMatchObject({ ok: false, reason: 'unchanged' });
    expect(await by(editor)).toMatchObject({ ok: true });
  });

  it('gets the next number also when two come at once', async () => {
    const slug = await deposited({ title: 'Raced' });
    const results = await Promise.all(
      ['a', 'b', 'c'].map((sign) =>
        revise(
          database.db,
          clock,
          slug,
          { ...change, ...details, text: `${text}\n${sign}.tw.` },
          ada,
        ),
      ),
    );
    const numbers = results.map((result) => (result.ok ? result.value.number : 0));
    expect(numbers.sort()).toEqual([2, 3, 4]);
  });
});

describe('a withdrawn strategy', () => {
  it('keeps its address and its reason', async () => {
    const slug = await deposited({ title: 'Withdrawn' });
    expect(await withdraw(database.db, clock, slug, 'mine', bob)).toMatchObject({ ok: false });
    expect(await withdraw(database.db, clock, slug, ' ', ada)).toMatchObject({
      reason: 'no-reason',
    });
    expect(await withdraw(database.db, clock, slug, 'Superseded', ada)).toMatchObject({ ok: true });
    expect(await findStrategy(database.db, slug)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Superseded',
    });
  });
});
