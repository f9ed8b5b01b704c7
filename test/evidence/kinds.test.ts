import { describe, expect, it } from 'vitest';
import { classify } from '../../src/evidence/classify.js';
import { labelledHalf, scoreKinds } from './kinds/labelled.js';

const said = { abstract: null, journal: null };

describe('classify', () => {
  it.each(['a', 'b'] as const)(
    'tells the kinds of half %s with a macro F1 of at least 0.9',
    (half) => {
      const { macroF1, scores } = scoreKinds(labelledHalf(half));
      expect(macroF1, JSON.stringify(scores)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('is judged by at least 200 items of each kind', () => {
    const counts = new Map<string, number>();
    for (const { kind } of [...labelledHalf('a'), ...labelledHalf('b')])
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(counts.size).toBe(13);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(200);
  });

  it('keeps the phrase that decided, as written', () => {
    expect(classify({ ...said, title: 'Delirium care: a Cluster-Randomised trial' })).toEqual({
      kind: 'randomised trial',
      phrase: 'Cluster-Randomised trial',
    });
  });

  it('says "unclassified" where nothing tells', () => {
    expect(classify({ ...said, title: 'Delirium' })).toEqual({
      kind: 'unclassified',
      phrase: null,
    });
  });

  it('believes a publication type before the title', () => {
    const title = 'A randomised trial of doubt';
    expect(
      classify({ ...said, title, publicationTypes: ['Comment', 'Journal Article'] }),
    ).toMatchObject({ kind: 'comment', phrase: 'Comment' });
  });

  it('tells a notice from what it is about, and a plan from what is planned', () => {
    const about = 'aspirin after stroke: a randomised trial';
    expect(classify({ ...said, title: `Correction to: ${about}` }).kind).toBe('erratum');
    expect(classify({ ...said, title: `Retraction: ${about}` }).kind).toBe('retraction');
    expect(classify({ ...said, title: `Protocol for ${about}` }).kind).toBe('protocol');
    expect(classify({ ...said, title: about, feed: 'medRxiv Neurology' }).kind).toBe('preprint');
  });

  it('takes nothing from the name of a saved search', () => {
    expect(
      classify({ ...said, title: 'Delirium', feed: 'PubMed search: clinical guidelines' }).kind,
    ).toBe('unclassified');
  });

  it('tells kinds by the address where the words are silent', () => {
    expect(
      classify({ ...said, title: 'Delirium', link: 'https://www.nice.org.uk/guidance/cg103' }),
    ).toEqual({ kind: 'guideline', phrase: 'nice.org.uk/guidance' });
    expect(classify({ ...said, title: 'Delirium', doi: '10.1101/2026.01.01.26' }).kind).toBe(
      'preprint',
    );
  });

  it.each([
    ['Editorial: Beds in corridors', null, 'comment'],
    ['[Comment] Hearing aids and memory', null, 'comment'],
    ['Beds in corridors', 'Editorial', 'comment'],
    ['Hearing aids for memory clinics—Reply', null, 'comment'],
    ['News story: Regulator clears a patch for pain', null, 'news'],
    ['Closed consultation: Fluoride in water', null, 'policy or report'],
    ['Seminar: Ménière’s disease', null, 'evidence summary'],
    ['Pernicious anaemia', 'In this Primer, we summarise what is seen.', 'evidence summary'],
  ] as const)(
    'reads the heading that a source puts before a title or alone: %s',
    (title, abstract, kind) => {
      expect(classify({ title, abstract, journal: 'The Lancet' }).kind).toBe(kind);
    },
  );

  it('takes the first word of a title for no heading', () => {
    const title = 'Editorial independence: a survey of 120 journals';
    expect(classify({ ...said, title }).kind).toBe('primary research');
  });

  it.each([
    'Characteristics of unregistered randomised trials: a meta-epidemiological study',
    'Two doses of a zoster vaccine: a non-randomised, open-label study',
  ])('takes no study about trials, or beside them, for a trial: %s', (title) => {
    expect(classify({ ...said, title }).kind).toBe('primary research');
  });

  it('tells a trial by its design where its abstract also says whom it enrolled', () => {
    const abstract =
      'In a multicentre, double-blind, randomised, placebo-controlled superiority trial, we enrolled patients of 45 years or older.';
    expect(
      classify({ title: 'Zoledronate and outcomes in frailty', abstract, journal: 'A journal' })
        .kind,
    ).toBe('randomised trial');
  });

  it('sees a protocol behind the state of its open review, and in a registry', () => {
    const title =
      'Qualitative evidence synthesis of waiting at home: a protocol [version 2; peer review: 1 approved]';
    expect(classify({ ...said, title }).kind).toBe('protocol');
    expect(classify({ ...said, title: 'Yoga at work', feed: 'ISRCTN registry' }).kind).toBe(
      'protocol',
    );
  });

  it('takes what a general journal brings without an abstract for opinion, unless its title says more', () => {
    const journal = 'JAMA';
    expect(classify({ title: 'Winters without heating', abstract: null, journal }).kind).toBe(
      'comment',
    );
    expect(
      classify({ title: 'Winters without heating: a cohort study', abstract: null, journal }).kind,
    ).toBe('primary research');
  });

  it('reads 100 kB of the same words in proportion', () => {
    const abstract = 'we randomised the a systematic trial '.repeat(3000);
    const title = 'the risk of '.repeat(8000);
    expect(classify({ title, abstract, journal: null }).kind).toBe('randomised trial');
  });
});
