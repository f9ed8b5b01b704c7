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

  it('reads 100 kB of the same words in proportion', () => {
    const abstract = 'we randomised the a systematic trial '.repeat(3000);
    const title = 'the risk of '.repeat(8000);
    expect(classify({ title, abstract, journal: null }).kind).toBe('randomised trial');
  });
});
