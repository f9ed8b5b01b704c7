import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect, parse } from '../../src/strategy/index.js';

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

  it('decides between the two platforms with fields behind a colon by the title or the quotation marks', () => {
    const search = '#1 retriev*:ti\n#2 filter:ti,ab\n#3 #1 AND #2';
    expect(detect(search)).toMatchObject({ platform: null, likely: 'cochrane' });
    expect(detect(`Elsevier/Embase search strategy\n${search}`).platform).toBe('embase');
    expect(detect(`Cochrane Library (Wiley)\n${search}`).platform).toBe('cochrane');
    expect(detect('("hand hygiene" OR audit*):ti,ab AND nurs*:ti').platform).toBe('cochrane');
    expect(detect("('hand hygiene' OR audit*):ti,ab AND nurs*:ti").platform).toBe('embase');
  });

  it.each([
    ['pubmed', '2020/12/16:2020/12/16[crdt] OR 2020/12/16:2020/12/16[mhda]'],
    ['pubmed', 'gout AND systematic[filter] AND english[language]'],
    ['ebsco-cinahl', '("daily diary" OR DE "Diary Measure") AND drinking'],
    ['proquest', '(older N/3 patient*) AND audit*'],
  ])('knows %s by what no other platform writes', (platform, text) => {
    expect(detect(text).platform).toBe(platform);
  });

  it('leaves NEXT/1 to both of them', () => {
    const search = '((soft NEXT/1 tissue*) NEAR/3 tumo*):ab,ti,kw';
    expect(detect(`Cochrane\n\n${search}`).platform).toBe('cochrane');
    expect(detect(`Embase\n\n${search}`).platform).toBe('embase');
  });

  it('reads what is undecided as the likeliest', () => {
    const { platform, problems } = parse('(fluorid*:ti,ab) AND (milk)');
    expect(platform).toBe('cochrane');
    expect(problems.map(({ rule }) => rule)).toEqual(['platform-undecided']);
    expect(parse('hand hygiene audit').platform).toBe('ovid-medline');
  });

  it('tells the databases of Ovid by a title with a slash, and by a list of types', () => {
    const lines = '1 search*.ti.\n2 filter.ti,ab.\n3 1 and 2';
    expect(detect(`Ovid/PsycINFO search strategy\n${lines}`).platform).toBe('ovid-psycinfo');
    expect(detect(`${lines}\n4 3 not (conference review or conference abstract).pt`).platform).toBe(
      'ovid-embase',
    );
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

  it('tells the databases of Ovid by what only one of them has', () => {
    const lines = '1 exp asthma/\n2 wheez*.tw.\n3 1 or 2';
    const forms: [string, string][] = [
      ['ovid-embase', 'Search strategy for EMBASE (via Ovid)\n' + lines],
      ['ovid-embase', 'Table S2. Embase search (Ovid interface, 1974 to present)\n' + lines],
      ['ovid-embase', '1 exp asthma/\n2 wheez*.ti,ab,kf,dq.\n3 1 or 2'],
      ['ovid-embase', '1 asthma/cb, do, dt\n2 wheez*.tw.\n3 1 or 2\n4 asthma/it, si'],
      ['ovid-embase', lines + '\n4 3 not conference abstract.pt.'],
      [
        'ovid-embase',
        '1 asthma.mp. [mp=title, abstract, heading word, drug trade name, original title]\n2 exp asthma/',
      ],
      ['ovid-psycinfo', 'Appendix 3: PsycINFO (Ovid) 1806 to 2019 April Week 2\n' + lines],
      ['ovid-psycinfo', '1 wheez*.ti,ab,id.\n2 exp Asthma/\n3 1 or 2'],
      ['ovid-psycinfo', lines + '\n4 ("0830" or "2300").md.'],
      ['ovid-psycinfo', lines + '\n4 limit 3 to ("100 childhood <birth to age 12 yrs>")'],
      [
        'ovid-psycinfo',
        '1 asthma.mp. [mp=title, abstract, heading word, table of contents, key concepts]\n2 exp Asthma/',
      ],
      // A search filter that names databases is no title, and a heading alone tells nothing.
      ['ovid-medline', '1 (embase or psycinfo or search strategy).ab.\n' + lines],
      ['ovid-medline', '1 exp crossover procedure/\n2 wheez*.tw.\n3 1 or 2'],
      // The name goes before what is written in the lines.
      ['ovid-medline', 'Ovid MEDLINE(R) ALL <1946 to 2024>\n1 wheez*.ti,ab,dq.\n2 exp Asthma/'],
    ];
    expect(forms.map(([, text]) => detect(text).platform)).toEqual(forms.map(([want]) => want));
  });

  it('tells Embase from MEDLINE by the headings of filters and by the fields explained below', () => {
    const gout = '1 exp gout/\n2 gout*.ti,ab.\n3 1 or 2\n';
    expect(detect(`${gout}4 crossover procedure/\n5 double-blind procedure/`).platform).toBe(
      'ovid-embase',
    );
    expect(detect(`${gout}4 (exp animal/ or nonhuman/) not human/`).platform).toBe('ovid-embase');
    expect(detect(`${gout}key: mp = title, abstract, heading word, drug trade name`).platform).toBe(
      'ovid-embase',
    );
    expect(detect(`${gout}4 randomized controlled trial.pt.\n5 animal/ not human/`).platform).toBe(
      'ovid-medline',
    );
  });

  it('tells Web of Science and ProQuest by the names of their fields', () => {
    const forms: [string, string][] = [
      ['wos', '#1 TOPIC: (croup)\n#2 TITLE: (steroid*)\nDocType=All document types; Language=All'],
      ['wos', 'TITLE: (exercis* OR yoga) AND TOPIC: (stroke)'],
      ['wos', '1\tstroke* (Topic) or stroke* (Title)\t400\n2\tyoga (Topic)\t90\n3\t#1 AND #2\t9'],
      ['wos', 'asthma* (Topic) and English (Languages)'],
      ['scopus', 'TITLE(croup) AND DOCTYPE(re)'],
      ['scopus', 'TITLE(croup) AND (LIMIT-TO(DOCTYPE, "re"))'],
      ['proquest', 'S1 all(autis*) 1,000\nS2 ti(autis*) 50\nS3 S1 AND S2 3'],
    ];
    expect(forms.map(([, text]) => detect(text).platform)).toEqual(forms.map(([want]) => want));
  });

  it('shows the places that speak for the platform', () => {
    const text = 'TS=(asthma) AND PY=(2020)';
    const { evidence } = detect(text);
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['TS=(', 'PY=(']);
  });
});
