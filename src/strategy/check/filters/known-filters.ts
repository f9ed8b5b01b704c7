import type { Platform } from '../../platform.js';

/*
 * Methodological search filters as their makers published them: facts of public record. A filter is a set of terms,
 * each written as `field:words` with the fields in alphabetical order; `heading:` is a heading without explode,
 * `exp:` one with, `type:` a publication type, `subheading:` a floating subheading. The frame around them
 * (what is joined by OR, the exclusion of animals) is not part of the comparison.
 */

export interface KnownFilter {
  readonly id: string;
  readonly name: string;
  /** Where it is published. */
  readonly source: string;
  readonly platforms: readonly Platform[];
  readonly terms: readonly string[];
}

const hssb =
  'Cochrane Handbook for Systematic Reviews of Interventions, technical supplement to chapter 4, boxes 3.a to 3.d';
const rct = ['type:randomized controlled trial', 'type:controlled clinical trial'];

export const knownFilters: readonly KnownFilter[] = [
  {
    id: 'cochrane-rct-sensitivity-ovid',
    name: 'the Cochrane Highly Sensitive Search Strategy, sensitivity-maximising version (2008), for Ovid',
    source: hssb,
    platforms: ['ovid-medline'],
    terms: [
      ...rct,
      'ab:randomized',
      'ab:placebo',
      'subheading:drug therapy',
      'ab:randomly',
      'ab:trial',
      'ab:groups',
    ],
  },
  {
    id: 'cochrane-rct-precision-ovid',
    name: 'the Cochrane Highly Sensitive Search Strategy, sensitivity- and precision-maximising version (2008), for Ovid',
    source: hssb,
    platforms: ['ovid-medline'],
    terms: [
      ...rct,
      'ab:randomized',
      'ab:placebo',
      'heading:clinical trials as topic',
      'ab:randomly',
      'ti:trial',
    ],
  },
  {
    id: 'cochrane-rct-sensitivity-pubmed',
    name: 'the Cochrane Highly Sensitive Search Strategy, sensitivity-maximising version (2008), for PubMed',
    source: hssb,
    platforms: ['pubmed'],
    terms: [
      ...rct,
      'tiab:randomized',
      'tiab:placebo',
      'subheading:drug therapy',
      'tiab:randomly',
      'tiab:trial',
      'tiab:groups',
    ],
  },
  {
    id: 'cochrane-rct-precision-pubmed',
    name: 'the Cochrane Highly Sensitive Search Strategy, sensitivity- and precision-maximising version (2008), for PubMed',
    source: hssb,
    platforms: ['pubmed'],
    terms: [
      ...rct,
      'tiab:randomized',
      'tiab:placebo',
      'heading:clinical trials as topic',
      'tiab:randomly',
      'ti:trial',
    ],
  },
  {
    id: 'sign-rct-ovid',
    name: "SIGN's filter for randomised controlled trials, for Ovid MEDLINE",
    source: 'https://www.sign.ac.uk/using-our-guidelines/methodology/search-filters/',
    platforms: ['ovid-medline'],
    terms: [
      'heading:randomized controlled trials as topic',
      'heading:randomized controlled trial',
      'heading:random allocation',
      'heading:double blind method',
      'heading:single blind method',
      'heading:clinical trial',
      'type:clinical trial phase i',
      'type:clinical trial phase ii',
      'type:clinical trial phase iii',
      'type:clinical trial phase iv',
      'type:controlled clinical trial',
      'type:randomized controlled trial',
      'type:multicenter study',
      'type:clinical trial',
    ],
  },
];
