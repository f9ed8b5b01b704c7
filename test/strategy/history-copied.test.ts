import { describe, expect, it } from 'vitest';
import { answer, parse, print, translate, type Platform } from '../../src/strategy/index.js';

function queriesOf(text: string, platform: Platform): string[] {
  const strategy = parse(text, { platform });
  expect(print(strategy)).toBe(text);
  return strategy.lines.map((line) => text.slice(line.start, line.end));
}

function namedBy(text: string, platform: Platform): number[][] {
  const { lines } = answer({ id: '1', op: 'parse', text, platform }) as {
    lines: { references: number[] }[];
  };
  return lines.map(({ references }) => references);
}

function rulesOf(text: string, platform: Platform): string[] {
  return parse(text, { platform }).problems.map(({ rule }) => rule);
}

describe('one query broken over the rows of a page', () => {
  it('goes on until its brackets are closed, wherever the rows break', () => {
    const text =
      '(exp Burns/ OR exp Wound\nHealing/ OR ((thermal OR scald*) ADJ3 (injur* OR\nwound*)).ab,ti.) AND (silver\nsulfadiazine OR dressing*).tw.';
    expect(queriesOf(text, 'ovid-medline')).toEqual([text]);
    expect(rulesOf(text, 'ovid-medline')).toEqual([]);
  });

  it('goes on over the mark of a new page', () => {
    const text = "('burn'/exp OR (thermal NEAR/2\n\n<!-- Page 12 -->\n\ninjur*):ti,ab)";
    expect(queriesOf(text, 'embase')).toEqual([text]);
    expect(rulesOf(text, 'embase')).toEqual(['markup']);
  });

  it('goes on where a row breaks off in a name, though the next ends like a line', () => {
    const text =
      '(exp Stem\nCells/ or Laser-\nDoppler Flowmetry/ or (laser* adj3\ndoppler).tw.) not humans/';
    expect(queriesOf(text, 'ovid-medline')).toEqual([text]);
    expect(rulesOf(text, 'ovid-medline')).toEqual([]);
    expect(translate(parse(text, { platform: 'ovid-medline' }), 'pubmed').text).toMatch(
      /"Stem Cells"\[mh\] OR "Laser-Doppler Flowmetry"\[mh:noexp\]/,
    );
  });

  it('ends where a row stands whole: the bracket was a slip', () => {
    const text = '(burn* or scald*.tw.\nexp Burns/\n1 or 2\n(silver or dressing*)).tw.';
    expect(queriesOf(text, 'ovid-medline')).toHaveLength(4);
  });

  it('is not looked for in brackets that are never closed', () => {
    const text = '(burn* or scald*\nsilver adj2 dressing\ndressing*';
    expect(queriesOf(text, 'ovid-medline')).toHaveLength(3);
  });
});

describe('several numbered lines on one row', () => {
  it('are told apart by numbers that follow each other', () => {
    const text =
      '1. exp Burns/ or scald$.tw. 2. (silver adj2 dressing$).tw. 3. 1 not 2 4. or/1,3 5. limit 4 to yr="2000 - 2010"';
    expect(queriesOf(text, 'ovid-medline')).toEqual([
      'exp Burns/ or scald$.tw.',
      '(silver adj2 dressing$).tw.',
      '1 not 2',
      'or/1,3',
      'limit 4 to yr="2000 - 2010"',
    ]);
    expect(namedBy(text, 'ovid-medline')).toEqual([[], [], [1, 2], [1, 3], [4]]);
  });

  it('may stand on several rows, and be named by sets', () => {
    const text = 'S1 (MH "Burns+") S2 "scald*" S3 (S1 OR S2)\nS4 (MH "Dressings") S5 S3 AND S4';
    expect(namedBy(text, 'ebsco-cinahl')).toEqual([[], [], [1, 2], [], [3, 4]]);
  });

  it('are not seen in a line that names others', () => {
    const text = '#1 burn*:ti\n#2 scald*:ti\n#3 #1 OR #2\n#4 #3 NOT #1 OR #5\n#5 dressing*:ti';
    expect(queriesOf(text, 'cochrane')).toHaveLength(5);
  });
});

