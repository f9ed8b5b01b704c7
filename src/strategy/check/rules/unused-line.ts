import type { Rule } from '../rule.js';
import { combines, isStep } from '../result-lines.js';

/** A line that no later line names does not reach the result. */
export const unusedLine: Rule = {
  id: 'unused-line',
  press: 5,
  severity: 'warning',
  why: 'A line that is never combined adds nothing to the result: its records are missing from the search, most often because a number was not changed when lines were added.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Delirium/\n2. deliri*.tw.\n3. acute confusion*.tw.\n4. 1 or 2\n5. haloperidol.tw.\n6. 4 and 5',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Delirium/\n2. deliri*.tw.\n3. acute confusion*.tw.\n4. or/1-3\n5. haloperidol.tw.\n6. 4 and 5',
      },
    ],
  },
  *check(context) {
    const { strategy, uses } = context;
    // A list of lines that are never combined is a list, not a fault in each.
    if (!uses.of.some((named) => named.length > 0)) return;
    const last = strategy.result === null ? undefined : strategy.lines[strategy.result];
    // Where the last line combines nothing, `result-not-last` says so.
    const lastCombines = last !== undefined && combines(context, last);
    for (const line of strategy.lines) {
      if (uses.used[line.index] || line.index === strategy.result) continue;
      if (line.query.kind === 'unread' || line.query.kind === 'missing') continue;
      // What joins blocks or limits them may be a result of its own: one for trials, one for reviews.
      const result = combines(context, line) && !isStep(context, line);
      if (result && (line.query.kind === 'limit' || !lastCombines)) continue;
      yield {
        line,
        ...(result && { severity: 'note' as const }),
        start: line.start,
        end: line.end,
        message: result
          ? `No other line uses ${context.called(line)}. If it is not a result in its own right, its number is missing where the blocks are combined.`
          : `No other line uses ${context.called(line)}, so it adds nothing to the result. Add its number where its block is combined, or delete the line.`,
      };
    }
  },
};
