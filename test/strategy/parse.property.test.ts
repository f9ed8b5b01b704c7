import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, parse, platforms, print } from '../../src/strategy/index.js';
import { runs, strategyText } from '../support/strategy-text.js';
import { spanFaults } from '../support/tree-faults.js';

describe.each(platforms)('any text read as %s', (platform) => {
  it('is kept to the letter, with spans that tile and nest', () => {
    fc.assert(
      fc.property(strategyText(platform), (text) => {
        const strategy = parse(text, { platform });
        expect(print(strategy)).toBe(text);
        expect(spanFaults(strategy)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('may be any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const strategy = parse(text, { platform });
        expect(print(strategy)).toBe(text);
        expect(spanFaults(strategy)).toEqual([]);
        detect(text);
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});
