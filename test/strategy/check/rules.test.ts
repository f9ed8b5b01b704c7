import { describe, expect, it } from 'vitest';
import { check } from '../../../src/strategy/check/check.js';
import { readingRules } from '../../../src/strategy/check/reading-rules.js';
import type { RuleDescription, RuleExample } from '../../../src/strategy/check/rule.js';
import { rules } from '../../../src/strategy/check/rules.js';
import { parse } from '../../../src/strategy/parse.js';
import { sampleVocabulary } from './sample-vocabulary.js';

const mesh = sampleVocabulary();

/** The ids of the rules that fire on an example, each once. */
function fired(rule: RuleDescription, example: RuleExample): string[] {
  const problems = check(parse(example.text, { platform: example.platform }), {
    database: example.database ?? null,
    vocabulary: rule.needsVocabulary ? mesh : null,
  });
  const ids = new Set(problems.map((problem) => problem.rule));
  if (rule.id !== 'vocabulary-not-loaded') ids.delete('vocabulary-not-loaded');
  return [...ids];
}

describe.each([...rules, ...readingRules])('$id', (rule) => {
  it.each(rule.examples.bad)('is found, and nothing else, in $text', (example) => {
    expect(fired(rule, example)).toEqual([rule.id]);
  });

  it.each(rule.examples.good)('is not found in $text', (example) => {
    expect(fired(rule, example)).not.toContain(rule.id);
  });

  it('says why it matters and shows itself both ways', () => {
    expect(rule.why.length).toBeGreaterThan(60);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });
});

it('no two rules share an id', () => {
  const ids = [...rules, ...readingRules].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});
