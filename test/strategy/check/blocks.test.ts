import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/strategy/check/context.js';
import { findField } from '../../../src/strategy/dialects/find-field.js';
import { parse } from '../../../src/strategy/parse.js';

function contextFor(lines: string[]) {
  const text = lines.map((line, i) => `${String(i + 1)}. ${line}`).join('\n');
  const strategy = parse(text, { platform: 'ovid-medline' });
  return contextOf(strategy, (id) => findField('ovid-medline', id), {
    vocabulary: null,
    database: null,
  });
}

/** The words of each block that is combined by AND, in the order of the blocks. */
function joined(lines: string[]): string[][] {
  const context = contextFor(lines);
  return context.blocks.joined
    .map((block) => context.membersOf(block).terms.map((term) => term.key))
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

describe('the blocks of a strategy', () => {
  it('are what is joined by OR below the AND of the result', () => {
    expect(joined(['a.tw.', 'b.tw.', '1 or 2', 'c.tw.', 'd.tw.', 'or/4-5', '3 and 6'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('are found inside one line too', () => {
    expect(joined(['(a or b).tw. and (c or d).tw.'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('become one where they share a line', () => {
    expect(joined(['a.tw.', 'b.tw.', 'c.tw.', '1 or 2', '2 or 3', '4 and 5'])).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('are seen through a limit and through results side by side', () => {
    expect(
      joined([
        'a.tw.',
        'b.tw.',
        'c.tw.',
        '1 and 2',
        '1 and 3',
        '4 or 5',
        'limit 6 to english language',
      ]),
    ).toEqual([['a'], ['b'], ['c']]);
  });

  it('leave out what a NOT takes away', () => {
    const context = contextFor(['a.tw.', 'b.tw.', '1 not 2']);
    expect(context.blocks.joined).toHaveLength(1);
    expect(context.blocks.dropped.size).toBe(1);
    expect([...context.blocks.droppedLines]).toEqual([1]);
  });

  it('end where references go in a circle', () => {
    expect(() => contextFor(['2 or 3', '1 and 3', '1 or 2', 'or/1-4'])).not.toThrow();
  });
});
