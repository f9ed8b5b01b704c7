import { describe, expect, it } from 'vitest';
import {
  compare,
  parse,
  platforms,
  translate,
  type Platform,
} from '../../../src/strategy/index.js';
import { Draw } from './draw.js';

const pieces = [
  'asthma', 'wheez*', '*', '#', '?', '$2', '"', "'", '“', '(', ')', '(', ')', '[', ']', '{', '}', ' and ', ' OR ', ' NOT ', ' adj3 ', ' NEAR/2 ', ' W/3 ', ' N2 ',
  ' NEXT ', '.tw.', '.ti,ab.', '[tiab]', '[tiab:~2]', ':ti,ab', 'TI ', 'TS=(', 'TITLE-ABS-KEY(', 'exp ', '/', '/exp', '/dt', '[mh ^"', 'MH "', 'limit ', ' to ', 'english language',
  'yr="2010 -Current"', '1', '2', '3', '#1', 'S1', 'or/1-3', '1-999999', '\n', '\n1. ', '\n2. ', '\n#3 ', ' ', '\u0000', '\ud800', '\u202e', 'é', '中', '2010:2020[dp]', '[2010-2020]/py', 'PUBYEAR > 2009',
]; // prettier-ignore

function garbage(draw: Draw): string {
  return Array.from({ length: 1 + draw.below(30) }, () => draw.of(pieces)).join('');
}

describe('translating and comparing', () => {
  it('never throw, whatever the text, and every entry lies in the text', () => {
    const draw = new Draw(4);
    for (let round = 0; round < 5000; round++) {
      const from = platforms[round % 10]!;
      const to = platforms[(round + 1 + draw.below(9)) % 10]!;
      const text = garbage(draw);
      const strategy = parse(text, { platform: from });
      const { report } = translate(strategy, to, { shape: draw.chance(0.5) ? 'lines' : 'single' });
      for (const { start, end, from: shown } of report) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(typeof shown).toBe('string');
      }
      compare(strategy, parse(garbage(draw), { platform: to }));
    }
  });

  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `${index + 1}. ${line(index + 1)}`).join('\n');
  const huge: Readonly<Record<string, string>> = {
    'one line of 200 kB': `(${Array.from({ length: 12_000 }, (_, n) => `word${n}* `).join('or ')}).tw.`,
    '5,000 lines': lines(5000, (n) => (n % 10 === 0 ? `or/${n - 9}-${n - 1}` : `term${n}.ti.`)),
    'a chain of 5,000 lines': lines(5000, (n) => (n === 1 ? 'a.ti.' : `${n - 1} or b${n}.ti.`)),
    'lines that double': lines(60, (n) => (n === 1 ? 'a.ti.' : `${n - 1} and (${n - 1} or c.ti.)`)),
    '10,000 nested brackets': `${'('.repeat(10_000)}a${')'.repeat(10_000)}.ti.`,
    '5,000 NOTs': `a.ti.${' not b.ti.'.repeat(5000)}`,
    '3,000 proximities': `(a${' adj3 b'.repeat(3000)}).ti.`,
    'an OR of 400 near an OR of 400': `((${Array.from({ length: 400 }, (_, n) => `a${n}`).join(' or ')}) adj3 (${Array.from({ length: 400 }, (_, n) => `b${n}`).join(' or ')})).tw.`,
  };
  const targets: readonly Platform[] = ['pubmed', 'scopus', 'cochrane'];

  it.each(Object.entries(huge))('end in a few seconds on %s', (_, text) => {
    const strategy = parse(text, { platform: 'ovid-medline' });
    const started = performance.now();
    for (const to of targets) {
      translate(strategy, to);
      translate(strategy, to, { shape: 'single' });
    }
    compare(strategy, strategy);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
