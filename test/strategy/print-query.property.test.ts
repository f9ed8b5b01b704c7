import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, platforms, printQuery, sameTree } from '../../src/strategy/index.js';
import { drawnTree } from '../support/drawn-trees.js';
import { runs } from '../support/strategy-text.js';

describe.each(platforms)('a tree written for %s', (platform) => {
  it('is read again as the same tree', () => {
    fc.assert(
      fc.property(drawnTree(platform), (tree) => {
        const text = `#1 ${printQuery(tree, platform)}`;
        const read = parse(text, { platform }).lines[0]!.query;
        expect(sameTree(tree, read), text).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
