import { describe, expect, it } from 'vitest';
import {
  addSynonym,
  answer,
  compare,
  parse,
  print,
  type Platform,
} from '../../src/strategy/index.js';

/** Label, query and hit count of each line. */
function linesOf(text: string, platform: Platform) {
  return parse(text, { platform }).lines.map((line) => [
    line.label,
    text.slice(line.start, line.end),
    line.hits,
  ]);
}

describe('a history pasted as a table of Markdown', () => {
  it('is read by its columns, with or without a head', () => {
    const rows = '| 1 | exp Gout/ | 1,203 |\n| 2 | gout*.tw. | 987 |\n| 3 | 1 or 2 | 2,000 |';
    const lines = [
      ['1', 'exp Gout/', 1203],
      ['2', 'gout*.tw.', 987],
      ['3', '1 or 2', 2000],
    ];
    expect(linesOf(rows, 'ovid-medline')).toEqual(lines);
    for (const head of [
      '| # | Query | Results |\n|---|:--|--:|',
      '|Nr|Strategie|Treffer|\n|-|-|-|',
    ]) {
      const text = `Gout, June 2025\n\n${head}\n${rows}\n\nRun on 2 June 2025\n`;
      expect(linesOf(text, 'ovid-medline')).toEqual(lines);
      const strategy = parse(text, { platform: 'ovid-medline' });
      expect(strategy.problems).toEqual([]);
      expect(print(strategy)).toBe(text);
    }
  });

  it('may have no counts, empty cells and the newest line first', () => {
    const text = '| S3 | S1 AND S2 |\n|  | gout |\n| S2 | TI pain |\n| S1 | MH "Gout" |';
    expect(linesOf(text, 'ebsco-cinahl')).toEqual([
      ['S3', 'S1 AND S2', null],
      ['S2', 'TI pain', null],
      ['S1', 'MH "Gout"', null],
    ]);
    expect(parse(text, { platform: 'ebsco-cinahl' }).order).toEqual([2, 1, 0]);
  });

  it('is not seen in an upright line within a search', () => {
    expect(linesOf('gout | pain\n| rash |', 'scopus')[0]![0]).toBeNull();
  });
});

describe('a history downloaded as a CSV file', () => {
  const head = 'Search number,Query,Sort By,Filters,Search Details,Results,Time\n';

  it('keeps number, query and hit count apart, whatever its cells hold', () => {
    const text = `${head}2,"#1 AND ""croup, acute""[tiab]",,,"(""a""[mh]\nOR b)","1,203",10:12:33\n1,Croup[mh],,,,987,10:10:01\n`;
    expect(linesOf(text, 'pubmed')).toEqual([
      ['2', '#1 AND ""croup, acute""[tiab]', 1203],
      ['1', 'Croup[mh]', 987],
    ]);
    const strategy = parse(text, { platform: 'pubmed' });
    expect(strategy.problems).toEqual([]);
    expect(strategy.order).toEqual([1, 0]);
    expect(print(strategy)).toBe(text);
  });

  it('may be divided by semicolons', () => {
    const text = `${head.replaceAll(',', ';')}1;croup[ti];;;;987;10:10:01`;
    expect(linesOf(text, 'pubmed')).toEqual([['1', 'croup[ti]', 987]]);
  });

  it('reads its column of filters as limits of the line', () => {
    const text = `${head}1,croup[ti],,"English, from 2010 - 2020",,987,10:10:01`;
    expect(parse(text, { platform: 'pubmed' }).lines[0]?.query).toMatchObject({
      kind: 'limit',
      conditions: [
        { kind: 'language', values: ['english'] },
        { kind: 'years', from: 2010, to: 2020 },
      ],
    });
  });

  it('keeps its quotation marks written twice where a synonym is added', () => {
    const text = `${head}1,"""croup""[tiab]",,,,987,10:10:01`;
    const strategy = parse(text, { platform: 'pubmed' });
    const line = strategy.lines[0]!;
    const term = line.query.kind === 'fielded' ? line.query.operand : line.query;
    const edited = addSynonym(strategy, term, '"acute laryngitis"');
    expect(print(edited)).toBe(
      `${head}1,"(""croup""[tiab] OR ""acute laryngitis""[tiab])",,,,987,10:10:01`,
    );
    expect(edited.problems).toEqual([]);
  });

  it('takes a record without a number for a note', () => {
    const text = `${head},,,,,,\n1,croup[ti],,,,987,10:10:01`;
    expect(linesOf(text, 'pubmed')).toHaveLength(1);
  });

  it('stays whole where a quotation mark is never closed', () => {
    const text = `${head}1,"croup[ti],,,,987\n2,b[ti],,,,1,1`;
    expect(print(parse(text, { platform: 'pubmed' }))).toBe(text);
  });
});

