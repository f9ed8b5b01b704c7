import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/strategy/batch/answer.js';
import type { Problem } from '../../../src/strategy/problem.js';
import { sampleVocabulary } from '../check/sample-vocabulary.js';

const text = '1. Asthma/\n2. tumour*.tw.\n3. 1 or 2';

function rulesIn(result: Record<string, unknown>): string[] {
  return (result.problems as Problem[]).map((problem) => problem.rule);
}

describe('a check request', () => {
  it('answers with the platform and the problems, each with its place and PRESS element', () => {
    const result = answer({ id: 7, op: 'check', text, platform: 'ovid-medline' });
    expect(result).toMatchObject({ id: 7, platform: 'ovid-medline' });
    const spelling = (result.problems as Problem[]).find(({ rule }) => rule === 'spelling-variant');
    expect(spelling).toMatchObject({ severity: 'warning', line: 2, press: 4 });
    expect(text.slice(spelling!.start, spelling!.end)).toBe('tumour*');
  });

  it('says that headings were not checked where no vocabulary is loaded, and checks them where one is', () => {
    const without = rulesIn(answer({ op: 'check', text, platform: 'ovid-medline' }));
    expect(without).toContain('vocabulary-not-loaded');
    expect(without).not.toContain('heading-not-exploded');
    const loaded = answer({ op: 'check', text, platform: 'ovid-medline' }, sampleVocabulary());
    expect(rulesIn(loaded)).toContain('heading-not-exploded');
    expect(rulesIn(loaded)).not.toContain('vocabulary-not-loaded');
  });

  it('takes the database into account', () => {
    const trials = '1. sepsis.tw.\n2. (randomly or placebo).tw.\n3. 1 and 2';
    const request = { op: 'check', text: trials, platform: 'ovid-medline' };
    expect(rulesIn(answer(request))).not.toContain('rct-filter-in-central');
    expect(rulesIn(answer({ ...request, database: 'Cochrane Central' }))).toContain(
      'rct-filter-in-central',
    );
  });

  it('refuses a database that is no text', () => {
    expect(answer({ id: 1, op: 'check', text, database: 5 })).toEqual({
      id: 1,
      error: '"database" must be a string.',
    });
  });
});
