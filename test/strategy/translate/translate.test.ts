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
#6 "animals"[mh] NOT "humans"[mh:noexp]
#7 #5 NOT #6`);
  });

  it('replaces references by what they stand for in a single line', () => {
    expect(translated(history, 'ovid-medline', 'pubmed', 'single').text).toBe(
      '(("Asthma"[mh] OR asthma*[tiab] OR wheez*[tiab]) AND child*[ti] AND school[ti]) NOT ("animals"[mh] NOT "humans"[mh:noexp])',
    );
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
    expect(report.map(({ line, change }) => [line, change])).toEqual([[1, 'unsupported']]);
  });

  it('says nothing of an empty text', () => {
    expect(translated('', 'ovid-medline', 'pubmed')).toMatchObject({ text: '', report: [] });
  });
});
