import type { Line, Query, Reference } from '../ast.js';
import type { Problem } from '../problem.js';
import { visit } from '../visit.js';

/** All references of a line, those of lists and limits too. */
export function referencesOf(query: Query): Reference[] {
  const found: Reference[] = [];
  visit(query, (node) => {
    if (node.kind === 'reference') found.push(node);
    else if (node.kind === 'combination') {
      for (const { from, to } of node.ranges) {
        found.push(from);
        if (to) found.push(to);
      }
    }
  });
  return found;
}

/** References to lines that are not there, that come later, to the line itself, or in a circle. */
export function checkReferences(
  lines: readonly Line[],
  order: readonly number[],
  resolve: (label: string, from: Line) => number | null,
): Problem[] {
  const problems: Problem[] = [];
  const rank = new Map(order.map((index, place) => [index, place]));
  for (const line of lines) {
    for (const reference of referencesOf(line.query)) {
      const { start, end, label } = reference;
      const place = { start, end, line: line.number };
      const target = resolve(label, line);
      if (target === null) {
        problems.push({
          rule: 'dangling-reference',
          severity: 'error',
          message: `There is no line ${label} in this strategy. Name the line that is meant.`,
          ...place,
        });
      } else if (target === line.index) {
        problems.push({
          rule: 'self-reference',
          severity: 'error',
          message: `Line ${label} refers to itself. Name the line that is meant.`,
          ...place,
        });
      } else if ((rank.get(target) ?? 0) > (rank.get(line.index) ?? 0)) {
        problems.push({
          rule: 'forward-reference',
          severity: 'error',
          message: `Line ${label} is run only after this one. Name an earlier line, or move this one behind it.`,
          ...place,
        });
      }
    }
  }
  return problems;
}
