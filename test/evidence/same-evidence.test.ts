import { describe, expect, it } from 'vitest';
import { sameEvidence } from '../../src/evidence/same-evidence.js';
import { measure, pairs } from './pairs/pairs.js';

describe('sameEvidence', () => {
  const { precision, recall, wrong } = measure((a, b) => sameEvidence(a, b) !== null);

  it('is measured on at least 1,000 pairs', () => {
    expect(pairs().length).toBeGreaterThanOrEqual(1000);
  });

  it('joins almost nothing that is apart (precision at least 0.995)', () => {
    expect(precision).toBeGreaterThanOrEqual(0.995);
  });

  it('finds almost all that is one (recall at least 0.97)', () => {
    expect(recall, wrong.map(({ why }) => why).join(', ')).toBeGreaterThanOrEqual(0.97);
  });
});
