import { describe, expect, it } from 'vitest';
import { applyEdits, parse, print, type Platform } from '../../src/strategy/index.js';

/** Rule, text it covers, and the text after its suggestion, of the only problem of a strategy. */
function problemOf(text: string, platform: Platform = 'ovid-medline') {
  const strategy = parse(text, { platform });
  const [problem, ...more] = strategy.problems;
  expect(more).toEqual([]);
  const { rule, severity, start, end, suggestion } = problem!;
  const mended = suggestion ? print(applyEdits(strategy, suggestion.edits)) : null;
  return { rule, severity, covers: text.slice(start, end), mended };
}

const error = { severity: 'error' } as const;

describe('a fault of the text is an error with its own rule', () => {
  it('for a bracket that is never closed', () => {
    expect(problemOf('(gout or urate.tw.')).toEqual({
      ...error,
      rule: 'unbalanced-bracket',
      covers: '(',
      mended: '(gout or urate.tw.)',
    });
  });

  it('for a bracket with nothing behind it', () => {
    const { problems } = parse('gout.tw. (', { platform: 'ovid-medline' });
    const problem = problems.find(({ rule }) => rule === 'unbalanced-bracket');
    expect(problem?.suggestion?.edits).toEqual([{ start: 9, end: 10, replacement: '' }]);
  });

  it('for a bracket that was never opened', () => {
    expect(problemOf('gout or urate).tw.')).toEqual({
      ...error,
      rule: 'unbalanced-bracket',
      covers: ')',
      mended: 'gout or urate.tw.',
    });
  });

  it('for brackets around nothing', () => {
    expect(problemOf('gout.tw. or ()')).toMatchObject({
      ...error,
      rule: 'empty-brackets',
      covers: '()',
    });
  });

  it('for a quotation mark without partner', () => {
    expect(problemOf('("gout or urate).tw.')).toEqual({
      ...error,
      rule: 'unbalanced-quote',
      covers: '"',
      mended: '(gout or urate).tw.',
    });
  });

  it('for curly quotes', () => {
    expect(problemOf('“gouty tophus”[tiab]', 'pubmed')).toEqual({
      ...error,
      rule: 'curly-quote',
      covers: '“gouty tophus”',
      mended: '"gouty tophus"[tiab]',
    });
  });

  it('for a line that is not there', () => {
    expect(problemOf('1 gout.tw.\n2 1 or 7')).toEqual({
      ...error,
      rule: 'dangling-reference',
      covers: '7',
      mended: '1 gout.tw.\n2 1',
    });
    expect(problemOf('1 gout.tw.\n2 urate.tw.\n3 or/1-9')).toEqual({
      ...error,
      rule: 'dangling-reference',
      covers: '9',
      mended: '1 gout.tw.\n2 urate.tw.\n3 or/1-3',
    });
  });

  it('for a line that names itself', () => {
    expect(problemOf('1 gout.tw.\n2 urate.tw.\n3 or/1-3')).toEqual({
      ...error,
      rule: 'self-reference',
      covers: '3',
      mended: '1 gout.tw.\n2 urate.tw.\n3 or/1-2',
    });
  });

  it('for a line that comes later', () => {
    expect(problemOf('1 gout.tw.\n2 1 or 3\n3 urate.tw.')).toMatchObject({
      ...error,
      rule: 'forward-reference',
      covers: '3',
    });
  });

  it('for lines that lead back to each other', () => {
    expect(problemOf('1 gout.tw.\n2 1 or 3\n3 or/1-2')).toMatchObject({
      ...error,
      rule: 'circular-reference',
      covers: '3',
    });
  });

  it('for a range with a line missing in it', () => {
    expect(problemOf('1 gout.tw.\n2 urate.tw.\n4 tophus.tw.\n5 or/1-4')).toMatchObject({
      severity: 'warning',
      rule: 'range-with-gap',
      covers: '1-4',
    });
  });

  it('for an operator without operand', () => {
    expect(problemOf('gout.tw. and')).toMatchObject({
      ...error,
      rule: 'missing-operand',
      covers: 'and',
    });
    expect(problemOf('or gout.tw.')).toMatchObject({
      ...error,
      rule: 'missing-operand',
      covers: 'or',
    });
  });

  it('for operands without operator', () => {
    expect(problemOf('exp Gout/ urate.tw.')).toMatchObject({
      ...error,
      rule: 'missing-operator',
      covers: ' ',
    });
  });

  it('for a field the platform does not have', () => {
    expect(problemOf('gout.qq.')).toMatchObject({ ...error, rule: 'unknown-field', covers: 'qq' });
    expect(problemOf('gout[qq]', 'pubmed')).toMatchObject({
      ...error,
      rule: 'unknown-field',
      covers: 'qq',
    });
  });

  it('for a heading without its slash', () => {
    expect(problemOf('exp Gout')).toEqual({
      ...error,
      rule: 'heading-without-slash',
      covers: 'exp Gout',
      mended: 'exp Gout/',
    });
  });

  it('for a field that is not written as one', () => {
    expect(problemOf('(gout or urate) ti,ab.')).toEqual({
      ...error,
      rule: 'misprinted-field',
      covers: 'ti,ab.',
      mended: '(gout or urate) .ti,ab.',
    });
  });

  it('for markup of a web page', () => {
    expect(problemOf('gout&nbsp;or <i>urate</i>.tw.')).toMatchObject({
      ...error,
      rule: 'markup',
      mended: 'gout or urate.tw.',
    });
  });

  it('and what the reader does not understand is another rule', () => {
    expect(problemOf('gout.tw. or ^urate.tw.').rule).toBe('unread-text');
  });

  it('takes the signs in a name for no slip', () => {
    for (const [platform, text] of [
      ['wos', 'AU=(Smith, J.)'],
      ['scopus', 'AUTHOR-NAME(smith, jk)'],
      ['cochrane', '(smith, j):au'],
    ] as const)
      expect(parse(text, { platform }).problems, text).toEqual([]);
    expect(parse('TS=(gout, urate)', { platform: 'wos' }).problems).toMatchObject([
      { rule: 'stray-sign', start: 8, end: 9 },
    ]);
  });
});

describe('a text that does not tell its platform', () => {
  it('is read as Ovid MEDLINE, with a note', () => {
    const { platform, problems } = parse('gout or urate');
    expect(platform).toBe('ovid-medline');
    expect(problems.map(({ rule }) => rule)).toEqual(['platform-undecided']);
  });
});
