import type { Platform, Target } from '../../../src/strategy/index.js';

/** How a platform writes what the drawn strategies hold; worked out by hand from the reference, apart from the dialect tables. */
export interface Writer {
  readonly platform: Platform;
  /** A field over an expression in brackets, or over one term where `perTerm`, with the parts it searches. */
  readonly fields: readonly (readonly [
    write: (expression: string) => string,
    targets: readonly Target[],
  ])[];
  /** The field stands behind each term alone (PubMed). */
  readonly perTerm?: boolean;
  /** Signs for further letters, with what they mean where it is not "any number": `?` once for each letter. */
  readonly more?: readonly (readonly [sign: string, meaning: string])[];
  readonly one: string | null;
  readonly optional: string | null;
  /** Operator for at most n words between. */
  readonly near: ((n: number) => string) | null;
  readonly ordered: ((n: number) => string) | null;
  readonly heading: ((name: string, explode: boolean, focus: boolean) => string) | null;
  readonly not: string;
  /** Fields that are compared as a whole, over one term. */
  readonly whole?: readonly (readonly [write: (term: string) => string, target: Target])[];
  /** At most so many letters more. */
  readonly limited?: (n: number) => string;
  /** Words within so many others, under a field of their own. */
  readonly window?: (words: string, n: number) => string;
  readonly years?: (from: number, to: number) => string;
  readonly language?: (name: string) => string;
  /** Which operators bind first where no bracket says; those of one level from left to right. */
  readonly levels: readonly (readonly ('and' | 'or' | 'not')[])[];
  readonly label: (number: number) => string;
  readonly reference: (number: number) => string;
}

const text: readonly Target[] = ['title', 'abstract'];
const withKeywords: readonly Target[] = ['title', 'abstract', 'keywords'];
const hash = {
  label: (number: number) => `#${number} `,
  reference: (number: number) => `#${number}`,
};
const capitalS = {
  label: (number: number) => `S${number} `,
  reference: (number: number) => `S${number}`,
};

const ovid = {
  fields: [
    [(x) => `${x}.ti.`, ['title']],
    [(x) => `${x}.ti,ab.`, text],
    [(x) => `${x}.ti,ab,kf.`, withKeywords],
    [(x) => `${x}.hw.`, ['heading']],
  ],
  one: '#',
  optional: '?',
  near: (n) => `adj${n + 1}`,
  ordered: null,
  heading: (name, explode, focus) => `${explode ? 'exp ' : ''}${focus ? '*' : ''}${name}/`,
  not: 'not',
  whole: [
    [(x) => `${x}.pt.`, 'publication-type'],
    [(x) => `${x}.jn.`, 'journal'],
  ],
  limited: (n) => `$${n}`,
  language: (name) => `${name}.lg.`,
  levels: [['and'], ['or']],
  label: (number) => `${number}. `,
  reference: (number) => String(number),
} satisfies Omit<Writer, 'platform'>;

