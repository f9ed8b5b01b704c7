import type { Line } from '../ast.js';
import type { CheckContext } from './context.js';
import { joinedLines } from './reference-targets.js';

/** The line names other lines. */
export function combines(context: CheckContext, line: Line): boolean {
  return (context.uses.of[line.index] ?? []).length > 0;
}

/** The line joins lines of terms by OR: a block, not a result. `or` over lines that combine others is a result. */
export function isBlock(context: CheckContext, line: Line): boolean {
  const joined = joinedLines(context, line);
  return (
    joined?.operator === 'or' &&
    joined.ranges.some(({ from }) => {
      const first = context.strategy.lines[from];
      return first !== undefined && !combines(context, first);
    })
  );
}
