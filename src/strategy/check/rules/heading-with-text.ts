import { brief } from '../../brief.js';
import { insideBrackets } from '../places.js';
import type { Rule } from '../rule.js';

/** `exp Sepsis/ or septic*.tw.` in one numbered line. */
export const headingWithText: Rule = {
  id: 'heading-with-text',
  press: 3,
  severity: 'note',
  why: 'With headings and free text on lines of their own, hit counts show what each brings, and each can be changed for another database. In one line both are hidden.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/ or septic*.tw.\n2. exp Lactates/\n3. 1 and 2',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n3. 1 or 2\n4. exp Lactates/\n5. 3 and 4',
      },
    ],
  },
  *check(context) {
    // A search written as one line, as in PubMed's box, has no lines to part.
    if (context.strategy.lines.length < 3 || context.platform === 'pubmed') return;
    for (const { node, line } of context.placesOf('boolean')) {
      if (node.operator !== 'or') continue;
      const heading = node.operands.find((operand) => context.headingAt(insideBrackets(operand)));
      const text = node.operands.find((operand) => {
        const inner = insideBrackets(operand);
        return context.termsBetween(inner.start, inner.end).length > 0;
      });
      if (!heading || !text) continue;
      yield {
        line,
        start: node.start,
        end: node.end,
        message: `The heading "${brief(context.written(heading))}" and free text stand in one line. Put each on its own line and join them in a third, so that their hit counts can be seen.`,
      };
    }
  },
};
