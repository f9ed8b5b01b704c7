import { describe, expect, it } from 'vitest';
import { compare, parse, translate, type Platform } from '../../../src/strategy/index.js';

function changes(one: string, two: string, platform: Platform = 'ovid-medline', other = platform) {
  const result = compare(parse(one, { platform }), parse(two, { platform: other }));
  expect(result.equal).toBe(result.changes.length === 0);
  return result.changes.map(({ kind, line, otherLine }) => [kind, line, otherLine]);
}

const history = `1. exp Asthma/
2. (asthma* or wheez*).tw.
3. 1 or 2
4. (child* adj3 school).ti.
5. 3 and 4`;

describe('compare', () => {
  it('finds nothing between a strategy and itself', () => {
    expect(changes(history, history)).toEqual([]);
  });

  it('is blind to numbering, order of synonyms, spacing, case and needless brackets', () => {
    const other = `10. EXP asthma/
11. ((Wheez*   OR  asthma*)).tw.
12. 11 or 10
13. (CHILD* adj3 school).ti.
14. (12) and (13)`;
    expect(changes(history, other)).toEqual([]);
  });

  it('tells the first author from any', () => {
    expect(changes('smith j[1au]', 'smith j[au]', 'pubmed')).toEqual([['changed-field', 1, 1]]);
    expect(changes('"smith j"[1au]', 'FIRSTAUTH("smith j")', 'pubmed', 'scopus')).toEqual([]);
  });

  it('takes a range of lines for the lines in it', () => {
    expect(changes('1. a.ti.\n2. b.ti.\n3. or/1-2', '1. a.ti.\n2. b.ti.\n3. 2 or 1')).toEqual([]);
  });

  it('names an added, a removed and a changed term', () => {
    expect(changes('(asthma* or wheez*).tw.', '(asthma* or wheez* or bronchitis).tw.')).toEqual([
      ['added-term', 1, 1],
    ]);
    expect(changes('(asthma* or wheez* or bronchitis).tw.', '(asthma* or wheez*).tw.')).toEqual([
      ['removed-term', 1, 1],
    ]);
    expect(changes('(asthma* or wheez*).tw.', '(asthma or wheez*).tw.')).toEqual([
      ['changed-term', 1, 1],
    ]);
  });

  it('tells a word that must occur several times from one that need not', () => {
    expect(changes('gout.ab. /freq=2', 'gout.ab./FREQ=2')).toEqual([]);
    expect(changes('gout.ab. /freq=2', 'gout.ab.')).toEqual([['changed-operator', 1, 1]]);
    expect(changes('gout.ab. /freq=2', 'gout.ab. /freq=3')).toEqual([['changed-operator', 1, 1]]);
  });

  it('tells humans exploded not from humans: nothing stands below', () => {
    expect(changes('asthma.ti. and exp Humans/', 'asthma.ti. and Humans/')).toEqual([]);
  });

  it('takes what Scopus excludes for what NOT takes away', () => {
    const excluded = 'TITLE(asthma) AND ( EXCLUDE ( DOCTYPE,"re" ) OR EXCLUDE ( DOCTYPE,"le" ) )';
    const there = translate(parse(excluded, { platform: 'scopus' }), 'proquest');
    const back = translate(parse(there.text, { platform: 'proquest' }), 'scopus');
    expect([...there.report, ...back.report]).toEqual([]);
    expect(changes(excluded, back.text, 'scopus')).toEqual([]);
  });

  it('tells an exploded heading from the heading alone', () => {
    expect(changes('exp Asthma/ or wheez*.tw.', 'Asthma/ or wheez*.tw.')).toEqual([
      ['changed-term', 1, 1],
    ]);
  });

  it('names a changed field', () => {
    expect(changes('(asthma* or wheez*).tw.', '(asthma* or wheez*).ti.')).toEqual([
      ['changed-field', 1, 1],
      ['changed-field', 1, 1],
    ]);
  });

  it('names changed operators: AND for OR, another distance, other brackets', () => {
    expect(changes('a.ti. and b.ti.', 'a.ti. or b.ti.')).toEqual([['changed-operator', 1, 1]]);
    expect(changes('(a adj3 b).ti.', '(a adj5 b).ti.')).toEqual([['changed-operator', 1, 1]]);
    expect(changes('(a.ti. or b.ti.) and c.ti.', 'a.ti. or (b.ti. and c.ti.)')).toEqual([
      ['changed-operator', 1, 1],
    ]);
  });

  it('names an added, a removed and a changed limit', () => {
    const limited = (limit: string): string => `1. a.ti.\n2. limit 1 to ${limit}`;
    expect(changes(limited('english language'), limited('(english language and humans)'))).toEqual([
      ['added-limit', 2, 2],
    ]);
    expect(changes(limited('(english language and humans)'), limited('humans'))).toEqual([
      ['removed-limit', 2, 2],
    ]);
    expect(changes(limited('yr="2010 -2015"'), limited('yr="2010 -2020"'))).toEqual([
      ['changed-limit', 2, 2],
    ]);
  });

  it('names added, removed and moved lines, and what they are combined into', () => {
    const more = history
      .replace('4. (child*', '4. exp Child/\n5. (child*')
      .replace('5. 3 and 4', '6. 3 and 4 and 5');
    expect(changes(history, more)).toEqual([
      ['added-reference', 5, 6],
      ['added-line', null, 4],
    ]);
    expect(changes(more, history)).toEqual([
      ['removed-line', 4, null],
      ['removed-reference', 6, 5],
    ]);
    expect(
      changes('1. a.ti.\n2. b.ti.\n3. c.ti.\n4. or/1-3', '1. b.ti.\n2. c.ti.\n3. a.ti.\n4. or/1-3'),
    ).toEqual([['moved-line', 1, 3]]);
  });

  it('finds a strategy equal to its translation where a field is the nearest that the other platform has', () => {
    const text = history.replace('(child* adj3 school).ti.', '(child adj3 school).ti.');
    const { text: other } = translate(parse(text, { platform: 'ovid-medline' }), 'pubmed');
    expect(changes(text, other, 'ovid-medline', 'pubmed')).toEqual([]);
  });

  it('tells where a translation on another platform is not what the source says', () => {
    const other = `#1 "Asthma"[mh]
#2 asthma*[tiab] OR wheez*[ti]
#3 #1 OR #2
#4 child*[ti] AND school[ti]
#5 #3 AND #4`;
    expect(changes(history, other, 'ovid-medline', 'pubmed')).toEqual([
      ['changed-field', 2, 2],
      ['changed-operator', 4, 4],
    ]);
  });

  it('says in words what has changed', () => {
    const { changes: found } = compare(
      parse('(a adj3 asthma*).ti.', { platform: 'ovid-medline' }),
      parse('(a adj5 asthma*).ti.', { platform: 'ovid-medline' }),
    );
    expect(found.map(({ what }) => what)).toEqual([
      'The operators differ: within 2 words has become within 4 words.',
    ]);
  });

  it('compares empty texts', () => {
    expect(changes('', '')).toEqual([]);
    expect(changes('asthma.ti.', '')).toEqual([['removed-line', 1, null]]);
  });
});
