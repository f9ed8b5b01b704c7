import type { BooleanQuery, Line, Query } from '../../ast.js';
import { childrenOf } from '../../visit.js';
import type { CheckContext } from '../context.js';
import type { Finding, Rule } from '../rule.js';
import { isSideBySide } from '../side-by-side.js';

/** `(fall and injury) adj3 prevent*`: a proximity whose side is an AND. */
export const proximityWithAnd: Rule = {
  id: 'proximity-with-and',
  press: 2,
  severity: 'error',
  why: 'A proximity operator measures the words between two terms; for two terms joined by AND or NOT there is no such place. Platforms refuse the line or quietly read something else.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '((fall and injur*) adj3 prevent*).tw.' },
      { platform: 'cochrane', text: '((late or long term) NEAR/5 effect*):ti,ab' },
      { platform: 'ebsco-cinahl', text: 'TI series (time AND interrupt*)' },
    ],
    good: [
      { platform: 'ovid-medline', text: '((fall or injur*) adj3 prevent*).tw.' },
      { platform: 'cochrane', text: '((late or "long term") NEAR/5 effect*):ti,ab' },
    ],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('proximity')) {
      const inside = node.operands.map(andInside).find((found) => found !== null);
      if (!inside) continue;
      const operator = inside.operatorSpans[0] ?? inside;
      if (inside.operator === 'and' && isSideBySide(inside)) {
        yield sideBySide(context, line, inside);
        continue;
      }
      const written = node.operatorSpans.some(({ start, end }) => end > start);
      const name = inside.operator.toUpperCase();
      yield {
        line,
        start: operator.start,
        end: operator.end,
        message: written
          ? `${name} cannot stand inside a proximity search. Join the words on each side by OR only, and make a second line for what must be there as well.`
          : `No operator joins this group to what stands beside it, so both are searched side by side, where ${name} has no place. Write AND or OR between them.`,
      };
    }
  },
};

/** `(long term) near/5 effect*` where a blank means AND. */
function sideBySide(context: CheckContext, line: Line, words: BooleanQuery): Finding {
  const written = context.written(words);
  const { start, end } = words;
  const quotable = /^[\p{L}\p{N}\s-]+$/u.test(written);
  return {
    line,
    start,
    end,
    severity: 'warning',
    message: `"${written}" stands without quotation marks: the words are joined by AND, for which a proximity search has no place. ${quotable ? 'Put quotation marks around the phrase.' : "Join the words of the phrase by the platform's operator for words in order."}`,
    ...(quotable && {
      suggestion: {
        title: `Make it a phrase: "${written}"`,
        edits: [{ start, end, replacement: `"${written}"` }],
      },
    }),
  };
}

function andInside(side: Query): Extract<Query, { kind: 'boolean' }> | null {
  const waiting: Query[] = [side];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'boolean' && node.operator !== 'or') return node;
    if (node.kind !== 'proximity') waiting.push(...childrenOf(node));
  }
  return null;
}
