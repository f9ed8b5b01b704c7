import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/evidence/cite/citation.js';
import {
  readReferences,
  type ImportedReference,
} from '../../../src/evidence/cite/read-references.js';
import { writeNbib } from '../../../src/evidence/cite/write-nbib.js';
import { writeRis } from '../../../src/evidence/cite/write-ris.js';

function read(text: string): readonly ImportedReference[] {
  const file = readReferences(text);
  if (!file.ok) throw new Error(file.message);
  return file.value.references;
}

describe('a file of a reference manager', () => {
  it('takes EndNote’s keywords, each in a line of its own under one tag', () => {
    const [one] = read(
      'TY  - JOUR\r\nTI  - Rain\r\nKW  - aged\r\nfemale\r\nwet feet\r\nPY  - 2024\r\nER  - \r\n',
    );
    expect(one).toMatchObject({ keywords: ['aged', 'female', 'wet feet'], year: 2024 });
  });

  it('keeps the paragraphs of an abstract behind an empty line', () => {
    const [one] = read(
      'TY  - JOUR\nTI  - Rain\nAB  - AIM: To see.\n\nRESULTS: It rained.\n\nPY  - 2024\nER  - \n',
    );
    expect(one).toMatchObject({ abstract: 'AIM: To see. RESULTS: It rained.', year: 2024 });
  });

  it('leaves out the numbers that Ovid puts between records', () => {
    const file =
      '1.\nTY  - JOUR\nT1  - Rain\nER  - \n\n2.\nTY  - JOUR\nT1  - Snow\nN2  - White.\n\n3.\nTY  - JOUR\nT1  - Hail\nER  - \n';
    expect(read(file).map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Rain', null],
      ['Snow', 'White.'],
      ['Hail', null],
    ]);
  });

  it.each([
    'TY - JOUR\nTI - Rain\nAU - Berg, L\nER -',
    'TY  -JOUR\nTI  -Rain\nAU  -Berg, L\nER  -',
    ' TY  - JOUR\n TI  - Rain\n AU  - Berg, L\n ER  - ',
    'TY\t- JOUR\nTI\t- Rain\nAU\t- Berg, L\nER\t-',
    'TY  -\u00a0JOUR\nTI\u00a0\u00a0- Rain\nAU  - Berg, L',
    'TY  - JOUR\rTI  - Rain\rAU  - Berg, L\rER  - \r',
  ])('takes tags with other spacing: %j', (text) => {
    expect(read(text)).toMatchObject([{ title: 'Rain', authors: ['Berg, L'] }]);
  });

  it('loses no record that lacks its end, or its beginning', () => {
    const text = 'TY  - JOUR\nTI  - Rain\nTY  - JOUR\nTI  - Snow\nER  - \nTI  - Hail\nER  - \n';
    expect(read(text).map(({ title }) => title)).toEqual(['Rain', 'Snow', 'Hail']);
  });

  it.each([
    ['L3  - 10.5555/rain.1', '10.5555/rain.1'],
    ['M3  - doi: 10.5555/RAIN.1', '10.5555/rain.1'],
    ['DO  - n/a\nUR  - https://www.tandfonline.com/doi/full/10.5555/rain.1?af=R', '10.5555/rain.1'],
    ['UR  - https://onlinelibrary.wiley.com/doi/10.5555/rain.1/full', '10.5555/rain.1'],
    ['UR  - https://example.org/1\nUR  - https://doi.org/10.5555%2Frain.1', '10.5555/rain.1'],
    ['N1  - doi: 10.5555/rain.1', '10.5555/rain.1'],
    ['N1  - cites 10.5555/snow.1', null],
    [
      'DO  - 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2',
    ],
    ['DO  - 10.1061/(ASCE)0733-9364(2000)126:1(1)', '10.1061/(asce)0733-9364(2000)126:1(1)'],
  ])('finds the DOI where the manager put it: %s', (line, doi) => {
    expect(read(`TY  - JOUR\nTI  - Rain\n${line}\nER  - \n`)[0]?.doi).toBe(doi);
  });

  it.each([
    ['AN  - 38765432', '38765432'],
    ['DB  - Ovid MEDLINE(R)\nAN  - 38765432', '38765432'],
    ['DB  - Embase\nAN  - 36123456', null],
    ['DP  - EBSCOhost\nDB  - ccm\nAN  - 10765432', null],
    ['N1  - PMID: 38765432', '38765432'],
    ['UR  - https://www.ncbi.nlm.nih.gov/pubmed/38765432', '38765432'],
  ])('takes an accession number for PubMed’s only where it can be: %s', (line, pmid) => {
    expect(read(`TY  - JOUR\nTI  - Rain\n${line}\nER  - \n`)[0]?.pmid).toBe(pmid);
  });

  it('reads mark-up and references as words, and follows no link but to the web', () => {
    const [one] = read(
      'TY  - JOUR\nTI  - <i>E. coli</i> &amp; caf&#233;s\nAB  - <p>p &lt; 0.05</p>\nUR  - javascript:alert(1)\nER  - \n',
    );
    expect(one).toMatchObject({ title: 'E. coli & cafés', abstract: 'p < 0.05', link: null });
  });

  it('divides authors that stand in one line', () => {
    expect(read('TY  - JOUR\nTI  - Rain\nA1  - Berg, L; Okafor, N\nER  - \n')[0]?.authors).toEqual([
      'Berg, L',
      'Okafor, N',
    ]);
  });

  it.each(['', '\ufeff', '\0\0\u0001PK\u0003\u0004', 'Title,Authors\nRain,Berg', 'TY  - '])(
    'says what to do with %j',
    (text) => {
      const answer = readReferences(text);
      if (answer.ok) expect(answer.value).toBeUndefined();
      else expect(answer.message).toMatch(/Export it again as RIS/);
    },
  );

  it('reads 5 MB in proportion', () => {
    const one = `TY  - JOUR\nTI  - Rain\nAB  - ${'wet words\n'.repeat(50)}ER  - \n`;
    const started = performance.now();
    expect(read(one.repeat(10_000))).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('what is written and read again', () => {
  const paper: Citation = {
    title: 'Rain {and} snow: “a” study of β-waves & 100 % of wards_1',
    authors: ['Okafor, Ngozi A.', 'van der Meer, Sara', 'RAIN Study Group'],
    journal: 'Journal of Ward & Field',
    year: 2026,
    published: new Date('2026-03-05T00:00:00Z'),
    abstract: 'AIM: to see.',
    keywords: ['rain', 'snow'],
    publicationTypes: ['Journal Article', 'Randomized Controlled Trial'],
    language: 'eng',
    doi: '10.5555/rain.1',
    pmid: '39999001',
    link: 'https://doi.org/10.5555/rain.1',
    kind: 'randomised trial',
  };

  it.each([
    ['RIS', writeRis],
    ['NBIB', writeNbib],
  ] as const)('is the same in %s', (_, write) => {
    const { published: _published, kind: _kind, ...rest } = paper;
    expect(
      read(write([paper, { ...paper, title: 'Second', doi: null, pmid: null, link: null }]))[0],
    ).toEqual(rest);
  });
});
