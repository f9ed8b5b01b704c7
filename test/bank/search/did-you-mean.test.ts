import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../src/bank/search/did-you-mean.js';

const bank = new Map([
  ['delirium', 4],
  ['stroke', 9],
  ['strike', 1],
  ['rehabilitation', 3],
  ['falls', 2],
  ['copd', 1],
]);

describe('didYouMean', () => {
  it.each([
    ['delirum', 'delirium'],
    ['dellirium', 'delirium'],
    ['delriium', 'delirium'],
    ['strke', 'stroke'],
    ['stroke rehabilitaton', 'stroke rehabilitation'],
    ['rehab delerium', 'rehab delirium'],
  ])('%s: %s', (words, meant) => {
    expect(didYouMean(words.split(' '), bank)).toBe(meant);
  });

  it.each(['delirium', 'delir', 'unheardof', 'cop', 'xyz', 'delirum unheardof', ''])(
    'has nothing to offer for %j',
    (words) => {
      expect(didYouMean(words.split(' '), bank)).toBeNull();
    },
  );
});
