import { addAlternative, withWord } from '../add-alternative.js';
import { isCovered } from '../alternatives.js';
import { knownFilterTerms } from '../filters/known-terms.js';
import type { Rule } from '../rule.js';
import { isMapped } from '../terms.js';
import { keyOf, patternOfSigns, signsOf } from '../word-pattern.js';
import { spellingVariantOf } from '../words/spelling-variant.js';

/** `tumour*` without `tumor*`. */
export const spellingVariant: Rule = {
  id: 'spelling-variant',
  press: 4,
  severity: 'warning',
  why: 'Titles and abstracts keep the spelling of their authors. A term in British or in American spelling alone misses the records in the other one; in one review of published searches a fifth missed some this way.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '1. exp Neoplasms/\n2. tumour*.tw.\n3. 1 or 2' },
      { platform: 'pubmed', text: '"Behavior Therapy"[Mesh] OR "behavior therap*"[tiab]' },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Neoplasms/\n2. (tumour* or tumor*).tw.\n3. 1 or 2',
      },
      { platform: 'ovid-medline', text: 'tumo?r*.tw.' },
      { platform: 'ovid-medline', text: '1. tumour*.tw.\n2. tumor*.tw.\n3. 1 or 2' },
    ],
  },
  *check(context) {
    // These platforms find both spellings themselves where no wildcard stands in the way.
    const finds = context.platform === 'scopus' || context.platform === 'wos';
    const told = new Set<string>();
    for (const term of context.terms) {
      if (isMapped(context.platform, term)) continue;
      if (knownFilterTerms.has(term.key)) continue;
      for (let i = 0; i < term.words.length; i++) {
        const pattern = term.words[i]!;
        if (pattern.literal === null && !pattern.truncated) continue;
        if (finds && pattern.literal !== null) continue;
        const variant = spellingVariantOf(pattern.stem, pattern.truncated);
        if (!variant) continue;
        const other = patternOfSigns([
          ...signsOf(variant.spelling),
          ...pattern.signs.slice(pattern.stem.length),
        ]);
        const words = term.words.with(i, other);
        const once = `${String(term.block)} ${words.map(keyOf).join(' ')} ${term.condition ? String(term.condition.node.start) : ''}`;
        if (told.has(once) || isCovered(context, term, words)) continue;
        told.add(once);
        const word = term.text.words[i]!;
        const sign = context.written(word).slice(pattern.stem.length);
        const replacement = withWord(context, term, i, pattern.stem, variant.spelling);
        const suggestion =
          replacement &&
          addAlternative(context, term, `Add ${variant.spelling}${sign}`, replacement);
        yield {
          line: term.line,
          start: word.start,
          end: word.end,
          message: `The ${variant.is} spelling "${variant.spelling}${sign}" is missing beside "${context.written(word)}". Records keep the spelling of their authors: search both.`,
          ...(suggestion && { suggestion }),
        };
        break;
      }
    }
  },
};