describe('a history printed as a table', () => {
  it('tells the columns by their heads', () => {
    const text = 'Set#\tSearched for\tDatabases\tResults\nS1\tti(burn*)\tA, B 2\t45,120*';
    expect(linesOf(text, 'proquest')).toEqual([['S1', 'ti(burn*)', 45120]]);
  });

  it('numbers a single line, too', () => {
    const text = '#\tSearches\tResults\n7\texp Burns/\t120';
    expect(linesOf(text, 'ovid-medline')).toEqual([['7', 'exp Burns/', 120]]);
  });

  it('may have been copied cell by cell', () => {
    const text = '1\nexp Burns/\n12\n2\nlaser*.tw.\n2\n3\n1 and 2\n1';
    expect(linesOf(text, 'ovid-medline')).toEqual([
      ['1', 'exp Burns/', 12],
      ['2', 'laser*.tw.', 2],
      ['3', '1 and 2', 1],
    ]);
  });
});

describe('a history copied from a report, its counts set off by no more than a blank', () => {
  const numbered = (rows: readonly string[]) =>
    rows.map((row, at) => `S${at + 1} ${row}`).join('\n');
  const rows = [
    '(MH "Gout+") 1,203',
    'TI gout* OR AB gout* 987',
    'S1 OR S2 2,000',
    'TX flare* 90',
    'TX (uric N3 acid) 12',
    'S4 OR S5   101',
    'TI "type 2" 44',
    'S3 AND S6 7',
  ];

  it('has counts where its lines have them, though one lacks it or stands in a column', () => {
    expect(linesOf(numbered(rows), 'ebsco-cinahl').map(([, , hits]) => hits)).toEqual([
      1203, 987, 2000, 90, 12, 101, 44, 7,
    ]);
    const without = rows.with(6, 'TI "type 2"');
    const lines = linesOf(numbered(without), 'ebsco-cinahl');
    expect(lines.map(([, , hits]) => hits)).toEqual([1203, 987, 2000, 90, 12, 101, null, 7]);
    expect(lines[7]).toEqual(['S8', 'S3 AND S6', 7]);
  });

  it('has none where more lines lack them: then they are what is searched', () => {
    const few = rows.with(2, 'S1 OR S2').with(5, 'S4 OR S5').with(7, 'S3 AND S6');
    expect(linesOf(numbered(few), 'ebsco-cinahl')[0]).toEqual(['S1', '(MH "Gout+") 1,203', null]);
  });

  it('may have the number of a tall row on a row of its own', () => {
    const text =
      '1 exp Gout/ 1203\n2\n(gout* or podagra or\ntophus).tw. 987\n3 1 or 2 2000\n4\nflare*.tw.\n5\n5 exp Pain/ 12\n6 3 and 4 2';
    expect(linesOf(text, 'ovid-medline')).toEqual([
      ['1', 'exp Gout/', 1203],
      ['2', '(gout* or podagra or\ntophus).tw.', 987],
      ['3', '1 or 2', 2000],
      ['4', 'flare*.tw.', 5],
      ['5', 'exp Pain/', 12],
      ['6', '3 and 4', 2],
    ]);
  });
});

describe('a count in the middle of a row that a page cuts off', () => {
  it('is no term: the line is told to be unfinished', () => {
    const text = 'S1 TI gout\nS2 TI pain\nS3 S1 OR\nS2 OR\n1,421,217\n\n© 2024 A Journal.\nS1';
    expect(linesOf(text, 'ebsco-cinahl')[2]).toEqual(['S3', 'S1 OR\nS2 OR', 1421217]);
    const { problems } = parse(text, { platform: 'ebsco-cinahl' });
    expect(problems.map(({ rule }) => rule)).toContain('missing-operand');
  });
});

