import type { Span } from '../ast.js';
import type { Meaning } from './meaning.js';
import { phraseOf } from './phrase-of.js';

/*
 * Publication types as platforms print them in limits, where the type in a record has another name.
 * Ovid's "Additional limits" list and Scopus' and Embase.com's document types, as met in real strategies.
 */

/**
 * The types below one in MeSH's branch of publication types (nlm.nih.gov/bsd/indexing, "Publication characteristics", read
 * 2026-11), as far as they say what kind of study an article reports. Equivalence and pragmatic trials stand below
 * Randomized Controlled Trial and systematic reviews below Review, whose types they bear as well: those two have none here. Names are without commas, as words are compared.
 */
const narrower: Readonly<Record<string, readonly string[]>> = {
  'clinical study': ['clinical trial', 'observational study'],
  'clinical trial': [
    'adaptive clinical trial',
    'clinical trial phase i',
    'clinical trial phase ii',
    'clinical trial phase iii',
    'clinical trial phase iv',
    'controlled clinical trial',
    'equivalence trial',
    'pragmatic clinical trial',
  ],
  'controlled clinical trial': ['randomized controlled trial'],
  guideline: ['practice guideline'],
  'meta-analysis': ['network meta-analysis'],
};

/** A publication type of MEDLINE with all that stand below it, itself first; in lower case. */
export function explodedType(type: string): readonly string[] {
  const all = new Set([type.toLowerCase().replace(/[\s,]+/g, ' ')]);
  for (const one of all) {
    for (const below of Object.hasOwn(narrower, one) ? narrower[one]! : []) all.add(below);
  }
  return [...all];
}

/** One of several publication types as a whole value. */
export function meanType(types: readonly string[], span: Span): Meaning {
  const { start, end } = span;
  const operands = types.map((type) => phraseOf(type, ['publication-type'], span));
  return operands.length === 1 ? operands[0]! : { kind: 'or', operands, start, end };
}

const otherNames: Readonly<Record<string, readonly string[]>> = {
  'clinical trial, all': explodedType('clinical trial'),
  'all clinical trials': explodedType('clinical trial'),
  'review article': ['review'],
  'review articles': ['review'],
  'meta analysis': ['meta-analysis'],
  'meta analyses': ['meta-analysis'],
  'meta-analyses': ['meta-analysis'],
  'multicenter studies': ['multicenter study'],
  'comparative studies': ['comparative study'],
  'observational studies': ['observational study'],
  'case reports': ['case reports'],
};

/** The publication types, in lower case, of which a record must have one to pass a limit to the type as printed. */
export function publicationTypes(printed: string): readonly string[] {
  const name = printed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*\(.*\)$/, '')
    .replace('randomised', 'randomized');
  if (Object.hasOwn(otherNames, name)) return otherNames[name]!;
  return [
    name.replace(
      /(trial|review|guideline|letter|editorial|comment|article|abstract|paper|note|chapter|dissertation)s$/,
      '$1',
    ),
  ];
}
