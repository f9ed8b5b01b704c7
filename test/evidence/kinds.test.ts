import { describe, expect, it } from 'vitest';
import { classify } from '../../src/evidence/classify.js';
import { labelledHalf, scoreKinds } from './kinds/labelled.js';

describe('classify', () => {
  it.each(['a', 'b'] as const)(
    'tells the kinds of half %s with a macro F1 of at least 0.9',
    (half) => {
      const items = labelledHalf(half);
      expect(items.length).toBeGreaterThanOrEqual(1300);
      const { macroF1, scores } = scoreKinds(items);
      expect(macroF1, JSON.stringify(scores)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('keeps the phrase that decided', () => {
    const item = { abstract: null, journal: null };
    expect(classify({ ...item, title: 'Delirium care: a cluster randomised trial' })).toEqual({
      kind: 'randomised trial',
      phrase: 'cluster randomised trial',
    });
  });

  it('says "unclassified" where nothing tells', () => {
    expect(classify({ title: 'Delirium', abstract: null, journal: null })).toEqual({
      kind: 'unclassified',
      phrase: null,
    });
  });
});
