import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isPlatform,
  parse,
  platforms,
  translate,
  type Platform,
} from '../../../src/strategy/index.js';

interface Row {
  readonly from: Platform;
  readonly source: string;
  readonly to: Platform;
  readonly text: string;
  readonly changes: readonly string[];
}

function platform(id: string): Platform {
  if (isPlatform(id)) return id;
  throw new Error(`"${id}" is no platform`);
}

function readTable(): Row[] {
  const rows: Row[] = [];
  let from: Platform | null = null;
  let source = '';
  for (const line of readFileSync(new URL('table.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith(' ') && from) {
      const [to = '', text = '', changes = ''] = line.split(' |').map((cell) => cell.trim());
      const told = changes === '' ? [] : changes.split(' ');
      rows.push({
        from,
        source,
        to: platform(to),
        text: text.replaceAll(' // ', '\n'),
        changes: told,
      });
    } else {
      const colon = line.indexOf(': ');
      from = platform(line.slice(0, colon));
      source = line.slice(colon + 2);
    }
  }
  return rows;
}

const table = readTable();

describe('X -> Y', () => {
  it('has at least 400 rows over all 90 pairs of platforms', () => {
    expect(table.length).toBeGreaterThanOrEqual(400);
    const pairs = new Set(table.map(({ from, to }) => `${from} ${to}`));
    expect(pairs.size).toBe(platforms.length * (platforms.length - 1));
  });

  it.each(table)('$from $source -> $to', ({ from, source, to, text, changes }) => {
    const translation = translate(parse(source, { platform: from }), to);
    expect(translation.text).toBe(text);
    expect(translation.report.map(({ change }) => change)).toEqual(changes);
  });
});
