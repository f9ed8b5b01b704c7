import { describe, expect, it } from 'vitest';
import { parse, translate, type Platform } from '../../../src/strategy/index.js';

function translated(text: string, platform: Platform, to: Platform, shape?: 'lines' | 'single') {
  return translate(parse(text, { platform }), to, shape ? { shape } : {});
}

const history = `1. exp Asthma/
2. (asthma* or wheez*).tw.
3. 1 or 2
4. (child* adj3 school).ti.
5. 3 and 4
6. exp animals/ not humans/
7. 5 not 6`;

describe('translate', () => {
  it('keeps the lines of a history with their references', () => {
    expect(translated(history, 'ovid-medline', 'pubmed').text).toBe(`#1 "Asthma"[mh]
#2 asthma*[tiab] OR wheez*[tiab]
#3 #1 OR #2
#4 child*[ti] AND school[ti]
#5 #3 AND #4
#6 "animals"[mh] NOT "Humans"[mh:noexp]
#7 #5 NOT #6`);
  });

  it('replaces references by what they stand for in a single line', () => {
    expect(translated(history, 'ovid-medline', 'pubmed', 'single').text).toBe(
      '(("Asthma"[mh] OR asthma*[tiab] OR wheez*[tiab]) AND child*[ti] AND school[ti]) NOT ("animals"[mh] NOT "Humans"[mh:noexp])',
    );
  });

  it('writes one line with what it names, and its part of the report', () => {
    const strategy = parse(history, { platform: 'ovid-medline' });
    const part = translate(strategy, 'pubmed', { shape: 'single', line: 2 });
    expect(part.text).toBe('"Asthma"[mh] OR asthma*[tiab] OR wheez*[tiab]');
    expect(part.report.map(({ line }) => line)).toEqual([2]);
    expect(translate(strategy, 'pubmed', { shape: 'single', line: 99 }).text).toBe('');
  });

  it('says which line of the source each of its lines is', () => {
    expect(translated(history, 'ovid-medline', 'pubmed').origins).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const newestFirst = '3,"#1 AND #2"\n2,"stroke[ti]"\n1,"asthma[ti]"';
    const { text, origins } = translated(newestFirst, 'pubmed', 'ovid-medline');
    expect(text.split('\n')).toHaveLength(origins.length);
  });

  it('tells every change with its line, its place and its effect', () => {
    const { report } = translated(history, 'ovid-medline', 'pubmed');
    expect(
      report.map(({ line, change, start, end }) => [line, change, history.slice(start, end)]),
    ).toEqual([
      [2, 'broadened', 'asthma* or wheez*'],
      [4, 'broadened', 'child* adj3 school'],
    ]);
  });

  it('turns a change under NOT into its reverse', () => {
    const { report } = translated(
      '1. cancer.ti.\n2. rat.tw.\n3. 1 not 2',
      'ovid-medline',
      'pubmed',
    );
    expect(report.map(({ line, change }) => [line, change])).toEqual([[2, 'narrowed']]);
  });

  it('calls a change approximate in a line that is both kept and excluded', () => {
    const text = '1. rat.tw.\n2. cancer.ti. and 1\n3. 2 not (1 and mouse.ti.)';
    const { report } = translated(text, 'ovid-medline', 'pubmed');
    expect(report.map(({ line, change }) => [line, change])).toEqual([[1, 'approximate']]);
  });

  it('leaves out a line that cannot be said and numbers the rest anew', () => {
    const { text, report } = translated(
      '1. 20200101.ed.\n2. asthma.ti.\n3. 1 and 2',
      'ovid-medline',
      'pubmed',
    );
    expect(text).toBe('#1 asthma[ti]\n#2 #1');
    expect(report.map(({ line, change }) => [line, change])).toEqual([[1, 'broadened']]);
  });

  it.each([
    ['beside another term in an OR', '1. 20200101.ed. or asthma.ti.', ['narrowed']],
    ['as a condition', '1. asthma.ti.\n2. limit 1 to ed="20200101-20200301"', ['broadened']],
    ['under NOT', '1. asthma.ti.\n2. 1 not 20200101.ed.', ['broadened']],
    ['in an OR under NOT', '1. asthma.ti.\n2. 1 not (rat.ti. or 20200101.ed.)', ['broadened']],
    ['as a line that an OR names', '1. 20200101.ed.\n2. asthma.ti.\n3. or/1-2', ['narrowed']],
    [
      'as a line named by a line',
      '1. 20200101.ed.\n2. 1\n3. asthma.ti.\n4. 2 and 3',
      ['broadened'],
    ],
    [
      'as a line named both ways',
      '1. 20200101.ed.\n2. a.ti. or 1\n3. b.ti. and 1\n4. 2 and 3',
      ['approximate'],
    ],
    ['as the result', '1. asthma.ti.\n2. 20200101.ed.', ['unsupported']],
    ['as all there is of the result', '1. 20200101.ed.\n2. a.ti. and 1\n3. 1', ['unsupported']],
    [
      'as a condition of a line left out',
      '1. 20200101.ed. and 20210101.ed.\n2. a.ti. or 1',
      ['narrowed', 'narrowed'],
    ],
  ])('says what leaving out does: %s', (_, text, changes) => {
    for (const shape of ['lines', 'single'] as const) {
      const { report } = translated(text, 'ovid-medline', 'pubmed', shape);
      expect(report.map(({ change }) => change)).toEqual(changes);
    }
  });

  it('writes a publication type as what comes nearest, and what that loses and adds', () => {
    const text = 'asthma.ti. and (controlled clinical trial.pt. or letter.pt.)';
    const { report, text: written } = translated(text, 'ovid-medline', 'ebsco-cinahl');
    expect(written).toBe(
      'TI asthma AND (PT ("clinical trial" OR letter) OR XB "controlled clinical trial" OR SU "controlled clinical trial")',
    );
    expect(report.map(({ change }) => change)).toEqual(['narrowed', 'broadened']);
  });

  it.each(['pubmed', 'ovid-medline', 'ebsco-cinahl'] as const)(
    'keeps articles beside reviews on %s, whose records bear the type Journal Article',
    (to) => {
      const text =
        'TITLE(asthma) AND ( LIMIT-TO ( DOCTYPE , "ar" ) OR LIMIT-TO ( DOCTYPE , "re" ) )';
      const { report, text: written } = translated(text, 'scopus', to);
      expect(written).toMatch(/journal article/);
      expect(written).toMatch(/review/);
      expect(report.map(({ change }) => change)).toEqual(['narrowed', 'broadened']);
      expect(translated('TITLE(asthma) AND NOT DOCTYPE(ar)', 'scopus', to).text).not.toMatch(
        /article/,
      );
    },
  );

  it('excludes no words in place of a publication type', () => {
    const text = 'asthma.ti. not (letter or comment).pt.';
    const { report, text: written } = translated(text, 'ovid-medline', 'wos');
    expect(written).toBe('TI=(asthma) NOT DT=(letter)');
    expect(report.map(({ change }) => change)).toEqual(['broadened']);
  });

  it('excludes nothing where a condition of what is excluded cannot be said', () => {
    const text = '1. asthma.ti.\n2. limit 1 to conference abstract\n3. 1 not 2';
    const { report, text: written } = translated(text, 'ovid-embase', 'pubmed');
    expect(written).toBe('#1 asthma[ti]\n#2 #1');
    expect(report.map(({ line, change }) => [line, change])).toEqual([[2, 'broadened']]);
  });

  it('names the conditions that become a line of their own', () => {
    const text = 'TITLE(asthma) AND (LIMIT-TO(LANGUAGE, "English")) AND PUBYEAR > 2010';
    const [entry] = translated(text, 'scopus', 'ovid-medline').report;
    expect(entry?.from).toBe('LANGUAGE, "English", PUBYEAR > 2010');
  });

  it("reads the number before a methodology of APA's as no part of it", () => {
    const text =
      '1. depress*.ti.\n2. limit 1 to ("0830 systematic review" or "0300 clinical trial")';
    expect(translated(text, 'ovid-psycinfo', 'pubmed').text).toBe(
      '#1 depress*[ti]\n#2 #1 AND ("systematic review"[pt] OR "clinical trial"[pt:noexp])',
    );
  });

  it('says of a limit of the source where to set it', () => {
    const text = '1. asthma.ti.\n2. limit 1 to ed=20200101-20201231';
    expect(translated(text, 'ovid-medline', 'pubmed').report.map(({ why }) => why)).toEqual([
      'The limit "ed=20200101-20201231" is left out. Where PubMed has the like, set it on its page of results or in a line of your own. More is found without it.',
    ]);
  });

  it('says nothing of an empty text', () => {
    expect(translated('', 'ovid-medline', 'pubmed')).toMatchObject({ text: '', report: [] });
  });
});
