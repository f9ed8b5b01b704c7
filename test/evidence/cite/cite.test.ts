import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/evidence/cite/citation.js';
import { invertedName, nlmName } from '../../../src/evidence/cite/person-name.js';
import { readReferences } from '../../../src/evidence/cite/read-references.js';
import { writeBibtex } from '../../../src/evidence/cite/write-bibtex.js';
import { writeCsl } from '../../../src/evidence/cite/write-csl.js';
import { writeCsv } from '../../../src/evidence/cite/write-csv.js';
import { writeNbib } from '../../../src/evidence/cite/write-nbib.js';
import { writeRis } from '../../../src/evidence/cite/write-ris.js';

const trial: Citation = {
  title: 'Bedside lights and delirium: a cluster randomised trial\nin 12 wards',
  authors: ['Okafor, Ngozi A.', 'Berg L', 'Sara van der Meer', 'DAYLIGHT Study Group'],
  journal: 'Journal of Ward Medicine',
  year: 2026,
  published: new Date('2026-11-03T00:00:00Z'),
  abstract: 'Background: light & sleep.\r\n\r\nMethods: 100% of wards {all} took part.',
  keywords: ['delirium', 'sleep'],
  publicationTypes: ['Randomized Controlled Trial'],
  language: 'english',
  doi: '10.5555/jwm.2026.17',
  pmid: '39999001',
  link: 'https://example.org/a?b=1&c={2}',
  kind: 'randomised trial',
};

const alert: Citation = {
  ...trial,
  title: '=HYPERLINK("http://evil.example","click")',
  authors: [],
  journal: null,
  doi: null,
  pmid: null,
  published: null,
  abstract: null,
  keywords: null,
  kind: 'safety alert',
};

describe('names', () => {
  it.each([
    ['Okafor, Ngozi A.', 'Okafor, Ngozi A.', 'Okafor NA'],
    ['Okafor NA', 'Okafor, NA', 'Okafor NA'],
    ['Ngozi A. Okafor', 'Okafor, Ngozi A.', 'Okafor NA'],
    ['Ludwig van der Berg', 'van der Berg, Ludwig', 'van der Berg L'],
    ['Sant’Ana, Josué', 'Sant’Ana, Josué', 'Sant’Ana J'],
    ['DAYLIGHT Study Group', 'DAYLIGHT Study Group', 'DAYLIGHT Study Group'],
    ['Plato', 'Plato', 'Plato'],
  ])('%s', (printed, inverted, nlm) => {
    expect(invertedName(printed)).toBe(inverted);
    expect(nlmName(printed)).toBe(nlm);
  });
});

describe('RIS', () => {
  const lines = writeRis([trial, alert]).split('\r\n');

  it('opens and closes each record and ends every line with CRLF', () => {
    expect(lines.filter((line) => line.startsWith('TY  - '))).toEqual(['TY  - JOUR', 'TY  - RPRT']);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2);
    expect(writeRis([trial]).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keeps every field on one line', () => {
    for (const line of lines) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
    expect(lines).toContain(
      'TI  - Bedside lights and delirium: a cluster randomised trial in 12 wards',
    );
  });

  it('gives each author a line of his own, family name first', () => {
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - Okafor, Ngozi A.',
      'AU  - Berg, L',
      'AU  - van der Meer, Sara',
      'AU  - DAYLIGHT Study Group',
    ]);
  });
});

describe('NBIB', () => {
  it('pads the tag to four places and wraps under six blanks', () => {
    for (const line of writeNbib([trial, alert]).split('\n')) {
      expect(line).toMatch(/^$|^[A-Z]{2,4} {0,2}- |^ {6}\S/);
    }
  });
});

describe('BibTeX', () => {
  it('makes signs with a meaning plain and keys unique', () => {
    const text = writeBibtex([trial, trial]);
    expect(text).toContain('light \\& sleep');
    expect(text).toContain('100\\% of wards \\textbraceleft{}all\\textbraceright{}');
    expect(text).toContain('@article{Okafor2026,');
    expect(text).toContain('@article{Okafor2026-2,');
    expect(text).toContain(
      'Okafor, Ngozi A. and Berg, L and van der Meer, Sara and {DAYLIGHT Study Group}',
    );
  });
});

