import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  choose,
  type Finding,
  type StandingQuery,
} from '../../src/bulletins/choose.js';

const item = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  revision: 1,
  kind: 'primary research',
  title: `Item ${id}`,
  published: null,
  ...more,
});

function query(
  name: string,
  answers: Record<string, Finding['verdict']>,
  found: Record<string, string[]> = {},
): StandingQuery<Candidate> {
  return {
    strategyId: name,
    strategyTitle: `Strategy ${name}`,
    strategySlug: name,
    versionId: `${name}-1`,
    test: ({ id }) => ({
      verdict: answers[id] ?? 'no',
      lines: () => [{ number: 3, text: 'delirium.tw.', words: found[id] ?? ['delirium'] }],
    }),
  };
}

const options = { earlier: new Map<string, number>(), includePossible: true, greatestPossible: 40 };

describe('choose', () => {
  it('takes an item that one of several strategies selects, with that strategy as the reason', () => {
    const { choices: chosen } = choose(
      [item('a')],
      [query('p', { a: 'no' }), query('q', { a: 'yes' })],
      options,
    );
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).toMatchObject({ verdict: 'yes', updated: false });
    expect(chosen[0]!.reasons).toEqual([
      {
        strategyId: 'q',
        strategyTitle: 'Strategy q',
        strategySlug: 'q',
        versionId: 'q-1',
        verdict: 'yes',
        lines: [{ number: 3, text: 'delirium.tw.', words: ['delirium'] }],
      },
    ]);
  });

  it('calls an item possible where no strategy says yes and one cannot tell', () => {
    const { choices: chosen } = choose(
      [item('a')],
      [query('p', { a: 'unknown' }), query('q', {})],
      options,
    );
    expect(chosen.map((c) => [c.verdict, c.reasons[0]!.verdict])).toEqual([
      ['possible', 'possible'],
    ]);
  });

  it('leaves the doubt of a second strategy out where a first is sure', () => {
    const { choices: chosen } = choose(
      [item('a')],
      [query('p', { a: 'unknown' }), query('q', { a: 'yes' })],
      options,
    );
    expect(chosen[0]!.reasons.map((reason) => reason.strategyId)).toEqual(['q']);
  });

  it('leaves possible items out where the bulletin does not want them', () => {
    expect(
      choose([item('a')], [query('p', { a: 'unknown' })], { ...options, includePossible: false })
        .choices,
    ).toEqual([]);
  });

  it('never takes an item of an earlier issue again, unless its revision grew', () => {
    const earlier = new Map([
      ['same', 1],
      ['grown', 1],
    ]);
    const { choices: chosen } = choose(
      [item('same'), item('grown', { revision: 2 }), item('fresh')],
      [query('p', { same: 'yes', grown: 'yes', fresh: 'yes' })],
      { ...options, earlier },
    );
    expect(chosen.map((c) => [c.item.id, c.updated])).toEqual([
      ['fresh', false],
      ['grown', true],
    ]);
  });

  it('sorts by section, the sure before the possible, the newest first', () => {
    const items = [
      item('news', { kind: 'news' }),
      item('old', { kind: 'systematic review', published: new Date('2026-01-01') }),
      item('new', { kind: 'systematic review', published: new Date('2026-05-01') }),
      item('possible', { kind: 'systematic review', published: new Date('2026-09-01') }),
      item('guideline', { kind: 'guideline' }),
      item('strange', { kind: 'something else' }),
    ];
    const all = Object.fromEntries(items.map(({ id }) => [id, 'yes'] as const));
    const { choices: chosen } = choose(
      items,
      [query('p', { ...all, possible: 'unknown' })],
      options,
    );
    expect(chosen.map((c) => `${c.section}:${c.item.id}`)).toEqual([
      'guidelines:guideline',
      'reviews:new',
      'reviews:old',
      'reviews:possible',
      'unsorted:strange',
      'news:news',
    ]);
  });

  it('gives the possible items in which most was found, and counts the rest', () => {
    const items = ['a', 'b', 'c'].map((id) => item(id));
    const unsure = { a: 'unknown', b: 'unknown', c: 'unknown' } as const;
    const words = { a: [], b: ['delirium', 'older'], c: ['older', 'Older'] };
    const { choices, leftOut } = choose(items, [query('p', unsure, words)], {
      ...options,
      greatestPossible: 2,
    });
    expect(choices.map((choice) => choice.item.id)).toEqual(['b', 'c']);
    expect(leftOut).toBe(1);
  });
});
