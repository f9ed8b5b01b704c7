import type { FieldUse, Line, Query, Strategy } from '../ast.js';
import { childrenOf } from '../visit.js';

/** A node of the tree with what stands above it. */
export interface Place<Node extends Query = Query> {
  readonly node: Node;
  readonly parent: Place | null;
  /** The nearest node above that is not a bracket. */
  readonly above: Place | null;
  /** The nearest proximity, AND or NOT above: the node counts only together with others. */
  readonly condition: Place | null;
  /** The operand of the condition that the node is in, or its whole line where there is none; null where it is that operand itself. */
  readonly slot: Place | null;
  readonly line: Line;
  /** The fields that apply: those of the nearest field sign above the node, none where there is no sign. */
  readonly fields: readonly FieldUse[];
  /** Behind a NOT of its own line. */
  readonly negated: boolean;
}

/** Every node of a strategy in the order of the text. Without recursion, so that no depth of brackets is too deep. */
export function placesOf(strategy: Strategy): Place[] {
  const places: Place[] = [];
  for (const line of strategy.lines) {
    const stack: Place[] = [
      {
        node: line.query,
        parent: null,
        above: null,
        condition: null,
        slot: null,
        line,
        fields: [],
        negated: false,
      },
    ];
    for (let place = stack.pop(); place; place = stack.pop()) {
      places.push(place);
      const { node } = place;
      const operands = childrenOf(node);
      // Handed down, so that nobody climbs a tree as deep as it is long.
      const above = node.kind === 'group' ? place.above : place;
      const condition = above && isCondition(above.node) ? above : (above?.condition ?? null);
      const slot = above === null || above === condition ? null : (above.slot ?? above);
      for (let i = operands.length - 1; i >= 0; i--) {
        stack.push({
          node: operands[i]!,
          parent: place,
          above,
          condition,
          slot,
          line,
          fields: node.kind === 'fielded' ? node.fields : place.fields,
          negated: place.negated || (node.kind === 'boolean' && node.operator === 'not' && i > 0),
        });
      }
    }
  }
  return places;
}

function isCondition(node: Query): boolean {
  return node.kind === 'proximity' || (node.kind === 'boolean' && node.operator !== 'or');
}

/** The node inside any brackets around it. */
export function insideBrackets(node: Query): Query {
  let inner = node;
  while (inner.kind === 'group') inner = inner.operand;
  return inner;
}

export function isPlaceOf<Kind extends Query['kind']>(
  place: Place,
  kind: Kind,
): place is Place<Extract<Query, { kind: Kind }>> {
  return place.node.kind === kind;
}
