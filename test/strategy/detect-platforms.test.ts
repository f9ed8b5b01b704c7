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

  it('shows the places that speak for the platform', () => {
    const text = 'TS=(asthma) AND PY=(2020)';
    const { evidence } = detect(text);
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['TS=(', 'PY=(']);
  });
});