describe('notes beneath a query', () => {
  it('belong to its line, and not to its query where they tell how the search was run', () => {
    const text =
      'S2 S1 AND TI laser*\nSearch modes - Boolean/Phrase\nDatabase - CINAHL\n402\nS1 TI burn*\nLimiters - English Language\nInterface - EBSCOhost\n1,022';
    expect(linesOf(text, 'ebsco-cinahl')).toEqual([
      ['S2', 'S1 AND TI laser*', 402],
      ['S1', 'TI burn*\nLimiters - English Language', 1022],
    ]);
  });

  it('go with an unnumbered search as well', () => {
    const text = 'TS=(burn*)\nTimespan=2015-2024\nIndexes=SCI-EXPANDED, ESCI';
    expect(linesOf(text, 'wos')).toEqual([[null, 'TS=(burn*)\nTimespan=2015-2024', null]]);
  });

  it('are told from remarks between the lines', () => {
    const text = '# BURNS AND SCALDS\n1 exp Burns/\n# OR and NOT\n2 laser*.tw.';
    expect(linesOf(text, 'ovid-medline').map(([label]) => label)).toEqual(['1', '2']);
  });
});

describe('the refinements of Web of Science', () => {
  const verdicts = (text: string) =>
    (
      answer({
        id: 1,
        op: 'match',
        text,
        platform: 'wos',
        records: [
          { title: 'burn', publicationTypes: ['Article'], language: 'English', year: 2019 },
          { title: 'burn', publicationTypes: ['Letter'], language: 'French', year: 2012 },
        ],
      }) as { verdicts: string[] }
    ).verdicts;

  it('limit what was searched, or take out of it', () => {
    expect(verdicts('TI=burn and Article or Review (Document Types)')).toEqual(['yes', 'no']);
    expect(verdicts('TI=burn not Article (Document Types)')).toEqual(['no', 'yes']);
    expect(verdicts('TI=burn and 2012 or 2013 (Publication Years)')).toEqual(['no', 'yes']);
    expect(verdicts('TI=burn Refined by: LANGUAGES: ( ENGLISH )')).toEqual(['yes', 'no']);
    expect(verdicts('TI=burn Refined by: [excluding] LANGUAGES: ( ENGLISH )')).toEqual([
      'no',
      'yes',
    ]);
    expect(verdicts('TI=burn Timespan=All years Indexes=ESCI')).toEqual(['yes', 'yes']);
  });

  it('leave a search in lower case alone', () => {
    expect(verdicts('TI=(burn) and TI=(burn) not TI=(languages)')).toEqual(['yes', 'yes']);
  });
});

describe('a number in brackets behind a field code alone', () => {
  it('is what the field is asked for, and no hit count', () => {
    expect(linesOf('S1 AB (2015)\nS2 TI gout (33)\nS3 S1 AND S2 (4)', 'ebsco-cinahl')).toEqual([
      ['S1', 'AB (2015)', null],
      ['S2', 'TI gout', 33],
      ['S3', 'S1 AND S2', 4],
    ]);
  });
});

describe('a period without an end', () => {
  it.each<[Platform, string, number | null, number | null]>([
    ['ebsco-cinahl', 'TI gout Limiters - Published Date: 19800101-; English Language', 1980, null],
    ['ebsco-cinahl', 'TI gout Limiters - Published Date: -20201231', null, 2020],
    ['ebsco-cinahl', 'TI gout Limiters - Published Date: 20100101-20201231', 2010, 2020],
    ['wos', 'TS=gout Timespan=2010-present', 2010, null],
    ['wos', 'TS=gout Timespan: 2010-', 2010, null],
    ['wos', 'TS=gout Timespan=2010', 2010, 2010],
  ])('runs on, on %s: %s', (platform, text, from, to) => {
    const { query } = parse(text, { platform }).lines[0]!;
    const years = query.kind === 'limit' && query.conditions.find(({ kind }) => kind === 'years');
    expect(years).toMatchObject({ from, to });
  });
});

