import type { Line } from '../ast.js';
import type { CheckContext } from './context.js';
import { joinedLines } from './reference-targets.js';

/** The line names other lines. */
export function combines(context: CheckContext, line: Line): boolean {
  return (context.uses.of[line.index] ?? []).length > 0;
}

/**
 * The line is a step on the way: it joins lines of terms by OR, or takes one set from another. AND and OR over
 * lines that combine others may be results.
 */
export function isStep(context: CheckContext, line: Line): boolean {
  const joined = joinedLines(context, line);
  if (joined?.operator === 'not') return true;
  return (
    joined?.operator === 'or' &&
    joined.ranges.some(({ from }) => {
      const first = context.strategy.lines[from];
      return first !== undefined && !combines(context, first);
    })
  );
}
