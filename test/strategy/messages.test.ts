import { describe, expect, it } from 'vitest';
import { check, parse, platforms, print, translate } from '../../src/strategy/index.js';

/** Texts that make messages quote a great stretch, or say the same a great many times. */
const word = `behavior${'x'.repeat(2_000)}`;
const name = 'very long heading '.repeat(110);
const texts = {
  'signs without a meaning': '['.repeat(1_000) + ']'.repeat(1_000),
  'signs in a row': `gout ${'}{'.repeat(1_000)}`,
  'brackets never closed': '('.repeat(3_000),
  'operators without terms': 'not '.repeat(1_000),
  'a long word': `(${word}s or ${word}* or ${word}-y or c${word}?).ti. or TI ${word}[zz] AND ${word}:zz`,
  'a long heading': `exp ${name}/ or *${name}/ or exp ${name} or "${name}"[mesh] or '${name}'/exp`,
  'a long field': `gout.${'zz,'.repeat(500)}zz. or gout[${name}] or gout:${word}`,
  'a long limit': `1. gout.ti.\n2. limit 1 to ${name}\n3. 1 and ${word}.pt.`,
  'a long list': `gout.ti. and (${`${word} or `.repeat(9)}rash).ab. and exp Animals/ not ${word}.ti.`,
};

describe.each(Object.entries(texts))('%s', (_, text) => {
  it.each(platforms)('are told briefly on %s, and nothing is lost from the tree', (platform) => {
    const strategy = parse(text, { platform });
    expect(print(strategy)).toBe(text);
    const problems = check(strategy);
    const told = problems.flatMap(({ message, suggestion }) => [message, suggestion?.title ?? '']);
    for (const { why } of translate(strategy, 'pubmed').report) told.push(why);
    for (const { why } of translate(strategy, 'ovid-embase').report) told.push(why);
    expect(told.filter((each) => each.length > 500)).toEqual([]);
    const counts = new Map<string, number>();
    for (const { rule, line } of problems)
      counts.set(`${rule} ${line}`, (counts.get(`${rule} ${line}`) ?? 0) + 1);
    expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(201);
  });
});

describe('one fault many times on a line', () => {
  it('is told two hundred times, then once for all the others', () => {
    const { problems } = parse(`1. gout.ti.\n2. ${'('.repeat(1_000)}1`, {
      platform: 'ovid-medline',
    });
    expect(problems).toHaveLength(201);
    const last = problems.at(-1)!;
    expect(last).toMatchObject({ rule: 'unbalanced-bracket', severity: 'error', line: 2 });
    expect(last.message).toMatch(/There are 799 more like this on the line\.$/);
    expect([last.start, last.end]).toEqual([15 + 200, 15 + 1_000]);
    expect(last.suggestion).toBeUndefined();
  });

  it('is told each time where it stands on several lines', () => {
    const lines = Array.from({ length: 250 }, (_, at) => `${at + 1}. (gout.ti.`);
    const { problems } = parse(lines.join('\n'), { platform: 'ovid-medline' });
    expect(problems).toHaveLength(250);
  });
});
