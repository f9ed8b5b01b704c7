import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import { isCovered } from '../alternatives.js';
import { knownFilterTerms } from '../filters/known-terms.js';
import type { Rule } from '../rule.js';
import { spellingVariantOf } from '../words/spelling-variant.js';
import { isMapped } from '../terms.js';
import type { MissingForm } from '../word-families.js';
import { familiesOf } from '../word-families.js';
import type { CheckContext } from '../context.js';
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
    for (const { first, suggestion } of familiesOf(context, missing(context))) {
      const { term, index, letters, other } = first;
      const { start, end } = term.text.words[index]!;
      yield {
        line: term.line,
        start,
        end,
        message: `The ${pluralOf(letters) === null ? 'singular' : 'plural'} "${brief(other)}" is not searched beside "${brief(letters)}". Add it, or truncate.`,
        ...(suggestion && { suggestion }),
      };
    }
  },
};

function* missing(context: CheckContext): Iterable<MissingForm> {
  for (const term of context.terms) {
    if (isMapped(context.platform, term) || knownFilterTerms.has(term.key)) continue;
    const index = term.words.length - 1;
    const letters = term.words[index]!.literal;
    if (letters === null) continue;
    const other = pluralOf(letters) ?? singularOf(letters);
    if (other === null) continue;
    const words = term.words.with(index, literalPattern(other));
    if (isCovered(context, term, words)) continue;
    yield { term, index, letters, other, words };
    yield* inOtherSpelling(context, { term, index, letters, other, words });
  }
}

/** Where the block has `tumor` in both spellings, `tumors` comes with `tumours`. */
function* inOtherSpelling(context: CheckContext, form: MissingForm): Iterable<MissingForm> {
  const { term, index, words } = form;
  for (const [at, { literal }] of words.entries()) {
    const own = term.words[at]!.literal;
    const ownVariant = own === null ? null : spellingVariantOf(own, false);
    const variant = literal === null ? null : spellingVariantOf(literal, false);
    if (own === null || !ownVariant || !variant) continue;
    const both = words.with(at, literalPattern(variant.spelling));
    const plain = term.words.with(at, literalPattern(ownVariant.spelling));
    if (!isCovered(context, term, plain) || isCovered(context, term, both)) continue;
    const changed = { index: at, letters: own, other: variant.spelling };
    if (at === index) yield { term, ...changed, words: both };
    else yield { term, ...changed, also: [form], words: both };
  }
}
