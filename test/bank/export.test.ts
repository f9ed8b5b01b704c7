import { describe, expect, it } from 'vitest';
import { citation, findNhsNumbers, toCsv, toJson, toRis } from '../../src/bank/index.js';
import type { BankedStrategy } from '../../src/bank/index.js';
import { deliriumHistory, newStrategy } from './strategies.js';

const strategy: BankedStrategy = {
  ...newStrategy(),
  id: 'a9f1b6f0-0000-4000-8000-000000000000',
  slug: 'delirium-in-hospital',
  status: 'published',
  withdrawnReason: null,
  depositedBy: null,
  createdAt: new Date('2026-11-09T10:00:00Z'),
  updatedAt: new Date('2026-11-09T10:00:00Z'),
  version: {
    id: 'b9f1b6f0-0000-4000-8000-000000000000',
    number: 2,
    platform: 'ovid-medline',
    text: deliriumHistory,
    contentHash: 'abc',
    database: 'Ovid MEDLINE(R) ALL',
    segment: '1946 to November 06, 2026',
    runOn: '2026-11-09',
    hits: 9087,
    limitsNote: 'none',
    changeNote: null,
    createdAt: new Date('2026-11-09T10:00:00Z'),
  },
};
const site = 'https://bank.example.org';

describe('the CSV of lines', () => {
  it('has a line each with number, search and hits', () => {
    const rows = toCsv(strategy).split('\r\n');
    expect(rows[0]).toBe('\uFEFFLine,Search,Hits');
    expect(rows[2]).toBe('2,"(deliri* or ""acute confusion*"").ti,ab,kf.",24310');
    expect(rows).toHaveLength(11);
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const text of ['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1']) {
      const [, row = ''] = toCsv({ ...strategy, version: { ...strategy.version, text } }).split(
        '\r\n',
      );
      expect(row.split(',').slice(1).join(',')).not.toMatch(/^"?[=+\-@\t]/);
    }
  });
});

describe('the RIS record', () => {
  const ris = toRis({ ...strategy, title: 'A title\nER  - TY' }, site);

  it('ends its lines with CRLF and keeps each field on one line', () => {
    for (const line of ris.split('\r\n').slice(0, -1))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n]*$/);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(ris).toContain('TI  - A title ER - TY\r\n');
  });

  it('names the version and its address', () => {
    expect(ris).toContain(`UR  - ${site}/strategies/delirium-in-hospital/versions/2\r\n`);
    expect(citation(strategy, site)).toBe(
      'Ada Contributor. Delirium in hospital [search strategy, version 2]. Searchbank; 2026-11-09. Available from: https://bank.example.org/strategies/delirium-in-hospital/versions/2',
    );
  });
});

describe('the JSON', () => {
  it('holds the exact string and a list of lines', () => {
    const json = toJson(strategy, site);
    expect(json.search_string).toBe(deliriumHistory);
    expect(json.lines[8]).toEqual({ number: 9, text: '7 not 8', hits: 9087 });
    expect(json).toMatchObject({ platform: 'Ovid MEDLINE', license: 'CC-BY-4.0' });
  });
});

describe('an NHS number', () => {
  it('is known by its check digit, plain or grouped', () => {
    expect(findNhsNumbers('999 123 4561 and 9991234561, 999-123-4561')).toHaveLength(0);
    expect(findNhsNumbers('943 476 5919 and 9434765919, 943-476-5919')).toHaveLength(3);
  });

  it('is not seen in hit counts, longer numbers or fillers', () => {
    expect(findNhsNumbers('(9434765918) 94347659191 0000000000')).toHaveLength(0);
  });
});
