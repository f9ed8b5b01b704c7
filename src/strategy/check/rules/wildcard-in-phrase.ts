import { brief } from '../../brief.js';
import type { CheckContext } from '../context.js';
import type { Rule } from '../rule.js';
import type { Term } from '../terms.js';

/** `"hip fractur*"` in the Cochrane Library, whose phrases take no wildcards (cochranelibrary.com, search manager help, read 2026-11-25). */
export const wildcardInPhrase: Rule = {
  id: 'wildcard-in-phrase',
  press: 5,
  severity: 'error',
  why: 'The Cochrane Library takes a phrase in quotation marks letter by letter: a truncation or a wildcard in it finds nothing. Words with wildcards stand side by side by NEXT.',
  examples: {
    bad: [{ platform: 'cochrane', text: '"acute deliri*":ti,ab' }],
    good: [
      { platform: 'cochrane', text: '(acute NEXT deliri*):ti,ab' },
      { platform: 'ovid-medline', text: '"acute deliri*".tw.' },
    ],
  },
  *check(context) {
    if (context.platform !== 'cochrane') return;
    for (const term of context.terms) {
      const { text, words, line } = term;
      if (text.quote === '' || words.length < 2) continue;
      if (words.every((word) => word.literal !== null)) continue;
      const written = context.written(text);
      const { start, end } = text;
      const replacement = sideBySide(term, context);
      yield {
        line,
        start,
        end,
        message: `In ${brief(written)} the wildcard is not searched as one: a phrase in quotation marks takes none here. Write ${brief(replacement)}.`,
        suggestion: { title: `Write ${brief(replacement)}`, edits: [{ start, end, replacement }] },
      };
    }
  },
};

function sideBySide({ text }: Term, context: CheckContext): string {
  return `(${text.words.map((word) => context.written(word)).join(' NEXT ')})`;
}