describe('a table copied without its columns', () => {
  it('has its numbers at the beginning of each row', () => {
    const text =
      '1burn/exp\n2scald*:ti,ab\n31 OR 2\n4(silver NEAR/2 dressing*):ti,ab\n5random*:ti,ab\n64 AND 5\n73 AND 6';
    expect(queriesOf(text, 'embase').slice(0, 3)).toEqual(['burn/exp', 'scald*:ti,ab', '1 OR 2']);
    expect(namedBy(text, 'embase')).toEqual([[], [], [1, 2], [], [], [4, 5], [3, 6]]);
  });
});

describe('labels as authors write them', () => {
  it.each([
    '(1) exp Burns/\n(2) scald*.tw.\n(3) 1 or 2',
    '[1] exp Burns/\n[2] scald*.tw.\n[3] 1 or 2',
    'Line 1: exp Burns/\nLine 2: scald*.tw.\nLine 3: 1 or 2',
    '\u2022 exp Burns/\n\u2022 scald*.tw.\n\u2022 1 or 2',
  ])('are no part of the query: %j', (text) => {
    expect(queriesOf(text, 'ovid-medline')).toEqual(['exp Burns/', 'scald*.tw.', '1 or 2']);
    expect(namedBy(text, 'ovid-medline')).toEqual([[], [], [1, 2]]);
  });

  it('are not seen in lines in brackets', () => {
    expect(namedBy('exp Burns/\nscald*.tw.\n(1) or (2)', 'ovid-medline')).toEqual([[], [], [1, 2]]);
  });
});

describe('numbers without a sign', () => {
  const texts: Partial<Record<Platform, string>> = {
    pubmed: '1. burn*[tiab]\n2. scald*[tiab]\n3. 1 OR 2',
    embase: "1 'burn'/exp\n2 scald*:ti,ab\n3 1 OR 2",
    cochrane: '1. [mh Burns]\n2. scald*:ti,ab,kw\n3. 1 or 2',
    wos: '1. TS=(burn*)\n2. TS=(scald*)\n3. (1 OR 2)',
    scopus: '1 TITLE-ABS-KEY(burn*)\n2 TITLE-ABS-KEY(scald*)\n3 1 OR 2',
    'ebsco-cinahl': '1. (MH "Burns+")\n2. TI scald*\n3. 1 OR 2',
    proquest: '1. MESH.EXACT("Burns")\n2. TI(scald*)\n3. 1 OR 2',
  };

  it.each(Object.entries(texts))('name lines in a numbered history of %s', (platform, text) => {
    expect(namedBy(text, platform as Platform)).toEqual([[], [], [1, 2]]);
    expect(rulesOf(text, platform as Platform)).toEqual(['unsigned-reference']);
  });

  it('are written with the sign by the suggestion', () => {
    const text = '1. burn*[tiab]\n2. scald*[tiab]\n3. dressing*[tiab] NOT (1 OR 2)';
    const found = parse(text, { platform: 'pubmed' }).problems.find(
      ({ rule }) => rule === 'unsigned-reference',
    );
    expect(found?.suggestion?.edits.map(({ replacement }) => replacement)).toEqual(['#', '#']);
  });

  it("are lists, as Ovid's, where a table prints such", () => {
    expect(namedBy('#1 burn*[ti]\n#2 scald*[ti]\n#3 #1-#2/OR', 'pubmed')[2]).toEqual([1, 2]);
    expect(namedBy('1. burn*:ti\n2. scald*:ti\n3. OR/1\u20132', 'embase')[2]).toEqual([1, 2]);
  });

  it('are words in a line that is not numbered, behind a later number, and beside a word', () => {
    expect(namedBy('1 AND 2', 'pubmed')).toEqual([[]]);
    expect(namedBy('1. burn*[ti]\n2. 19 AND burn*[ti]\n3. type 1 OR 2[ti]', 'pubmed')).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('what introduces a search', () => {
  it('is no line of it where it stands above "Query:"', () => {
    const text =
      'Topic: CD000001\n\nTitle: Silver (colloid) and honey for burns\nin adults\n\nQuery:\nexp Burns/\nsilver.tw\n1 and 2';
    expect(namedBy(text, 'ovid-medline')).toEqual([[], [], [1, 2]]);
  });
});
