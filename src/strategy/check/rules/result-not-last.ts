import type { Rule } from '../rule.js';
import { combines } from '../result-lines.js';

/** The last line is taken as the result; here it is a set like any other. */
export const resultNotLast: Rule = {
  id: 'result-not-last',
  press: 5,
  severity: 'warning',
  why: 'The last line is what is read, saved and run again as the result. Where it combines nothing, the real result stands above it, and an alert or an update would run on the wrong set.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Biomarkers/\n3. 1 and 2\n4. procalcitonin.tw.',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Biomarkers/\n3. procalcitonin.tw.\n4. 2 or 3\n5. 1 and 4',
      },
    ],
  },
  *check(context) {
    const { strategy, uses } = context;
    const last = strategy.result === null ? undefined : strategy.lines[strategy.result];
    if (!last || strategy.lines.length < 3 || combines(context, last)) return;
    if (last.query.kind === 'unread' || last.query.kind === 'missing') return;
    const results = strategy.lines.filter(
      (line) => line !== last && !uses.used[line.index] && combines(context, line),
    );
    const result = results.at(-1);
    if (!result) return;
    yield {
      line: last,
      start: last.start,
      end: last.end,
      message: `The last line combines nothing; the result seems to be ${context.called(result)}. Combine this line with the others, or move it above the lines that do.`,
    };
  },
};
