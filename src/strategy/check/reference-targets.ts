import type { Line, Query } from '../ast.js';
import type { CheckContext } from './context.js';
import { insideBrackets } from './places.js';

/** The line that a query is nothing but a reference to, brackets aside; null where it is something else. */
export function lineNamed(context: CheckContext, query: Query, from: Line): Line | null {
  const inner = insideBrackets(query);
  if (inner.kind !== 'reference') return null;
  const target = context.strategy.resolve(inner.label, from);
  return target === null ? null : (context.strategy.lines[target] ?? null);
}

/** The lines that a line joins by one operator and nothing else: `3 or 5`, `or/1-4`, `and/4,7`. Null where it does something else. */
export function joinedLines(
  context: CheckContext,
  line: Line,
): { operator: 'and' | 'or' | 'not'; ranges: readonly { from: number; to: number }[] } | null {
  const query = insideBrackets(line.query);
  const ranges = context.uses.of[line.index] ?? [];
  if (query.kind === 'combination') return { operator: query.operator, ranges };
  if (query.kind !== 'boolean') return null;
  const named = query.operands.map((operand) => lineNamed(context, operand, line));
  if (named.some((target) => target === null)) return null;
  return {
    operator: query.operator,
    ranges: named.map((target) => ({ from: target!.index, to: target!.index })),
  };
}
