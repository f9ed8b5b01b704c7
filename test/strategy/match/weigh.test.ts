import { describe, expect, it } from 'vitest';
import {
  type MatchRecord,
  parse,
  type Platform,
  StandingQueries,
} from '../../../src/strategy/index.js';

/** An item of a feed. */
const item: MatchRecord = {
  title: 'Inhaled budesonide for asthma in children',
  abstract: 'Children with wheeze were followed for a year.',
};

function weigh(text: string, record: MatchRecord = item, platform: Platform = 'ovid-medline') {
  const queries = new StandingQueries<string>();
  queries.set('q', parse(text, { platform }));
  const [{ yes, undecided, silent } = { yes: [], undecided: [], silent: 0 }] = queries.weighAll([
    record,
  ]);
  if (yes.length > 0) return 'yes';
  if (silent > 0) return 'silent';
  const [first] = undecided;
  if (!first) return 'no';
  const { found, open, conditions, exclusions } = first.weight;
  return [found, open, conditions, exclusions];
}

/** Strategy, and of an undecided one: concepts found, concepts open, conditions open, exclusions open. */
const rows: readonly (readonly [string, ReturnType<typeof weigh>])[] = [
  ['1. asthma.ti.\n2. child*.tw.\n3. 1 and 2', 'yes'],
  ['1. asthma.ti.\n2. adult*.tw.\n3. 1 and 2', 'no'],
  ['exp Asthma/', 'silent'],
  ['1. exp Eczema/ or eczema.tw.\n2. exp Adult/\n3. 1 and 2', 'silent'],
  ['1. exp Asthma/ or asthma.tw.\n2. exp Adult/ or adult*.tw.\n3. 1 and 2', [1, 1, 0, 0]],
  // Lines that join lines are looked through, a line that is named twice counts once.
  [
    '1. exp Asthma/\n2. asthma.tw.\n3. or/1-2\n4. child*.tw.\n5. 3 and 4\n6. exp Steroids/\n7. 5 and 6 and 3',
    [2, 1, 0, 0],
  ],
  // What is no subject is a condition.
  ['1. asthma.tw.\n2. limit 1 to english language', [1, 0, 1, 0]],
  ['1. asthma.tw.\n2. limit 1 to (english language and yr="2010 -Current")', [1, 0, 2, 0]],
  ['asthma.tw. and randomized controlled trial.pt.', [1, 0, 1, 0]],
  ['asthma.tw. and (random*.tw. or randomized controlled trial.pt.)', [1, 1, 0, 0]],
  // An exclusion is neither.
  ['1. asthma.tw.\n2. exp Animals/ not Humans/\n3. 1 not 2', [1, 0, 0, 1]],
  ['1. asthma.tw. and exp Adult/\n2. exp Animals/\n3. 1 not 2', [1, 1, 0, 1]],
  ['1. asthma.tw.\n2. letter.ti.\n3. 1 not 2', 'yes'],
  // Of alternatives the one that got further.
  [
    '1. asthma.tw. and child*.tw. and exp Steroids/\n2. eczema.tw. and exp Adult/\n3. 1 or 2',
    [2, 1, 0, 0],
  ],
  ['1. (asthma.tw. and exp Adult/) or exp Eczema/\n2. wheeze.tw.\n3. 1 and 2', [2, 1, 0, 0]],
  // A line that is not there, and one in a circle, are conditions that nobody can tell.
  ['1. asthma.tw.\n2. 1 and 9', [1, 0, 1, 0]],
  ['1. asthma.tw.\n2. 1 and 2', [1, 0, 1, 0]],
];

describe('how far an undecided strategy got', () => {
  for (const [text, weight] of rows) {
    it(text.replaceAll('\n', ' ⏎ '), () => expect(weigh(text)).toEqual(weight));
  }

  it('of the lines that cannot tell names those that leave the record undecided', () => {
    const queries = new StandingQueries<string>();
    const text =
      '1. exp Asthma/\n2. asthma.tw.\n3. or/1-2\n4. exp Adult/\n5. adult*.tw.\n6. or/4-5\n7. 3 and 6';
    queries.set('q', parse(text, { platform: 'ovid-medline' }));
    const full = queries.explain('q', item)!;
    expect(full.lines.map(({ line, words }) => [line, words.join(' ')])).toEqual([
      [2, 'asthma'],
      [3, 'asthma'],
    ]);
    expect(full.unknown.map(({ line }) => line)).toEqual([4]);
    expect(queries.explain('other', item)).toBeNull();
  });

  it('is told of each record of several, in their order', () => {
    const queries = new StandingQueries<string>();
    const text = '(exp Asthma/ or asthma.tw.) and (exp Child/ or child*.tw.)';
    queries.set('q', parse(text, { platform: 'ovid-medline' }));
    const found = queries.weighAll([
      { title: 'Gout', abstract: '' },
      item,
      { title: 'Asthma', abstract: '' },
      { title: 'Asthma', abstract: '', headings: [] },
    ]);
    expect(
      found.map(({ yes, undecided, silent }) => [
        yes.length,
        undecided.map(({ weight }) => weight.found).join(),
        silent,
      ]),
    ).toEqual([
      [0, '', 1],
      [1, '', 0],
      [0, '1', 0],
      [0, '', 0],
    ]);
  });
});
