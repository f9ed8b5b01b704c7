import { describe, expect, it } from 'vitest';
import { type Candidate, choose, type Finding, type Findings } from '../../src/bulletins/choose.js';

const item = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  revision: 1,
  kind: 'primary research',
  title: `Item ${id}`,
  published: null,
  ...more,
});

/** What a strategy says about the item of each id: it selects it, or so many concepts of it were found and so many are open. */
type Answer = 'yes' | 'no' | { found: number; open: number; conditions?: number };

interface Query {
  name: string;
  answers: Record<string, Answer>;
  words: string[];
}

function query(name: string, answers: Record<string, Answer>, words = ['delirium']): Query {
  return { name, answers, words };
}

function findingOf({ name, words }: Query, answer: Exclude<Answer, 'no'>): Finding {
  return {
    strategyId: name,
    strategyTitle: `Strategy ${name}`,
    strategySlug: name,
    versionId: `${name}-1`,
    undecided: answer === 'yes' ? null : { conditions: 0, exclusions: 0, ...answer },
    lines: () => [{ number: 3, text: 'delirium.tw.', words }],
  };
}

const half = { found: 1, open: 1 };

/** As the strategies of a topic answer: what found nothing is only counted. */
const asked =
  (...queries: Query[]) =>
  (items: readonly Candidate[]): Findings[] =>
    items.map(({ id }) => {
      const found: Finding[] = [];
      let silent = 0;
      for (const one of queries) {
        const answer = one.answers[id] ?? 'no';
        if (answer === 'no') continue;
        if (answer !== 'yes' && answer.found === 0) silent++;
        else found.push(findingOf(one, answer));
      }
      return { found, silent };
    });

const options = { earlier: new Map<string, number>(), includePossible: true, greatestPossible: 40 };

describe('choose', () => {
  it('takes an item that one of several strategies selects, with that strategy as the reason', () => {
    const { choices: chosen } = choose(
      [item('a')],
      asked(query('p', { a: 'no' }), query('q', { a: 'yes' })),
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

  it('calls an item possible where no strategy says yes and one that cannot tell found half of its concepts', () => {
    const { choices: chosen } = choose(
      [item('a')],
      asked(query('p', { a: half }), query('q', {})),
      options,
    );
    expect(chosen.map((c) => [c.verdict, c.reasons[0]!.verdict])).toEqual([
      ['possible', 'possible'],
    ]);
  });

  it('leaves the doubt of a second strategy out where a first is sure', () => {
    const { choices: chosen } = choose(
      [item('a')],
      asked(query('p', { a: half }), query('q', { a: 'yes' })),
      options,
    );
    expect(chosen[0]!.reasons.map((reason) => reason.strategyId)).toEqual(['q']);
  });

  it('leaves possible items out where the bulletin does not want them', () => {
    expect(
      choose([item('a')], asked(query('p', { a: half })), { ...options, includePossible: false }),
    ).toEqual({ choices: [], beyond: 0, faint: 0 });
  });

  it('never takes an item of an earlier issue again, unless its revision grew', () => {
    const earlier = new Map([
      ['same', 1],
      ['grown', 1],
    ]);
    const { choices: chosen } = choose(
      [item('same'), item('grown', { revision: 2 }), item('fresh')],
      asked(query('p', { same: 'yes', grown: 'yes', fresh: 'yes' })),
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
      asked(query('p', { ...all, possible: half })),
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

  it('does not show an item in which less than half of the concepts were found, but counts it', () => {
    const answers = {
      a: { found: 0, open: 1 },
      b: { found: 1, open: 2 },
      c: { found: 2, open: 2 },
    };
    const { choices, faint, beyond } = choose(
      ['a', 'b', 'c', 'd'].map((id) => item(id)),
      asked(query('p', answers)),
      options,
    );
    expect(choices.map((choice) => choice.item.id)).toEqual(['c']);
    expect([faint, beyond]).toEqual([2, 0]);
  });

  it('gives the possible items in which most was found, of all sections, and counts the rest', () => {
    const answers = {
      a: { found: 1, open: 1 },
      b: { found: 2, open: 0, conditions: 1 },
      c: { found: 2, open: 1 },
      d: { found: 2, open: 2 },
    };
    const items = ['a', 'b', 'c', 'd'].map((id) =>
      item(id, { kind: id === 'a' ? 'guideline' : 'news' }),
    );
    const { choices, beyond } = choose(items, asked(query('p', answers)), {
      ...options,
      greatestPossible: 3,
    });
    expect(choices.map((choice) => choice.item.id)).toEqual(['a', 'b', 'c']);
    expect(beyond).toBe(1);
  });

  it('never lets possible items take the place of sure ones', () => {
    const items = Array.from({ length: 6 }, (_, n) => item(String(n)));
    const answers = Object.fromEntries(
      items.map(({ id }) => [id, Number(id) < 2 ? half : ('yes' as const)]),
    );
    const { choices } = choose(items, asked(query('p', answers)), {
      ...options,
      greatestPossible: 1,
    });
    expect(choices.map(({ item: { id }, verdict }) => `${id} ${verdict}`)).toEqual([
      '2 yes',
      '3 yes',
      '4 yes',
      '5 yes',
      '0 possible',
    ]);
  });

  it('names the best strategies as the reason for a possible item, with how much of each was found', () => {
    const queries = [1, 2, 3, 4, 5, 6, 7].map((found) =>
      query(`q${found}`, { a: { found, open: 1 } }),
    );
    const { choices } = choose([item('a')], asked(...queries), options);
    expect(
      choices[0]!.reasons.map(({ strategyId, found, open }) => [strategyId, found, open]),
    ).toEqual([7, 6, 5, 4, 3].map((found) => [`q${found}`, found, 1]));
  });
});
