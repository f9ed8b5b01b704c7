import type { Platform } from '../../platform.js';
import { addAlternative, withWord } from '../add-alternative.js';
import { isCovered } from '../alternatives.js';
import { knownFilterTerms } from '../filters/known-terms.js';
import type { Rule } from '../rule.js';
import { isMapped } from '../terms.js';
import { literalPattern } from '../word-pattern.js';
import { pluralOf, singularOf } from '../words/plural.js';

/** Platforms that search the form typed and no other. The rest find regular plurals themselves. */
const literal: ReadonlySet<Platform> = new Set([
  'ovid-medline',
  'ovid-embase',
  'ovid-psycinfo',
  'pubmed',
  'embase',
]);

/** `infant` without `infants`, `teeth` without `tooth`. */
export const singularPlural: Rule = {
  id: 'singular-plural',
  press: 4,
  severity: 'note',
  why: 'A word without truncation finds only the form typed. The singular alone misses titles in the plural, and the other way about.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: 'infant.tw.' },
      { platform: 'ovid-medline', text: 'pressure ulcers.tw.' },
      { platform: 'pubmed', text: 'woman[tiab]' },
    ],
    good: [
      { platform: 'ovid-medline', text: 'infant*.tw.' },
      { platform: 'ovid-medline', text: '(pressure ulcer or pressure ulcers).tw.' },
      { platform: 'scopus', text: 'TITLE-ABS-KEY(infant)' },
    ],
  },
  *check(context) {
    if (!literal.has(context.platform)) return;
    const told = new Set<string>();
    for (const term of context.terms) {
      if (isMapped(context.platform, term)) continue;
      const last = term.words.length - 1;
      const word = term.words[last]!.literal;
      if (word === null || knownFilterTerms.has(term.key)) continue;
      const plural = pluralOf(word);
      const other = plural ?? singularOf(word);
      if (other === null || isCovered(context, term, term.words.with(last, literalPattern(other))))
        continue;
      const once = `${String(term.block)} ${term.key}`;
      if (told.has(once)) continue;
      told.add(once);
      const place = term.text.words[last]!;
      const replacement = withWord(context, term, last, word, other);
      const suggestion = replacement && addAlternative(context, term, `Add ${other}`, replacement);
      yield {
        line: term.line,
        start: place.start,
        end: place.end,
        message: `The ${plural ? 'plural' : 'singular'} "${other}" is not searched beside "${word}". Add it, or truncate.`,
        ...(suggestion && { suggestion }),
      };
    }
  },
};
