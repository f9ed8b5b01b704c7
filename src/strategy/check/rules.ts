import { abbreviationAsField } from './rules/abbreviation-as-field.js';
import { conceptInOtherBlock } from './rules/concept-in-other-block.js';
import { conceptWithItself } from './rules/concept-with-itself.js';
import { duplicateNumber } from './rules/duplicate-number.js';
import { filterChanged } from './rules/filter-changed.js';
import { foreignOperator } from './rules/foreign-operator.js';
import { foreignSyntax } from './rules/foreign-syntax.js';
import { headingNotExploded } from './rules/heading-not-exploded.js';
import { headingObsolete } from './rules/heading-obsolete.js';
import { headingTruncated } from './rules/heading-truncated.js';
import { headingWithText } from './rules/heading-with-text.js';
import { headingWithoutText } from './rules/heading-without-text.js';
import { humansLimit } from './rules/humans-limit.js';
import { hyphenVariant } from './rules/hyphen-variant.js';
import { limitInside } from './rules/limit-inside.js';
import { limitWithoutReason } from './rules/limit-without-reason.js';
import { mixedOperators } from './rules/mixed-operators.js';
import { notAlone } from './rules/not-alone.js';
import { notAnimals } from './rules/not-animals.js';
import { notConcept } from './rules/not-concept.js';
import { numberApart } from './rules/number-apart.js';
import { operatorCase } from './rules/operator-case.js';
import { probableWrongReference } from './rules/probable-wrong-reference.js';
import { proximityRange } from './rules/proximity-range.js';
import { proximityWithAnd } from './rules/proximity-with-and.js';
import { pubmedProximity } from './rules/pubmed-proximity.js';
import { rctFilterInCentral } from './rules/rct-filter-in-central.js';
import { redundantTerm } from './rules/redundant-term.js';
import { resultNotLast } from './rules/result-not-last.js';
import { singularPlural } from './rules/singular-plural.js';
import { spellingVariant } from './rules/spelling-variant.js';
import { stemTooShort } from './rules/stem-too-short.js';
import { textWithoutHeading } from './rules/text-without-heading.js';
import { truncationTooEarly } from './rules/truncation-too-early.js';
import { truncationTooLate } from './rules/truncation-too-late.js';
import { unusedLine } from './rules/unused-line.js';
import { vocabularyNotLoaded } from './rules/vocabulary-not-loaded.js';
import { wildcardInPhrase } from './rules/wildcard-in-phrase.js';
import { wildcardSwapped } from './rules/wildcard-swapped.js';
import { wildcardUnsupported } from './rules/wildcard-unsupported.js';
import type { Rule } from './rule.js';

/** The rules in the order of PRESS 2015. Those that are found while reading stand in `reading-rules.ts`. */
export const rules: readonly Rule[] = [
  // 1 translation of the research question
  conceptInOtherBlock,
  // 2 Boolean and proximity operators
  mixedOperators,
  conceptWithItself,
  notAnimals,
  notConcept,
  proximityRange,
  proximityWithAnd,
  pubmedProximity,
  foreignOperator,
  numberApart,
  notAlone,
  // 3 subject headings
  headingTruncated,
  headingObsolete,
  headingNotExploded,
  textWithoutHeading,
  headingWithText,
  vocabularyNotLoaded,
  // 4 text word search
  headingWithoutText,
  spellingVariant,
  hyphenVariant,
  singularPlural,
  redundantTerm,
  stemTooShort,
  truncationTooEarly,
  truncationTooLate,
  // 5 spelling, syntax and line numbers
  unusedLine,
  resultNotLast,
  duplicateNumber,
  probableWrongReference,
  operatorCase,
  abbreviationAsField,
  foreignSyntax,
  wildcardUnsupported,
  wildcardInPhrase,
  wildcardSwapped,
  // 6 limits and filters
  humansLimit,
  limitInside,
  limitWithoutReason,
  filterChanged,
  rctFilterInCentral,
];
