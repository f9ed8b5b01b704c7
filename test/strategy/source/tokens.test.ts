import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../src/strategy/dialects/registry.js';
import { parse } from '../../../src/strategy/index.js';
import { Reader } from '../../../src/strategy/source/reader.js';
import { giveBack, takeTokens } from '../../../src/strategy/source/tokens.js';

const dialect = dialectOf('ovid-medline');
const read = (line: string) => new Reader(line, 0, line.length, dialect);

describe('the lists of tokens, used again for each line', () => {
  it('show nothing of the line before', () => {
    const before = read('("asthma" adj3 wheez*).ti,ab. / [a] #1, or/1-5 <br> {b}');
    giveBack(before.tokens);
    const reader = read('cough or');
    expect(reader.tokens).toBe(before.tokens);
    expect([0, 1, 2, 3, 9, -1].map((at) => reader.text(at))).toEqual([
      'cough',
      'or',
      '',
      '',
      '',
      '',
    ]);
    for (const at of [2, 3, 9, -1]) {
      expect(reader.isEnd(at)).toBe(true);
      expect(reader.startOf(at)).toBe(8);
      expect(reader.operator(at)).toBeNull();
    }
    expect(reader.holds('/')).toBe(false);
    expect(reader.tokens.markup).toEqual([]);
  });

  it('are never shared by two lines at work', () => {
    const first = read('asthma or cough');
    const second = read('(wheez* or rale*).tw.');
    expect(second.tokens).not.toBe(first.tokens);
    expect(first.text(2)).toBe('cough');
  });

  it('have room for a line in which every sign is a token, and are not kept after a very long one', () => {
    const long = takeTokens(300_000);
    expect(long.kinds.length).toBeGreaterThan(300_000);
    giveBack(long);
    expect(takeTokens(10)).not.toBe(long);
    const brackets = read('('.repeat(5000));
    expect(brackets.isOpen(4999)).toBe(true);
    expect(brackets.isEnd(5000)).toBe(true);
  });

  it('leave the trees of one text the same after any other', () => {
    const texts = [
      '1. exp Asthma/\n2. 1 and (cough',
      '"a',
      'limit 3',
      'a adj',
      'or/1-',
      'exp',
      'x.ti',
    ];
    const trees = texts.map((text) => parse(text, { platform: 'ovid-medline' }).lines);
    parse('(a.ti,ab. or "b c"/ [d] 3 to 5, use ppez) '.repeat(500), { platform: 'ovid-medline' });
    expect(texts.map((text) => parse(text, { platform: 'ovid-medline' }).lines)).toEqual(trees);
  });
});
