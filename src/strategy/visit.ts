import type { Query } from './ast.js';

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(query: Query): readonly Query[] {
  switch (query.kind) {
    case 'boolean':
    case 'proximity':
      return query.operands;
    case 'fielded':
    case 'frequency':
    case 'group':
      return [query.operand];
    case 'limit':
    case 'command':
      return query.operand ? [query.operand] : [];
    default:
      return [];
  }
}

/**
 * Calls `enter` for every node, parents first, in the order of the text; `false` skips what is below.
 * Uses no recursion: any depth will do.
 */
export function visit(query: Query, enter: (node: Query) => unknown): void {
  const waiting: Query[] = [query];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (enter(node) === false) continue;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at]!);
  }
}
