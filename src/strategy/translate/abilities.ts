import { platformNames, type Platform } from '../platform.js';
import type { Vocabulary } from '../meaning/meaning.js';

/*
 * What each platform's search language can say: the facts that decide how a translation is written.
 * Sources: the vendors' help pages and library guides listed in the reference on search syntax,
 * read 2026-11-22. Where two sources disagree the safe form is written.
 */

export interface WildcardAbility {
  /** Letters that must stand before `*`. */
  readonly stem: number;
  /** `*` at the start of a word. */
  readonly left: boolean;
  /** `*` between letters. */
  readonly inside: boolean;
  /** `*` stands for this many letters at most; null is any number. */
  readonly reach: number | null;
  /** `*3`: at most so many letters, up to the number given; 0 where the platform has no such sign. */
  readonly limited: number;
  /** A sign for exactly one letter: nowhere, inside a word only, or anywhere. */
  readonly one: 'none' | 'inside' | 'anywhere';
  /** A sign for none or one. */
  readonly optional: boolean;
  /** Wildcards inside quotes. */
  readonly quoted: boolean;
}

export interface ProximityAbility {
  /** Greatest number of words between that can be asked for. */
  readonly reach: number;
  /** Ordered proximity: not at all, side by side only, or with any distance. */
  readonly ordered: 'none' | 'adjacent' | 'any';
  /** Operands that are themselves proximities: never, only of the same kind and distance, or any. */
  readonly nested: 'never' | 'same' | 'any';
  /** Only plain words, in one pair of quotes: `"hip pain"[tiab:~2]`. */
  readonly wordsOnly: boolean;
  /** The only fields it works in, by id. */
  readonly fields?: ReadonlySet<string>;
}

export interface Ability {
  readonly name: string;
  /** Sign before a line's number, in labels and references. */
  readonly sign: '' | '#' | 'S';
  /** `or/1-5`, `{OR #1-#5}`. */
  readonly ranges: boolean;
  /**
   * How a field is put on several terms: on each term (`a[ti] OR b[ti]`), on a group (`TI (a OR b)`),
   * or several fields on a group (`(a OR b):ti,ab`).
   */
  readonly fields: 'each' | 'group' | 'list';
  /** Phrases stand in quotes. */
  readonly quote: '"' | "'" | '';
  readonly wildcards: WildcardAbility;
  readonly proximity: ProximityAbility;
  /** The vocabularies whose headings it searches. */
  readonly vocabularies: readonly Vocabulary[];
}

const proximity = (
  reach: number,
  ordered: ProximityAbility['ordered'],
  nested: ProximityAbility['nested'] = 'any',
): ProximityAbility => ({ reach, ordered, nested, wordsOnly: false });

const ovid = {
  sign: '',
  ranges: true,
  fields: 'list',
  quote: '',
  wildcards: {
    stem: 1,
    left: false,
    inside: false,
    reach: null,
    limited: 99,
    one: 'anywhere',
    optional: true,
    quoted: true,
  },
  // adj1 to adj99; bare adj is the only ordered form.
  proximity: proximity(98, 'adjacent'),
} as const;

export const abilities: Readonly<Record<Platform, Ability>> = {
  'ovid-medline': { ...ovid, name: platformNames['ovid-medline'], vocabularies: ['mesh'] },
  'ovid-embase': { ...ovid, name: platformNames['ovid-embase'], vocabularies: ['emtree'] },
  'ovid-psycinfo': { ...ovid, name: platformNames['ovid-psycinfo'], vocabularies: ['apa'] },
  pubmed: {
    name: platformNames.pubmed,
    sign: '#',
    ranges: false,
    fields: 'each',
    quote: '"',
    wildcards: {
      stem: 4,
      left: false,
      inside: false,
      reach: null,
      limited: 0,
      one: 'none',
      optional: false,
      quoted: true,
    },
    proximity: {
      reach: 1000,
      ordered: 'none',
      nested: 'never',
      wordsOnly: true,
      fields: new Set(['ti', 'tiab', 'ad']),
    },
    vocabularies: ['mesh'],
  },
  cochrane: {
    name: platformNames.cochrane,
    sign: '#',
    ranges: true,
    fields: 'list',
    quote: '"',
    wildcards: {
      stem: 3,
      left: true,
      inside: true,
      reach: null,
      limited: 0,
      one: 'none',
      optional: true,
      quoted: false,
    },
    // NEXT/n is told by guides only: NEXT alone is written.
    proximity: proximity(98, 'adjacent'),
    vocabularies: ['mesh'],
  },
  'ebsco-cinahl': {
    name: platformNames['ebsco-cinahl'],
    sign: 'S',
    ranges: false,
    fields: 'group',
    quote: '"',
    wildcards: {
      stem: 3,
      left: false,
      inside: true,
      reach: null,
      limited: 0,
      one: 'inside',
      optional: true,
      quoted: true,
    },
    proximity: proximity(255, 'any'),
    vocabularies: ['cinahl'],
  },
  embase: {
    name: platformNames.embase,
    sign: '#',
    ranges: false,
    fields: 'list',
    quote: "'",
    wildcards: {
      stem: 3,
      left: false,
      inside: true,
      reach: null,
      limited: 0,
      one: 'anywhere',
      optional: true,
      quoted: false,
    },
    proximity: proximity(98, 'any'),
    vocabularies: ['emtree'],
  },
  wos: {
    name: platformNames.wos,
    sign: '#',
    ranges: false,
    fields: 'group',
    quote: '"',
    wildcards: {
      stem: 3,
      left: true,
      inside: true,
      reach: null,
      limited: 0,
      one: 'anywhere',
      optional: true,
      quoted: true,
    },
    proximity: proximity(255, 'none'),
    vocabularies: [],
  },
  scopus: {
    name: platformNames.scopus,
    sign: '#',
    ranges: false,
    fields: 'group',
    quote: '"',
    wildcards: {
      stem: 3,
      left: true,
      inside: true,
      reach: null,
      limited: 0,
      one: 'anywhere',
      optional: false,
      quoted: false,
    },
    proximity: proximity(255, 'any', 'same'),
    vocabularies: [],
  },
  proquest: {
    name: platformNames.proquest,
    sign: 'S',
    ranges: false,
    fields: 'list',
    quote: '"',
    wildcards: {
      stem: 3,
      left: true,
      inside: true,
      reach: 5,
      limited: 20,
      one: 'anywhere',
      optional: false,
      quoted: true,
    },
    proximity: proximity(98, 'any'),
    vocabularies: ['mesh', 'emtree', 'apa', 'thesaurus'],
  },
};

/** Whether the platform is a database on Ovid: lines are limited by number, commands have Ovid's form. */
export function isOvid(platform: Platform): boolean {
  return platform.startsWith('ovid-');
}
