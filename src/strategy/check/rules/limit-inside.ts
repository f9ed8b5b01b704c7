import type { CheckContext } from '../context.js';
import type { Line } from '../../ast.js';
import type { Rule } from '../rule.js';
import { combines } from '../result-lines.js';

/** A language or date limit on one block, before the blocks are combined. */
export const limitInside: Rule = {
  id: 'limit-inside',
  press: 6,
  severity: 'warning',
  why: 'A limit belongs on the result, where it is seen, counted and can be taken off. On one block inside it is overlooked, and goes along wherever the block is used again.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '1. exp Sepsis/\n2. limit 1 to english language\n3. exp Lactates/\n4. 2 and 3' }],
    good: [{ platform: 'ovid-medline', text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2\n4. limit 3 to english language' }],
  },
  *check(context) {
    const limits = [...context.placesOf('limit')];
    if (limits.length === 0) return;
    const sets = setsBefore(context);
    for (const { node, line } of limits) {
      const condition = node.conditions.find((one) => one.kind === 'language' || one.kind === 'years');
      if (!condition || !usedWithSets(context, line, sets)) continue;
      yield {
        line,
        start: condition.start,
        end: condition.end,
        message: `The limit by ${condition.kind === 'language' ? 'language' : 'date'} stands on ${context.called(line)}, which is one part of the search. Put it on the result, as the last step.`,
      };
    }
  },
};

/** By index: how many of the lines before it are sets of terms, which combine no other lines. */
function setsBefore(context: CheckContext): readonly number[] {
  const counts = [0];
  for (const line of context.strategy.lines) {
    counts.push(counts.at(-1)! + (combines(context, line) ? 0 : 1));
  }
  return counts;
}

/** A later line joins the limited one with sets of terms that stand behind it, so more of the search was to come. */
function usedWithSets(context: CheckContext, limited: Line, sets: readonly number[]): boolean {
  return context.strategy.lines.some((line) => {
    const uses = context.uses.of[line.index] ?? [];
    if (!uses.some(({ from, to }) => from <= limited.index && limited.index <= to)) return false;
    return uses.some(({ from, to }) => sets[to + 1]! - sets[Math.max(from, Math.min(limited.index + 1, to + 1))]! > 0);
  });
}
