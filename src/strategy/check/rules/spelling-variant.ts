import { isCovered } from '../alternatives.js';
import { knownFilterTerms } from '../filters/known-terms.js';
import type { Rule } from '../rule.js';
import { isMapped } from '../terms.js';
import type { MissingForm } from '../word-families.js';
import { familiesOf } from '../word-families.js';
import type { CheckContext } from '../context.js';
import { patternOfSigns, signsOf } from '../word-pattern.js';
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
    for (const { first, suggestion } of familiesOf(context, missing(context))) {
      const { term, index, letters, other } = first;
      const word = term.text.words[index]!;
      const sign = context.written(word).slice(letters.length);
      const variant = spellingVariantOf(letters, true) ?? spellingVariantOf(letters, false);
      yield {
        line: term.line,
        start: word.start,
        end: word.end,
        message: `The ${variant?.is ?? 'other'} spelling "${other}${sign}" is missing beside "${context.written(word)}". Records keep the spelling of their authors: search both.`,
        ...(suggestion && { suggestion }),
      };
    }
  },
};

function* missing(context: CheckContext): Iterable<MissingForm> {
  // These platforms find both spellings themselves where no wildcard stands in the way.
  const finds = context.platform === 'scopus' || context.platform === 'wos';
  for (const term of context.terms) {
    if (isMapped(context.platform, term) || knownFilterTerms.has(term.key)) continue;
    for (const [index, { stem, literal, truncated, signs }] of term.words.entries()) {
      if ((literal === null && !truncated) || (finds && literal !== null)) continue;
      const variant = spellingVariantOf(stem, truncated);
      if (!variant) continue;
      const other = patternOfSigns([
        ...signsOf(variant.spelling),
        ...signs.slice(signsOf(stem).length),
      ]);
      const words = term.words.with(index, other);
      if (isCovered(context, term, words)) continue;
      yield { term, index, letters: stem, other: variant.spelling, words };
      break;
    }
  }
}
