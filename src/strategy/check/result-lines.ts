import type { Line } from '../ast.js';
import type { CheckContext } from './context.js';

/**
 * Lines that are results in their own right although nothing names them: they combine other lines. A history often
 * ends in several of them (the whole result, the result of one year, the result in trials).
 */
export function linesBehindTheResult(context: CheckContext): ReadonlySet<number> {
  const { strategy, uses } = context;
  const found = new Set<number>();
  strategy.lines.forEach((line, index) => {
    if (!uses.used[index] && combines(context, line)) found.add(index);
  });
  return found;
}

/** The line names other lines. */
export function combines(context: CheckContext, line: Line): boolean {
  return (context.uses.of[line.index] ?? []).length > 0;
}
