import { describe, expect, it } from 'vitest';
import type { Query, Text, Word } from '../../../src/strategy/ast.js';
import { coversWord, keyOf, patternOf } from '../../../src/strategy/check/word-pattern.js';
import { parse } from '../../../src/strategy/parse.js';
import { visit } from '../../../src/strategy/visit.js';

/** The one word of an Ovid text. */
function wordOf(text: string): Word {
  let found: Text | undefined;
  visit(parse(`${text}.tw.`, { platform: 'ovid-medline' }).lines[0]!.query, (node: Query) => {
    if (node.kind === 'text') found = node;
  });
  return found!.words[0]!;
}

const covers = (wide: string, narrow: string) =>
  coversWord(patternOf(wordOf(wide)), patternOf(wordOf(narrow)));

describe('a word stands for another', () => {
  it.each([
    ['child', 'child'],
    ['child*', 'children'],
    ['child*', 'child'],
    ['child*', 'childr*'],
    ['wom?n', 'woman'],
    ['wom#n', 'women'],
    ['tumo?r*', 'tumor*'],
    ['tumo?r*', 'tumours'],
    ['organi#ation', 'organisation'],
    ['nurse$1', 'nurses'],
    ['Child*', 'CHILDREN'],
  ])('%s for %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(true);
  });

  it.each([
    ['child', 'children'],
    ['children', 'child*'],
    ['childr*', 'child*'],
    ['tumo#r', 'tumor'],
    ['nurse$1', 'nursery'],
    ['wom?n', 'womb'],
    ['tumor*', 'tumo?r*'],
  ])('%s not for %s', (wide, narrow) => {
    expect(covers(wide, narrow)).toBe(false);
  });

  it('takes a time that many wildcards do not blow up', () => {
    const wide = patternOf(wordOf(`${'a*'.repeat(40)}b`));
    const narrow = patternOf(wordOf(`${'a'.repeat(400)}c`));
    const start = performance.now();
    expect(coversWord(wide, narrow)).toBe(false);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

it('a pattern is written with one set of signs whatever the platform', () => {
  expect(keyOf(patternOf(wordOf('Wom#n$')))).toBe('wom#n*');
});