describe('BibTeX of hostile texts', () => {
  const count = (text: string, sign: string) => text.split(sign).length;

  it('keeps the braces of a file in balance, whatever a field holds', () => {
    const text = writeBibtex([
      {
        ...trial,
        title: 'p } 0.05 {',
        abstract: '{{{',
        doi: '10.5555/a{b',
        link: 'https://a.org/{',
      },
    ]);
    expect(count(text, '{')).toBe(count(text, '}'));
    expect(text).not.toMatch(/\\[{}]/);
  });

  it('gives keys that differ in more than capitals', () => {
    const text = writeBibtex([
      { ...trial, authors: ['De Silva, A'] },
      { ...trial, authors: ['de Silva, B'] },
    ]);
    const keys = [...text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key!.toLowerCase());
    expect(new Set(keys).size).toBe(2);
  });

  it('takes no author apart at the word "and"', () => {
    expect(writeBibtex([{ ...trial, authors: ['Health and Care Board'] }])).toContain(
      'author = {{Board, Health and Care}}',
    );
  });
});

describe('CSL-JSON', () => {
  it('calls a preprint an article and a guideline without a journal a report', () => {
    const items = JSON.parse(
      writeCsl([
        { ...trial, kind: 'preprint' },
        { ...alert, kind: 'guideline' },
      ]),
    ) as { type: string }[];
    expect(items.map(({ type }) => type)).toEqual(['article', 'report']);
  });

  it('says dates in parts and groups as literals', () => {
    const [item] = JSON.parse(writeCsl([trial])) as Record<string, unknown>[];
    expect(item).toMatchObject({
      type: 'article-journal',
      DOI: '10.5555/jwm.2026.17',
      issued: { 'date-parts': [[2026, 11, 3]] },
    });
    expect(item?.author).toContainEqual({ literal: 'DAYLIGHT Study Group' });
  });
});

describe('CSV', () => {
  it('has no cell that a spreadsheet runs', () => {
    const text = writeCsv([alert, { ...alert, title: '+1' }, { ...alert, title: '@SUM(A1)' }]);
    expect(text.startsWith('\ufeff"Title"')).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"",""click"")"');
    expect(text).toContain('"\'+1"');
    expect(text).toContain('"\'@SUM(A1)"');
  });
});

describe('CSV of hostile texts', () => {
  it.each([
    '\t=1+1',
    '\r=1+1',
    '\n-1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    '\ufeff=1',
    '\u200b',
  ])('is one line and no formula: %j', (title) => {
    const line = writeCsv([{ ...alert, title }]).split('\r\n')[1]!;
    expect(line).not.toMatch(/^"[=+\-@＝＋－＠\t\r\n]/);
    expect(line).not.toMatch(/[\t\r\n]/);
  });
});

describe('import', () => {
  const written: [string, string][] = [
    ['RIS', writeRis([trial, alert])],
    ['NBIB', writeNbib([trial, alert])],
  ];

  it.each(written)('reads back what was written as %s', (_, text) => {
    const file = readReferences(text);
    if (!file.ok) throw new Error(file.message);
    expect(file.value.references).toHaveLength(2);
    expect(file.value.references[0]).toMatchObject({
      title: 'Bedside lights and delirium: a cluster randomised trial in 12 wards',
      journal: 'Journal of Ward Medicine',
      year: 2026,
      doi: '10.5555/jwm.2026.17',
      pmid: '39999001',
      keywords: ['delirium', 'sleep'],
      abstract: 'Background: light & sleep. Methods: 100% of wards {all} took part.',
    });
    expect(file.value.references[0]?.authors).toHaveLength(4);
  });

  it('takes one blank before the dash, wrapped abstracts and a byte order mark', () => {
    const file = readReferences(
      '\ufeffTY - JOUR\nT1 - A title\nN2 - Words\nthat go on\nDO - https://doi.org/10.5555/X.1\nER -\n',
    );
    expect(file).toMatchObject({
      ok: true,
      value: {
        references: [{ title: 'A title', abstract: 'Words that go on', doi: '10.5555/x.1' }],
      },
    });
  });

  it('says what to do with a file that holds none', () => {
    expect(readReferences('<html>sign in</html>')).toMatchObject({
      ok: false,
      reason: 'no-references',
    });
  });

  it('counts references without a title', () => {
    const file = readReferences('TY  - JOUR\nAU  - A, B\nER  - \nTY  - JOUR\nTI  - T\nER  - \n');
    expect(file).toMatchObject({ ok: true, value: { withoutTitle: 1 } });
  });
});
