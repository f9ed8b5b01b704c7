import type { Query } from '../../ast.js';
import { childrenOf } from '../../visit.js';
import type { Rule } from '../rule.js';

/** `(fall and injury) adj3 prevent*`: a proximity whose side is an AND. */
export const proximityWithAnd: Rule = {
  id: 'proximity-with-and',
  press: 2,
  severity: 'error',
  why: 'A proximity operator measures the words between two terms; for two terms joined by AND or NOT there is no such place. Platforms refuse the line or quietly read something else.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '((fall and injur*) adj3 prevent*).tw.' }],
    good: [{ platform: 'ovid-medline', text: '((fall or injur*) adj3 prevent*).tw.' }],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('proximity')) {
      const inside = node.operands.map(andInside).find((found) => found !== null);
      if (!inside) continue;
      const operator = inside.operatorSpans[0] ?? inside;
      yield {
        line,
        start: operator.start,
        end: operator.end,
        message: `${inside.operator.toUpperCase()} cannot stand inside a proximity search. Join the words on each side by OR only, and make a second line for what must be there as well.`,
      };
    }
  },
};

function andInside(side: Query): Extract<Query, { kind: 'boolean' }> | null {
  const waiting: Query[] = [side];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'boolean' && node.operator !== 'or') return node;
    if (node.kind !== 'proximity') waiting.push(...childrenOf(node));
  }
  return null;
}
