import { describe, expect, it } from 'vitest';
import { compile, parse, type MatchRecord } from '../../../src/strategy/index.js';
import { anyPlace, followed, placesFrom } from '../../../src/strategy/match/places.js';

const ovid = (text: string) => compile(parse(text, { platform: 'ovid-medline' }));

/** Places by start and end, each once. */
function places(...pairs: readonly (readonly [start: number, end: number])[]) {
  const gathered = new Map<number, number[]>();
  for (const [start, end] of pairs) {
    gathered.set(start, [...(gathered.get(start) ?? []), end, end]);
  }
  return placesFrom(gathered);
}

describe('places', () => {
  it('keep ends that touch as one run, and the others apart', () => {
    expect(places([3, 9], [3, 5], [3, 6], [1, 2])).toEqual({
      starts: [1, 3],
      ends: [
        [2, 2],
        [5, 6, 9, 9],
      ],
    });
  });

  it('are those of all, each once', () => {
    expect(anyPlace([places([1, 2], [4, 6]), places([1, 3]), places()])).toEqual(
      places([1, 2], [1, 3], [4, 6]),
    );
  });

  it('follow each other within the gap, from any end, in one value', () => {
    const before = places([0, 2], [0, 5]);
    const behind = places([1, 2], [3, 4], [6, 8], [7, 8], [10, 11]);
    const inOne = () => 12;
    expect(followed(before, behind, 1, inOne)).toEqual(places([0, 4], [0, 8]));
    expect(followed(before, behind, 0, inOne)).toEqual(places());
    expect(followed(before, behind, 9, () => 7)).toEqual(places([0, 4], [0, 8]));
  });
});

describe('a proximity inside another', () => {
  it('takes every end of the inner one for the outer', () => {
    // The inner pair must end at the further b to lie beside c.
    const record: MatchRecord = { title: 'a b x b c' };
    expect(ovid('((a adj3 b) adj1 c).ti.').match(record).verdict).toBe('yes');
    expect(ovid('((a adj2 b) adj1 c).ti.').match(record).verdict).toBe('no');
    expect(ovid('((a adj3 b) adj1 c).ti.').explain(record).lines[0]!.words).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('is answered and explained over a word that comes 1,000 times', () => {
    const record: MatchRecord = { title: 'a '.repeat(1_000), abstract: '' };
    const pair = '(a adj99 a)';
    const nested = `((${pair} adj99 ${pair}) adj99 (${pair} adj99 ${pair})).ti.`;
    expect(ovid(nested).explain(record).verdict).toBe('yes');
    expect(ovid(`((${pair} adj99 ${pair}) adj99 b).ti.`).match(record).verdict).toBe('no');
  });
});
