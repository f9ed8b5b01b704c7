import { brief } from '../../brief.js';
import { isCovered } from '../alternatives.js';
import { knownFilterTerms } from '../filters/known-terms.js';
import type { Rule } from '../rule.js';
import { isMapped, type Term } from '../terms.js';
import type { MissingForm } from '../word-families.js';
import { familiesOf } from '../word-families.js';
import type { CheckContext } from '../context.js';
import type { ChangedWord } from '../add-alternatives.js';
import type { WordPattern } from '../word-pattern.js';
import { literalPattern, patternOfSigns, signsOf } from '../word-pattern.js';
import { pluralOf, singularOf } from '../words/plural.js';
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
      {
        platform: 'ovid-medline',
        text: '1. exp Insulin/\n2. (insulin adj3 analogue*).tw.\n3. 1 or 2',
      },
      { platform: 'ovid-medline', text: '"organisation of anaemia clinic*".tw.' },
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
        message: `The ${variant?.is ?? 'other'} spelling "${brief(other + sign)}" is missing beside "${brief(context.written(word))}". Records keep the spelling of their authors: search both.`,
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
    const variants: Variant[] = [];
    for (const [index, { stem, literal, truncated, signs }] of term.words.entries()) {
      if ((literal === null && !truncated) || (finds && literal !== null)) continue;
      const variant = spellingVariantOf(stem, truncated);
      if (!variant) continue;
      const pattern = patternOfSigns([
        ...signsOf(variant.spelling),
        ...signs.slice(signsOf(stem).length),
      ]);
      variants.push({ index, letters: stem, other: variant.spelling, pattern });
    }
    for (const chosen of choices(variants)) {
      const [first, ...also] = chosen;
      const words = [...term.words];
      for (const { index, pattern } of chosen) words[index] = pattern;
      if (!first || isCovered(context, term, words)) continue;
      yield { term, ...first, also, words };
      yield* inOtherNumber(context, term, chosen, words);
    }
  }
}

/** Where the block has `tumor` and `tumors`, `tumour` comes with `tumours`. */
function* inOtherNumber(
  context: CheckContext,
  term: Term,
  chosen: readonly Variant[],
  words: readonly WordPattern[],
): Iterable<MissingForm> {
  const last = words.length - 1;
  const own = otherNumberOf(term.words[last]!);
  const other = otherNumberOf(words[last]!);
  if (own === null || other === null) return;
  const plain = term.words.with(last, literalPattern(own));
  const both = words.with(last, literalPattern(other));
  if (!isCovered(context, term, plain) || isCovered(context, term, both)) return;
  const letters = term.words[last]!.stem;
  const changes = [
    ...chosen.filter(({ index }) => index !== last),
    { index: last, letters, other },
  ];
  const [first, ...also] = changes;
  if (first) yield { term, ...first, also, words: both };
}

function otherNumberOf({ literal }: WordPattern): string | null {
  return literal === null ? null : (pluralOf(literal) ?? singularOf(literal));
}

interface Variant extends ChangedWord {
  readonly pattern: WordPattern;
}

/** `organisation of anaemia wards` is four phrases; beyond two words that can be spelt otherwise nobody writes all. */
function choices(variants: readonly Variant[]): readonly (readonly Variant[])[] {
  const [one, two] = variants;
  if (!one) return [];
  return two ? [[one], [two], [one, two]] : [[one]];
}
