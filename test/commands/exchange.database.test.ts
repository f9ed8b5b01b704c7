import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { searchbank } from '../support/cli.js';

const strategy = {
  record_info: { id: '7d9f1c1e-3c43-4a8e-9f0b-0a6d5d3f2b10' },
  title: 'Delirium in hospital\u2028wards',
  type: 'block',
  platform_id: 'ovid-medline',
  search_string: '1 exp Delirium/ 1234\n2 (confus* adj3 acute).ti,ab. 567\n3 1 or 2 1500',
  keywords: ['delirium'],
  authors: [{ name: 'A. Librarian' }],
};

async function pipe(
  args: string[],
  input: string,
  url: string,
): Promise<[number | null, string[]]> {
  const child = searchbank(args, { DATABASE_URL: url });
  child.process.stdin?.end(input);
  return [await child.ended(), child.said];
}

describe('import and export', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    one = await freshDatabase();
    other = await freshDatabase();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });

  it('takes what it can, names the lines it cannot, and deposits nothing twice', async () => {
    const lines = [
      JSON.stringify(strategy),
      'no json',
      '{"title": "no text"}',
      JSON.stringify(strategy),
    ];
    const [code, said] = await pipe(['import'], `${lines.join('\n')}\n`, one.url);
    expect(code).toBe(1);
    expect(said).toContain('line 2: The line is not JSON.');
    expect(said.join('\n')).toMatch(/line 3: (platform_id|search_string)/);
    expect(said.at(-1)).toBe('2 strategies are in the bank, 2 could not be taken.');
    expect(await one.sql`select 1 from strategies`).toHaveLength(1);
  });

  it('carries a strategy to another bank and back without a change', async () => {
    const [, exported] = await pipe(['export'], '', one.url);
    expect(exported).toHaveLength(1);
    expect(JSON.parse(exported[0]!)).toMatchObject({
      ...strategy,
      record_info: strategy.record_info,
    });
    const [code] = await pipe(['import'], exported.join('\n'), other.url);
    expect(code).toBe(0);
    const [, again] = await pipe(['export'], '', other.url);
    expect(again).toEqual(exported);
  });
});
