import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/strategy/index.js';

/** The strategies of a golden file, in their printed form. */
function printed(platform: string): string[] {
  return readFileSync(new URL(`../golden/${platform}.txt`, import.meta.url), 'utf8')
    .split(/^=== .*\n/m)
    .slice(1)
    .map((text) => text.trimEnd());
}

describe('detect', () => {
  it.each(['cochrane', 'ebsco-cinahl', 'embase', 'wos', 'scopus', 'proquest'])(
    'takes nothing written for %s for another platform',
    (platform) => {
      const answers = printed(platform).map((text) => detect(text).platform);
      expect(answers.filter((answer) => answer !== null && answer !== platform)).toEqual([]);
      expect(answers.filter((answer) => answer === platform).length).toBeGreaterThan(
        answers.length / 2,
      );
    },
  );

  it('says "undecided" where two platforms write the same', () => {
    expect(detect('(older NEAR/3 patient*):ti,ab').platform).toBeNull();
    expect(detect('hand hygiene audit').platform).toBeNull();
  });

  it('tells the databases of Ovid by the header', () => {
    const lines = '1 exp asthma/\n2 wheez*.tw.\n3 1 or 2';
    expect(detect(`Database: Embase <1974 to 2024 May 03>\n${lines}`).platform).toBe('ovid-embase');
    expect(detect(`APA PsycInfo <1806 to May 2024>\n${lines}`).platform).toBe('ovid-psycinfo');
    expect(detect(`Ovid MEDLINE(R) ALL <1946 to May 03, 2024>\n${lines}`).platform).toBe(
      'ovid-medline',
    );
  });

  it('tells the platform by what it prints around the lines', () => {
    const forms: [string | null, string][] = [
      [
        'pubmed',
        'Search number,Query,Sort By,Filters,Search Details,Results,Time\n1,croup,,,"",34,10:10:00',
      ],
      ['cochrane', 'ID Search Hits\n#1 croup 120\n#2 steroids 33\n#3 #1 and #2 3'],
      ['ebsco-cinahl', '#\tQuery\tLimiters/Expanders\tLast Run Via\tResults\nS1\tcroup\t\t\t12'],
      ['embase', 'No.\tQuery\tResults\tDate\n#1\tcroup\t12\t12 Mar 2021'],
      ['wos', '1: #2 AND #3 and Article (Document Types)  Results: 12'],
      ['scopus', '2 #1 AND croup 12 document results\n1 steroids 33 document results'],
      ['proquest', 'Set#: S1\nSearched for: croup\nDatabases: MEDLINE\nResults: 12'],
      [
        'ovid-medline',
        '# \u25bc Searches Results Type\n1 croup 12 Advanced\n2 steroids 13 Advanced',
      ],
      ['ovid-embase', 'Database(s): Embase <1974 to 2020 October 01>\n1 croup 12'],
      [null, '1 croup\n2 steroids\n3 1 and 2'],
      [null, 'S1 croup\nS2 S1 AND steroids'],
      [null, '#1 croup\n#2 #1 AND steroids'],
    ];
    expect(forms.map(([, text]) => detect(text).platform)).toEqual(forms.map(([want]) => want));
  });

  it('shows the places that speak for the platform', () => {
    const text = 'TS=(asthma) AND PY=(2020)';
    const { evidence } = detect(text);
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['TS=(', 'PY=(']);
  });
});
