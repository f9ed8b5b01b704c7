import { brief } from '../../brief.js';
import type { Rule } from '../rule.js';

/** PubMed reads `and` in small letters as a word of its own choosing; the operator is written in capitals. */
export const operatorCase: Rule = {
  id: 'operator-case',
  press: 5,
  severity: 'warning',
  why: 'PubMed asks for AND, OR and NOT in capitals. In small letters they may be taken as words of the search, and the line then selects something else.',
  examples: {
    bad: [{ platform: 'pubmed', text: 'sepsis[tiab] and lactate*[tiab]' }],
    good: [{ platform: 'pubmed', text: 'sepsis[tiab] AND lactate*[tiab]' }],
  },
  *check(context) {
    if (context.platform !== 'pubmed') return;
    for (const { node, line } of context.placesOf('boolean')) {
      const wrong = node.operatorSpans.filter((span) => {
        const word = context.written(span);
        return /^[a-z]+$/i.test(word) && word !== word.toUpperCase();
      });
      for (const span of wrong) {
        const word = context.written(span);
        yield {
          line,
          ...span,
          message: `PubMed takes operators in capitals only; "${brief(word)}" may be searched as a word. Write ${word.toUpperCase()}.`,
          suggestion: {
            title: `Write ${brief(word.toUpperCase())}`,
            edits: [{ ...span, replacement: word.toUpperCase() }],
          },
        };
      }
    }
  },
};
