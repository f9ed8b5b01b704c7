import type { BooleanQuery, Combination, Query, Reference } from '../ast.js';
import { visit } from '../visit.js';

/** One naming of a line, with what it stands in. */
export interface Naming {
  readonly reference: Reference;
  /** The range of a combination that it begins or ends. */
  readonly range?: Combination['ranges'][number];
  readonly combination?: Combination;
  /** The boolean query of which it is an operand. */
  readonly among?: BooleanQuery;
}

/** All references of a line in the order of the text, those of lists too. */
export function namingsOf(query: Query): Naming[] {
  const found: Naming[] = [];
  let among: Map<Query, BooleanQuery> | null = null;
  visit(query, (node) => {
    if (node.kind === 'boolean') {
      for (const operand of node.operands)
        if (operand.kind === 'reference') (among ??= new Map()).set(operand, node);
    } else if (node.kind === 'reference') {
      const parent = among?.get(node);
      found.push(parent ? { reference: node, among: parent } : { reference: node });
    } else if (node.kind === 'combination') {
      for (const range of node.ranges) {
        found.push({ reference: range.from, range, combination: node });
        if (range.to) found.push({ reference: range.to, range, combination: node });
      }
    }
  });
  return found;
}
