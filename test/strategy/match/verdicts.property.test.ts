import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Run } from '../../../src/strategy/match/evaluate.js';
import { compile, prepareRecord } from '../../../src/strategy/match/matcher.js';
import { type Part, partsOf } from '../../../src/strategy/match/parts.js';
import { StandingQueries } from '../../../src/strategy/match/standing-queries.js';
import { wordSpans, wordsOf } from '../../../src/strategy/match/words.js';
import { fold } from '../../../src/strategy/match/fold.js';
import { randomFrom } from '../../support/random.js';
import { drawRecord, drawStrategy } from './draw.js';
import { naiveResult } from './naive.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('the words of a text', () => {
  it('are the same folded first or cut first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cut = wordSpans(text).map(({ start, end }) => fold(text.slice(start, end)));
        expect(cut.join('')).toBe(wordsOf(text).join(''));
        expect(cut.length).toBe(wordsOf(text).length);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('drawn strategies over drawn records', () => {
  it('give the verdicts of the naive evaluator', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const strategy = drawStrategy(random);
        const matcher = compile(strategy);
        for (let n = 0; n < 8; n++) {
          const record = drawRecord(random);
          const { verdict, explanations } = matcher.match(record);
          expect(verdict).toBe(naiveResult(strategy, record));
          if (verdict === 'yes')
            expect(explanations.map(({ line }) => line)).toContain(strategy.lines.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are selected by the index of standing queries by either road as by brute force, unknown ones too', () => {
    const random = randomFrom(1);
    const queries = new StandingQueries<number>();
    const strategies = Array.from({ length: 300 }, () => drawStrategy(random));
    strategies.forEach((strategy, id) => queries.set(id, strategy));
    // Some replaced, some taken out, before and after the index has learned from records.
    const change = () => {
      for (let n = 0; n < 60; n++) {
        const id = random.below(strategies.length);
        strategies[id] = drawStrategy(random);
        queries.set(id, strategies[id]);
      }
      for (let id = 0; id < 20; id++) queries.delete(id);
    };
    let pairs = 0;
    for (let round = 0; round < 4; round++) {
      const records = Array.from({ length: 50 }, () => drawRecord(random));
      const matchers = strategies.map((strategy) => compile(strategy));
      for (const road of ['presearch', 'batch', 'auto'] as const) {
        const selections = queries.selectAll(records, { road, unknown: true });
        const sure = queries.selectAll(records, { road });
        records.forEach((record, at) => {
          const expected = { yes: [] as number[], unknown: [] as number[] };
          matchers.forEach((matcher, id) => {
            if (id < 20 && round > 0) return;
            pairs++;
            const verdict = matcher.verdict(record);
            if (verdict !== 'no') expected[verdict].push(id);
          });
          const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
          expect(sorted(selections[at]!.yes)).toEqual(expected.yes);
          expect(sorted(selections[at]!.unknown)).toEqual(expected.unknown);
          expect(sorted(sure[at]!.yes)).toEqual(expected.yes);
          expect(sure[at]!.unknown).toEqual([]);
        });
      }
      change();
    }
    expect(pairs).toBeGreaterThan(100_000);
  });

  it('are weighed as their parts are answered one by one', () => {
    const random = randomFrom(2);
    let undecided = 0;
    for (let round = 0; round < 80; round++) {
      const strategies = Array.from({ length: 20 }, () => drawStrategy(random));
      const records = Array.from({ length: 40 }, () => drawRecord(random));
      const queries = new StandingQueries<number>();
      strategies.forEach((strategy, id) => queries.set(id, strategy));
      const weighings = queries.weighAll(records);
      const selections = queries.selectAll(records, { unknown: true });
      records.forEach((record, at) => {
        const { yes, undecided: weighed, silent } = weighings[at]!;
        expect(yes).toEqual([...selections[at]!.yes].sort((a, b) => a - b));
        expect(weighed.length + silent).toBe(selections[at]!.unknown.length);
        for (const { id, weight } of weighed) {
          undecided++;
          const { program } = compile(strategies[id]!);
          const run = new Run(program, prepareRecord(record));
          const parts = partsOf(program);
          const count = (kind: Part['kind'], truth: number) =>
            parts.filter((part) => part.kind === kind && run.node(part.node) === truth).length;
          // What alternatives add depends on which of them got furthest.
          if (parts.some(({ kind }) => kind === 'either')) continue;
          expect(weight).toEqual({
            found: count('concept', 2),
            open: count('concept', 1),
            conditions: count('condition', 1),
            exclusions: count('exclusion', 1),
          });
        }
      });
    }
    expect(undecided).toBeGreaterThan(1000);
  });
});
