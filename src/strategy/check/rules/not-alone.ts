import type { Rule } from '../rule.js';

/** `TITLE(pain) NOT DOCTYPE(le)` on Scopus, whose operator is AND NOT. */
export const notAlone: Rule = {
  id: 'not-alone',
  press: 2,
  severity: 'error',
  why: 'Scopus excludes by AND NOT. It does not know NOT alone, and refuses the search or takes it for a word.',
  examples: {
    bad: [{ platform: 'scopus', text: 'TITLE(delirium) NOT DOCTYPE(le)' }],
    good: [{ platform: 'scopus', text: 'TITLE(delirium) AND NOT DOCTYPE(le)' }],
  },
  *check(context) {
    if (context.platform !== 'scopus') return;
    for (const { node, line } of context.placesOf('boolean')) {
      const [span] = node.operatorSpans;
      if (node.operator !== 'not' || !span || !/^not$/i.test(context.written(span))) continue;
      yield {
        line,
        ...span,
        message: 'Scopus excludes by AND NOT, not by NOT alone. Write AND NOT.',
        suggestion: { title: 'Write AND NOT', edits: [{ ...span, replacement: 'AND NOT' }] },
      };
    }
  },
};
