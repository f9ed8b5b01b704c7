import { limitsInside } from '../inside-limits.js';
import type { Rule } from '../rule.js';

/** A language or date limit on one block, before the blocks are combined. */
export const limitInside: Rule = {
  id: 'limit-inside',
  press: 6,
  severity: 'warning',
  why: 'A limit belongs on the result, where it is seen, counted and can be taken off. On one block inside it is overlooked, and goes along wherever the block is used again.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. limit 1 to english language\n3. exp Lactates/\n4. 2 and 3',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2\n4. limit 3 to english language',
      },
    ],
  },
  *check(context) {
    for (const { place, condition } of limitsInside(context)) {
      const { line } = place;
      yield {
        line,
        start: condition.start,
        end: condition.end,
        message: `The limit by ${condition.kind === 'language' ? 'language' : 'date'} stands on ${context.called(line)}, which is one part of the search. Put it on the result, as the last step.`,
      };
    }
  },
};
