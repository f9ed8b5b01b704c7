import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/strategy/check/check.js';
import { readingRules } from '../../../src/strategy/check/reading-rules.js';
import { rules } from '../../../src/strategy/check/rules.js';
import { parse } from '../../../src/strategy/parse.js';
import { platforms, type Platform } from '../../../src/strategy/platform.js';
import type { Problem, Suggestion } from '../../../src/strategy/problem.js';
import { Draw, StrategyDraw } from '../translate/draw.js';
import { sampleVocabulary } from './sample-vocabulary.js';

const mesh = sampleVocabulary();

function checked(text: string, platform: Platform, vocabulary: boolean): Problem[] {
  return check(parse(text, { platform }), { vocabulary: vocabulary ? mesh : null });
}

function applied(text: string, { edits }: Suggestion): string {
  let done = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    done = done.slice(0, edit.start) + edit.replacement + done.slice(edit.end);
  }
  return done;
}

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Every suggestion, applied alone, takes its problem away and brings none. */
function expectHelpful(text: string, platform: Platform, vocabulary: boolean): number {
  const problems = checked(text, platform, vocabulary);
  const before = countsOf(problems);
  let tried = 0;
  for (const { rule, suggestion, start, end } of problems) {
    if (!suggestion) continue;
    tried++;
    const mended = applied(text, suggestion);
    const after = countsOf(checked(mended, platform, vocabulary));
    const what = `${rule} at ${String(start)}-${String(end)}: ${JSON.stringify(text)} -> ${JSON.stringify(mended)}`;
    expect(after.get(rule) ?? 0, what).toBeLessThan(before.get(rule)!);
    for (const [other, count] of after) {
      expect(count, `${what} brings ${other}`).toBeLessThanOrEqual(before.get(other) ?? 0);
    }
  }
  return tried;
}

describe('a suggestion, applied, removes its problem and adds none', () => {
  it('in the bad examples of every rule', () => {
    let tried = 0;
    for (const rule of [...rules, ...readingRules]) {
      for (const { text, platform } of rule.examples.bad) {
        tried += expectHelpful(text, platform, rule.needsVocabulary === true);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('in drawn strategies', () => {
    let tried = 0;
    fc.assert(
      fc.property(drawnOvid, (text) => {
        tried += expectHelpful(text, 'ovid-medline', true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(drawnPubmed, (text) => {
        tried += expectHelpful(text, 'pubmed', false);
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(1000);
  });

  it('in what people write on every platform', () => {
    let tried = 0;
    for (let seed = 0; seed < 3000; seed++) {
      const platform = platforms[seed % platforms.length]!;
      const text = new StrategyDraw(new Draw(seed), platform, 0.4).text();
      tried += expectHelpful(text, platform, seed % 3 === 0);
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('in a history of thousands of lines, only as far as about a second of work goes', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `${String(i + 1)}. (tumour${String(i)} or tumour).tw.`,
    );
    const text = lines.join('\n');
    const problems = checked(text, 'ovid-medline', false);
    const offered = problems.filter(({ suggestion }) => suggestion);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThan(100);
  });
});

const words = [
  'tumour',
  'tumor*',
  'tumo?r*',
  'tumo#r',
  'behaviour',
  'behavior*',
  'child',
  'children',
  'child*',
  'infants',
  'infant*',
  'postoperative',
  'post-operative',
  'follow-up',
  'followup',
  'randomised',
  'randomized',
  'wom?n',
  'woman',
  'delirium',
  'deliri*',
  'heart failure',
  '"heart attack"',
  'injuries*',
  'rat*',
  'organisation*',
  'organization',
  'anaemia',
  'anemia',
  'asthma',
  'type 2 diabetes',
  'nurse',
  'nurses',
  'inter*',
  'health care',
];
const word = fc.constantFrom(...words);
const headings = [
  'exp Asthma/',
  'Asthma/',
  'exp Animals/',
  'Humans/',
  'NIDDM/',
  'exp Sepsis/',
  '*Asthma/dt',
];
const fields = ['.tw.', '.ti,ab.', '.mp.', '.ab.'];

const ovidTerms = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(word, fc.constantFrom(...fields)).map((parts) => parts.join('')),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(word, { minLength: 2, maxLength: 5 }), fc.constantFrom(...fields))
      .map(([list, field]) => `(${list.join(' or ')})${field}`),
  },
  fc.tuple(word, word, word).map(([a, b, c]) => `((${a} or ${b}) adj3 ${c}).tw.`),
  fc.constantFrom(...headings),
  fc
    .tuple(fc.constantFrom(...headings), word)
    .map(([heading, text]) => `${heading} or ${text}.tw.`),
);

const drawnOvid = fc
  .tuple(
    fc.array(ovidTerms, { minLength: 1, maxLength: 6 }),
    fc.infiniteStream(fc.nat()),
    fc.nat(3),
  )
  .map(([lines, numbers, joins]) => {
    const text = [...lines];
    for (let i = 0; i < joins; i++) {
      const pick = () => 1 + ((numbers.next().value as number) % text.length);
      const shape = (numbers.next().value as number) % 6;
      if (shape === 0) text.push(`${String(pick())} or ${String(pick())}`);
      else if (shape === 1) text.push(`${String(pick())} and ${String(pick())}`);
      else if (shape === 2) text.push(`or/1-${String(pick())}`);
      else if (shape === 3) text.push(`${String(pick())} not ${String(pick())}`);
      else if (shape === 4)
        text.push(`${String(pick())} or ${String(pick())} and ${String(pick())}`);
      else text.push(`limit ${String(pick())} to english language`);
    }
    return text.map((line, i) => `${String(i + 1)}. ${line}`).join('\n');
  });

const pubmedWords = words.filter((one) => !/[#?]/.test(one));
const pubmedTerm = fc
  .tuple(fc.constantFrom(...pubmedWords), fc.constantFrom('[tiab]', '[ti]', '[tw]', ''))
  .map(([text, tag]) => `${text}${tag}`);
const drawnPubmed = fc
  .array(fc.tuple(pubmedTerm, fc.constantFrom(' OR ', ' AND ', ' NOT ', ' or ', ' OR ', ' OR ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) =>
    parts
      .map(([term, operator], i) => (i === parts.length - 1 ? term : `${term}${operator}`))
      .join(''),
  );
