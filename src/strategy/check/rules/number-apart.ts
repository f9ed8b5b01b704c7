import { brief } from '../../brief.js';
import type { Rule } from '../rule.js';

/** `hip adj 3 pain`: the number of a proximity set apart from its operator. */
export const numberApart: Rule = {
  id: 'number-apart',
  press: 2,
  severity: 'warning',
  why: 'Ovid knows the number of a proximity only where it stands close to adj. Apart from it, the number may be taken for a word, or for the number of a line.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '(hip* adj 3 fractur*).tw.' }],
    good: [{ platform: 'ovid-medline', text: '(hip* adj3 fractur*).tw.' }],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('proximity')) {
      for (const span of node.operatorSpans) {
        const apart = /^(adj)\s+(\d+)$/i.exec(context.written(span));
        if (!apart) continue;
        const together = `${apart[1]!}${apart[2]!}`;
        yield {
          line,
          ...span,
          message: `The number stands apart in "${brief(apart[0])}". Write ${together}; if the number is a word of the search, put it in quotation marks.`,
          suggestion: {
            title: `Write ${together}`,
            edits: [{ ...span, replacement: together }],
          },
        };
      }
    }
  },
};
