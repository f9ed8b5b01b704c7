import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, parse } from '../../../src/strategy/index.js';
import { randomFrom } from '../../support/random.js';
import { drawRecord } from './draw.js';
import { drawText } from './draw-text.js';
import { writers } from './dialect-writers.js';
import { naiveVerdict } from './naive.js';

describe('a strategy drawn as text and as meaning', () => {
  for (const writer of writers) {
    it(`gives on ${writer.platform} the naive verdicts of what it should mean, line by line`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
          const random = randomFrom(seed);
          const { text, meaning } = drawText(writer, random);
          const matcher = compile(parse(text, { platform: writer.platform }));
          for (let n = 0; n < 4; n++) {
            const record = drawRecord(random);
            const expected = meaning.lines.map((one) => naiveVerdict(one, record, meaning.lines));
            expect({ text, record, verdicts: matcher.lines(record) }).toEqual({
              text,
              record,
              verdicts: expected,
            });
          }
        }),
        { numRuns: 1000 },
      );
    });
  }
});
