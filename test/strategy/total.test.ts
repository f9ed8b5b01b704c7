import { afterEach, describe, expect, it, vi } from 'vitest';
import { check, parse, platforms, print, printQuery, sameTree } from '../../src/strategy/index.js';
import { Reader } from '../../src/strategy/source/reader.js';
import { spanFaults } from '../support/tree-faults.js';

/** Texts that grow with `n` and that a careless reader takes too long over, or falls over. */
const growing: Readonly<Record<string, (n: number) => string>> = {
  'nested brackets': (n) => `${'('.repeat(n)}gout${')'.repeat(n)}`,
  'brackets never closed': (n) => '('.repeat(n),
  'brackets never opened': (n) => ')'.repeat(n),
  'square brackets': (n) => '[exp a/ '.repeat(n) + ']'.repeat(n),
  'quotes without partners': (n) => ' "a(b '.repeat(n),
  'curly quotes': (n) => '“a '.repeat(n),
  'operators alone': (n) => 'or '.repeat(n),
  'a long list': (n) => 'a or '.repeat(n),
  'a long proximity': (n) => 'a adj3 '.repeat(n),
  'fields in a row': (n) => 'a.ti,ab. '.repeat(n),
  'one long list of fields': (n) => `(a).ti${',ti'.repeat(n)} x`,
  'one long list of words': (n) => 'a, '.repeat(n),
  'a printed list of names': (n) => `a [mp=title${', title'.repeat(n)}`,
  'exp without end': (n) => 'exp a and b '.repeat(n),
  'headings in a row': (n) => 'a/ '.repeat(n),
  'numbers and dashes': (n) => '1-2,'.repeat(n),
  'limits in limits': (n) => 'limit 1 to ('.repeat(n),
  'printed lists never closed': (n) => 'a.mp. [mp=x '.repeat(n),
  'tags never closed': (n) => 'a[tiab '.repeat(n),
  'frequencies in a row': (n) => 'a.ab. /freq=2 '.repeat(n),
  'rows in a row': (n) => 'a (Topic) and '.repeat(n),
  'rows in rows': (n) => '(a '.repeat(n) + '(Topic) (Title)) (Abstract)'.repeat(n),
  'prefixes in a row': (n) => `${'TI '.repeat(n)}a ${'] '.repeat(n)}`,
};

/** How often the reader looks at a token while a text is read. */
function looksAt(text: string, platform: (typeof platforms)[number]): number {
  const looks = vi.spyOn(Reader.prototype, 'kind');
  parse(text, { platform });
  const count = looks.mock.calls.length;
  looks.mockRestore();
  return count;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(Object.entries(growing))('%s', (_, textOf) => {
  it('take work in proportion to their number, on every platform', () => {
    for (const platform of platforms) {
      const small = looksAt(textOf(100), platform);
      const large = looksAt(textOf(400), platform);
      expect(large, platform).toBeLessThan(small * 4.6 + 200);
    }
  });

  it('are kept whole', () => {
    const text = textOf(500);
    for (const platform of platforms) {
      const strategy = parse(text, { platform });
      expect(print(strategy)).toBe(text);
      expect(spanFaults(strategy)).toEqual([]);
    }
  });
});

describe('no text is too much', () => {
  it('10,000 nested brackets are read, written and compared', () => {
    const text = growing['nested brackets']!(10_000);
    for (const platform of platforms) {
      const { lines, problems } = parse(text, { platform });
      expect(problems).toEqual([]);
      expect(sameTree(lines[0]!.query, lines[0]!.query)).toBe(true);
      expect(printQuery(lines[0]!.query, platform)).toBe(text);
    }
  });

  it('terms nested as deep as the text is long are checked', () => {
    const strategy = parse('(gout OR\n'.repeat(50_000), { platform: 'pubmed' });
    const rules = check(strategy).map(({ rule }) => rule);
    expect(rules).toContain('unbalanced-bracket');
  });

  it('a range of a million lines stands as one range', () => {
    const { lines, problems } = parse('1 gout.tw.\n2 or/1-999999', { platform: 'ovid-medline' });
    expect(lines[1]!.query).toMatchObject({
      kind: 'combination',
      ranges: [{ to: { label: '999999' } }],
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['dangling-reference']);
  });

  it('5,000 lines that each combine all lines lead back to each other', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `${at + 1} or/1-5000`).join('\n');
    const { problems } = parse(text, { platform: 'ovid-medline' });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(['circular-reference', 'self-reference']),
    );
  });

  it.each([
    ['lone surrogates', '\ud800gout\udfff or \udc00'],
    ['NUL', 'gout\u0000 or \u0000'],
    ['right-to-left marks', '\u200fgout\u202e or \u202curate\u200e'],
    ['other breaks of rows', '1 gout.tw.\u20282 urate.tw.\u20291 and 2\r\n\v\f\u0085'],
    ['a heading without a name', 'MeSH descriptor: [ ] explode all trees'],
    ['nothing', ''],
    ['blanks', ' \t\n \u00a0\ufeff'],
  ])('%s are kept', (_, text) => {
    for (const platform of platforms) {
      const strategy = parse(text, { platform });
      expect(print(strategy)).toBe(text);
      expect(spanFaults(strategy)).toEqual([]);
    }
  });
});