describe('limits in words beneath a search', () => {
  const conditionsOf = (text: string, platform: Platform) => {
    const { query } = parse(text, { platform }).lines[0]!;
    return query.kind === 'limit' ? query.conditions.map(({ kind }) => kind) : [];
  };

  it.each<[Platform, string]>([
    ['ovid-medline', 'exp Gout/ and pain.tw.'],
    ['ovid-embase', 'exp gout/ and pain.tw.'],
    ['pubmed', 'gout[mh] AND pain[tiab]'],
    ['cochrane', 'gout:ti,ab AND pain'],
    ['ebsco-cinahl', '(MH "Gout+") AND TI pain'],
    ['embase', "'gout'/exp AND pain:ti,ab"],
    ['wos', 'TS=gout AND TI=pain'],
    ['scopus', 'TITLE-ABS-KEY(gout) AND TITLE(pain)'],
    ['proquest', 'ti(gout) AND ab(pain)'],
  ])('limit all of it on %s', (platform, search) => {
    const text = `${search}\n\nFilters: human; English language; 2010 to present; Peer reviewed`;
    expect(conditionsOf(text, platform)).toEqual(['population', 'language', 'years', 'other']);
    expect(conditionsOf(`${search}\nLimited to: Language: English`, platform)).toEqual([
      'language',
    ]);
    expect(conditionsOf(`${search}\nLimits: publication date 2010-2020`, platform)).toEqual([
      'years',
    ]);
  });

  it('are a line of their own where they have a number, and then told', () => {
    const { lines, problems } = parse(
      '#1 gout:ti,ab\n#2 Limit: publication year from 2005 to 2010',
      {
        platform: 'cochrane',
      },
    );
    expect(lines[1]!.query).toMatchObject({
      operand: null,
      conditions: [{ from: 2005, to: 2010 }],
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['limit-in-words']);
  });

  it('are words where a field stands behind the colon', () => {
    expect(conditionsOf('gout:ti AND limits:ti,ab', 'embase')).toEqual([]);
    expect(conditionsOf('gout AND filters', 'cochrane')).toEqual([]);
  });
});

describe('a history from a page in Markdown', () => {
  it.each([
    ['#1', '#2', '#3'],
    ['S1', 'S2', 'S3'],
    ['1.', '2.', '3.'],
  ])('may print its labels bold: %s', (one, two, three) => {
    const text = `**${one}** gout*\n**${two}**\npain*\n**${three}** 1 OR 2`;
    const { lines } = parse(text, { platform: 'proquest' });
    expect(lines.map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
      [1, 'gout*'],
      [2, 'pain*'],
      [3, '1 OR 2'],
    ]);
    expect(print(parse(text, { platform: 'proquest' }))).toBe(text);
  });

  it('may name each search in a heading above it', () => {
    const text =
      '#### #1 Gout\n\n```\nTI,AB(gout* OR tophus)\n```\n\n#### #2 Pain (thesaurus)\n\n```\nTI,AB(pain*)\n```\n\n#### #3 Final\n\n```\n#1 AND #2\n```\n';
    const { problems } = parse(text, { platform: 'proquest' });
    expect(linesOf(text, 'proquest').map(([, query]) => query)).toEqual([
      'TI,AB(gout* OR tophus)',
      'TI,AB(pain*)',
      '#1 AND #2',
    ]);
    expect(problems).toEqual([]);
    expect(linesOf('## 1 gout*.tw.\n## 2 pain.tw.', 'ovid-medline')).toHaveLength(2);
  });

  it('may escape its signs', () => {
    const text =
      'Search Name: gout\n\n| ID | Search | Hits |\n|:--:|:--:|:--:|\n| \\#1 | gout\\*:ti | 1203 |\n| \\#2 | \\#1 AND pain | 987 |';
    expect(linesOf(text, 'cochrane')).toEqual([
      ['#1', 'gout\\*:ti', 1203],
      ['#2', '\\#1 AND pain', 987],
    ]);
    const { lines, problems } = parse(text, { platform: 'cochrane' });
    expect(lines[0]!.query).toMatchObject({
      operand: { words: [{ parts: [{ kind: 'letters', text: 'gout' }, { kind: 'many' }] }] },
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['markup', 'markup']);
    expect(print(parse(text, { platform: 'cochrane' }))).toBe(text);
  });
});

describe('a search that a page prints bold or slanted', () => {
  it.each<[Platform, string, string, string[]]>([
    ['scopus', '**TITLE-ABS-KEY(gout)**', 'TITLE-ABS-KEY(gout)', ['markup']],
    ['pubmed', '**gout**[tiab] OR pain*[tiab]', 'gout[tiab] OR pain*[tiab]', ['markup']],
    ['wos', '*TS=(gout OR pain)*', 'TS=(gout OR pain)', ['stray-sign', 'unread-text']],
  ])('is read without the stars, on %s', (platform, text, meant, rules) => {
    const strategy = parse(text, { platform });
    expect(compare(strategy, parse(meant, { platform })).equal).toBe(true);
    expect(strategy.problems.map(({ rule }) => rule)).toEqual(rules);
    expect(print(strategy)).toBe(text);
  });

  it('keeps the stars that mean something', () => {
    const { query } = parse('*Gout/ or (pain*) or *"uric acid"/', { platform: 'ovid-medline' })
      .lines[0]!;
    expect(query).toMatchObject({
      operands: [
        { kind: 'heading', focus: true },
        { kind: 'group' },
        { kind: 'heading', focus: true },
      ],
    });
  });
});

describe("EBSCOhost's limiters", () => {
  it('are read by their meaning', () => {
    const text =
      'TI gout Limiters - Published Date: 20170101-20201231; Human; Language: English; Publication Type: Clinical Trial, Review; Age Groups: All Adult';
    expect(parse(text, { platform: 'ebsco-cinahl' }).lines[0]!.query).toMatchObject({
      conditions: [
        { kind: 'years', from: 2017, to: 2020 },
        { kind: 'population', value: 'humans' },
        { kind: 'language', values: ['english'] },
        { kind: 'publication-type', values: ['clinical trial', 'review'] },
        { kind: 'other', text: 'Age Groups: All Adult' },
      ],
    });
  });
});

describe('what an appendix tells of a search above its lines', () => {
  it('is no line', () => {
    const told = '[inception to May 2010; 92 hits] [January 2010 to November 2011; 36 hits]';
    expect(
      linesOf(`${told}\nexp Gout/\ngout*.tw.\n1 or 2`, 'ovid-medline').map(([, query]) => query),
    ).toEqual(['exp Gout/', 'gout*.tw.', '1 or 2']);
  });
});

describe('a field whose group begins on the next row', () => {
  it('goes on there', () => {
    const text = 'TS=\n(gout OR\n podagra) NOT TI=\nrat';
    expect(linesOf(text, 'wos')).toEqual([[null, text, null]]);
    expect(parse(text, { platform: 'wos' }).problems).toEqual([]);
  });
});

describe('"exp." as a journal prints it', () => {
  it('explodes the heading, and is told', () => {
    const { lines, problems } = parse('stroke/ or exp. brain ischemia/', {
      platform: 'ovid-medline',
    });
    expect(lines[0]!.query).toMatchObject({
      operands: [{ explode: false }, { explode: true, name: 'brain ischemia' }],
    });
    expect(problems).toMatchObject([{ rule: 'stray-sign', start: 14, end: 15 }]);
  });
});

describe('a line named with the sign of another platform', () => {
  it.each([
    ['ebsco-cinahl', '#1 gout*\n#2 pain*\n#3 #1 AND (#2)', 'S1 AND (S2)'],
    ['ebsco-cinahl', '1. gout*\n2. pain*\n3. #1 AND (#2)', 'S1 AND (S2)'],
    ['wos', 'S1 TS=gout*\nS2 TS=pain*\nS3 S1 AND (S2)', '#1 AND (#2)'],
    ['cochrane', 'S1 gout*\nS2 pain*\nS3 S1 AND (S2)', '#1 AND (#2)'],
    ['ovid-medline', 'S1 gout*.tw.\nS2 pain*.tw.\nS3 S1 AND (S2)', '1 AND (2)'],
  ] as const)('is read where the list is so numbered, and told, on %s', (platform, text, right) => {
    const strategy = parse(text, { platform });
    expect(strategy.lines[2]!.query).toMatchObject({
      operands: [{ kind: 'reference', label: '1' }, { operand: { kind: 'reference', label: '2' } }],
    });
    const told = strategy.problems.filter(({ rule }) => rule === 'unsigned-reference');
    expect(told).toHaveLength(1);
    let mended = text as string;
    for (const edit of told[0]!.suggestion!.edits.toReversed())
      mended = mended.slice(0, edit.start) + edit.replacement + mended.slice(edit.end);
    expect(mended.endsWith(right)).toBe(true);
  });

  it('stays a word where no list is so numbered, or a word stands beside it', () => {
    for (const text of [
      'S1 OR S2',
      '1. sacral\n2. S1 OR lumbar',
      'S1 heart\nS2 (S1 NEAR/3 sound)',
    ]) {
      const { query } = parse(text, { platform: 'wos' }).lines.at(-1)!;
      expect(JSON.stringify(query)).not.toContain('"reference"');
    }
  });
});