export const writers: readonly Writer[] = [
  { ...ovid, platform: 'ovid-medline' },
  { ...ovid, platform: 'ovid-embase' },
  { ...ovid, platform: 'ovid-psycinfo' },
  {
    platform: 'pubmed',
    perTerm: true,
    fields: [
      [(x) => `${x}[ti]`, ['title']],
      [(x) => `${x}[tiab]`, withKeywords],
      [(x) => `${x}[ot]`, ['keywords']],
    ],
    one: null,
    optional: null,
    near: null,
    ordered: null,
    heading: (name, explode, focus) =>
      `"${name}"[${focus ? 'majr' : 'mh'}${explode ? '' : ':noexp'}]`,
    not: 'NOT',
    whole: [
      [(x) => `${x}[pt]`, 'publication-type'],
      [(x) => `${x}[ta]`, 'journal'],
    ],
    window: (words, n) => `"${words}"[ti:~${n}]`,
    years: (from, to) => `${from}:${to}[dp]`,
    language: (name) => `${name}[la]`,
    levels: [['and', 'or', 'not']],
    ...hash,
  },
  {
    platform: 'cochrane',
    fields: [
      [(x) => `${x}:ti`, ['title']],
      [(x) => `${x}:ti,ab`, text],
      [(x) => `${x}:kw`, ['keywords', 'heading', 'subheading']],
    ],
    one: null,
    optional: '?',
    near: (n) => `NEAR/${n}`,
    ordered: (n) => `NEXT/${n}`,
    heading: (name, explode, focus) => `[mh ${explode ? '' : '^'}"${name}"${focus ? ' [mj]' : ''}]`,
    not: 'NOT',
    levels: [['not'], ['and'], ['or']],
    ...hash,
  },
  {
    platform: 'ebsco-cinahl',
    fields: [
      [(x) => `TI ${x}`, ['title']],
      [(x) => `AB ${x}`, ['abstract']],
      [(x) => `KW ${x}`, ['keywords']],
      [(x) => `MW ${x}`, ['heading', 'subheading']],
    ],
    one: '?',
    optional: '#',
    near: (n) => `N${n}`,
    ordered: (n) => `W${n}`,
    heading: (name, explode, focus) => `(${focus ? 'MM' : 'MH'} "${name}${explode ? '+' : ''}")`,
    not: 'NOT',
    years: (from, to) => `PY ${from}-${to}`,
    language: (name) => `LA ${name}`,
    levels: [['and'], ['or']],
    ...capitalS,
  },
  {
    platform: 'embase',
    fields: [
      [(x) => `${x}:ti`, ['title']],
      [(x) => `${x}:ti,ab`, text],
      [(x) => `${x}:ti,ab,kw`, withKeywords],
    ],
    one: '?',
    optional: '$',
    near: (n) => `NEAR/${n + 1}`,
    ordered: (n) => `NEXT/${n + 1}`,
    heading: (name, explode, focus) => `'${name}'/${explode ? 'exp' : 'de'}${focus ? '/mj' : ''}`,
    not: 'NOT',
    years: (from, to) => `[${from}-${to}]/py`,
    language: (name) => `[${name}]/lim`,
    levels: [['and', 'or', 'not']],
    ...hash,
  },
  {
    platform: 'wos',
    fields: [
      [(x) => `TI=${x}`, ['title']],
      [(x) => `AB=${x}`, ['abstract']],
      [(x) => `TS=${x}`, withKeywords],
    ],
    one: '?',
    optional: '$',
    near: (n) => `NEAR/${n}`,
    ordered: null,
    heading: null,
    not: 'NOT',
    years: (from, to) => `PY=${from}-${to}`,
    language: (name) => `LA=${name}`,
    levels: [['not'], ['and'], ['or']],
    ...hash,
  },
  {
    platform: 'scopus',
    fields: [
      [(x) => `TITLE${x}`, ['title']],
      [(x) => `TITLE-ABS${x}`, text],
      [(x) => `AUTHKEY${x}`, ['keywords']],
    ],
    one: '?',
    optional: null,
    near: (n) => `W/${n}`,
    ordered: (n) => `PRE/${n}`,
    heading: null,
    not: 'AND NOT',
    years: (from, to) => `(PUBYEAR > ${from - 1} AND PUBYEAR < ${to + 1})`,
    language: (name) => `LANGUAGE(${name})`,
    levels: [['or'], ['and'], ['not']],
    ...hash,
  },
  {
    platform: 'proquest',
    fields: [
      [(x) => `TI${x}`, ['title']],
      [(x) => `TI,AB${x}`, text],
      [(x) => `IF${x}`, ['keywords']],
    ],
    // No drawn word has more than twenty letters behind its stem.
    more: [
      ['*', '?????'],
      ['[*2]', '??'],
      ['$3', '???'],
      ['[*20]', '*'],
    ],
    one: '?',
    optional: null,
    near: (n) => `NEAR/${n}`,
    ordered: (n) => `PRE/${n}`,
    heading: (name, explode, focus) =>
      `${focus ? 'MJ' : ''}MESH.EXACT${explode ? '.EXPLODE' : ''}("${name}")`,
    not: 'NOT',
    years: (from, to) => `YR(${from}-${to})`,
    language: (name) => `LA(${name})`,
    levels: [['and'], ['or'], ['not']],
    ...capitalS,
  },
];
