import { describe, expect, it } from 'vitest';
import { answer, parse, type Platform } from '../../src/strategy/index.js';

function linesOf(text: string, platform: Platform = 'ovid-medline') {
  return parse(text, { platform }).lines.map((line) => [
    line.label,
    text.slice(line.start, line.end),
    line.hits,
  ]);
}

function gapsOf(text: string, platform: Platform = 'ovid-medline') {
  return parse(text, { platform }).pieces.flatMap((piece) =>
    piece.kind === 'gap' && piece.role !== 'blank'
      ? [[piece.role, text.slice(piece.start, piece.end)]]
      : [],
  );
}

function referencesOf(text: string, platform: Platform = 'ovid-medline') {
  const { lines } = answer({ id: 1, op: 'parse', text, platform }) as {
    lines: { references: number[] }[];
  };
  return lines.map(({ references }) => references);
}

describe('the lines of a history', () => {
  it('keep label, query and hit count apart', () => {
    expect(linesOf('1. exp Gout/ (1,204)\n2) urate.tw.\t55\n3: 1 and 2 (0)')).toEqual([
      ['1', 'exp Gout/', 1204],
      ['2', 'urate.tw.', 55],
      ['3', '1 and 2', 0],
    ]);
  });

  it('do not take a group of one number for a count', () => {
    expect(linesOf('1 gout.tw.\n2 urate.tw.\n3 1 not (2)')[2]).toEqual(['3', '1 not (2)', null]);
  });

  it('go on behind an operator, a comma and an open bracket', () => {
    expect(
      linesOf('1 exp Antibodies,\nMonoclonal/\n2 (gout or\nurate).tw.\n3 1\nand 2'),
    ).toHaveLength(3);
  });

  it('go on where a wrapped row begins with a year', () => {
    expect(linesOf('1 gout.tw.\n2 (2019 or\n2020 or 2021).yr.\n3 1 and 2')).toHaveLength(3);
  });

  it('keep a year that is compared, on every line', () => {
    const text = '#1 PUBYEAR > 2012 AND PUBYEAR < 2015\n#2 TITLE(gout) AND PUBYEAR > 2011';
    expect(linesOf(text, 'scopus').map(([, , hits]) => hits)).toEqual([null, null]);
  });

  it('take a hit count from a row of its own', () => {
    expect(linesOf('1 exp Gout/\n(1204)\n2 urate.tw.\n(77)').map(([, , hits]) => hits)).toEqual([
      1204, 77,
    ]);
  });

  it('may end with a phrase in single quotation marks', () => {
    const text = "#1 'burn'/exp OR 'thermal injury'\n#2 'graft'\n#3 #1 AND #2";
    expect(parse(text, { platform: 'embase' }).problems).toEqual([]);
    expect(linesOf(text, 'embase')).toHaveLength(3);
  });

  it('stand alone without their label behind a finished line', () => {
    expect(linesOf('1 exp Gout/\n2 urate.tw.\n\n1 and 2')[2]).toEqual([null, '1 and 2', null]);
  });

  it('may start again with 1 and skip numbers', () => {
    expect(linesOf('1 a.tw.\n2 b.tw.\n1 c.tw.\n2 d.tw.\n5 1 or 2').map(([label]) => label)).toEqual(
      ['1', '2', '1', '2', '5'],
    );
  });

  it('are told from a first row that only combines', () => {
    expect(linesOf('S1 AND S2', 'ebsco-cinahl')).toEqual([[null, 'S1 AND S2', null]]);
    expect(linesOf('1 exp Gout/')).toEqual([['1', 'exp Gout/', null]]);
  });
});

describe('what stands between the lines', () => {
  it('is told by its role', () => {
    const text =
      'Database: Ovid MEDLINE(R) <1946 to May 2019>\nSearch Strategy:\n-----\nDisease:\n1 exp Gout/\n2 urate.tw.\nTotal references = 12';
    expect(gapsOf(text).map(([role]) => role)).toEqual([
      'header',
      'header',
      'header',
      'heading',
      'total',
    ]);
  });

  it('holds section headings without a sign of a search', () => {
    expect(gapsOf('1 exp Gout/\nTreatment\n2 colchicine.tw.')).toEqual([['heading', 'Treatment']]);
  });

  it('holds the heads of a table of searches', () => {
    expect(gapsOf('# Searches Results Type\n1 exp Gout/\n2 urate.tw.')).toEqual([
      ['header', '# Searches Results Type'],
    ]);
  });

  it('yields database, segment and dates', () => {
    const { header } = parse(
      'Database: Ovid MEDLINE(R) ALL <1946 to October 01, 2020>\n1 exp Gout/\n2 1',
      { platform: 'ovid-medline' },
    );
    expect(header).toEqual({
      database: 'Ovid MEDLINE(R) ALL',
      segment: '1946 to October 01, 2020',
      from: '1946',
      to: 'October 01, 2020',
    });
  });
});

describe('references', () => {
  it('name lines by label, range by range', () => {
    expect(referencesOf('1 a.tw.\n2 b.tw.\n3 c.tw.\n4 or/1-3\n5 4 not 2')).toEqual([
      [],
      [],
      [],
      [1, 2, 3],
      [4, 2],
    ]);
  });

  it('count positions where nothing is numbered, blank lines left out', () => {
    expect(referencesOf('a.tw.\n\nb.tw.\n\n\nor/1-2')).toEqual([[], [], [1, 2]]);
  });

  it('mean the last line run before, of two with one number', () => {
    const strategy = parse('1 a.tw.\n2 b.tw.\n2 c.tw.\n3 1 or 2', { platform: 'ovid-medline' });
    expect(strategy.resolve('2', strategy.lines[3]!)).toBe(2);
    expect(strategy.resolve('2', strategy.lines[2]!)).toBe(1);
  });

  it('run upwards in a history printed newest first', () => {
    const strategy = parse('#3 Search #1 AND #2\n#2 Search b[ti]\n#1 Search a[ti]', {
      platform: 'pubmed',
    });
    expect(strategy.order).toEqual([2, 1, 0]);
    expect(strategy.result).toBe(0);
    expect(strategy.problems).toEqual([]);
  });
});
