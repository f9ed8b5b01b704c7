import { deepest, tooDeep } from '../meaning/depth.js';
import { languageName } from '../meaning/languages.js';
import { wordedParts } from '../meaning/mean-frequency.js';
import type { Frequent, HeadingMeaning, Meaning, Near, Phrase } from '../meaning/meaning.js';
import { phraseOf } from '../meaning/phrase-of.js';
import type { HeadingTree } from './heading-tree.js';
import type { TermSource } from './lexicon.js';
import type { HeadingTest, Node, Operand } from './program.js';
import { maskOf } from './record.js';
import type { Term } from './term.js';
import { keyOf, subheadingKeyOf } from './words.js';

/** What compiling needs besides the meaning. */
export interface CompileContext {
  readonly lexicon: TermSource;
  readonly tree: HeadingTree | null;
}

/** More words in one PubMed window than this are not tried in every order. */
const mostInWindow = 20;

const notCarried = 'a record does not carry the field';

function unknown(reason: string): Node {
  return { kind: 'unknown', reason };
}

function termsOfPhrase(phrase: Phrase, lexicon: TermSource): Term[] {
  return phrase.words.flatMap((word) => lexicon.take(word.parts));
}

/** A year and a PMID are one word of digits: nothing else can stand there, whether the record carries them or not. */
const digits = maskOf(['year', 'pmid']);

function couldBeNumber(terms: readonly Term[]): boolean {
  return terms.length === 1 && !/[^\d#?*]/.test(terms[0]!.key);
}

/** What a truncation at the end of a phrase leaves open: the rest of the value, or so many letters of it. */
function tailOf(phrase: Phrase): number | null {
  const last = phrase.words.at(-1)?.parts.at(-1);
  return last?.kind === 'many' ? (last.max ?? Infinity) : null;
}

const heading = maskOf(['heading']);
const majorHeading = maskOf(['major-heading']);

/**
 * What is asked of the major headings is asked of all of them besides: where a record does not say which are major, a word
 * that none of them has is not in a major one.
 */
function alsoInAny(mask: number, build: (mask: number) => Node): Node {
  if ((mask & majorHeading) === 0) return build(mask);
  return { kind: 'and', operands: [build((mask & ~majorHeading) | heading), build(mask)] };
}

const publicationType = maskOf(['publication-type']);

/** What records from MEDLINE and from books call the document types of Embase, Scopus and Web of Science. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  article: ['journal article'],
  'book chapter': ['chapter'],
};

function otherTypes(terms: readonly Term[]): readonly string[] {
  const type = terms.map((term) => term.key).join(' ');
  return Object.hasOwn(otherNames, type) ? otherNames[type]! : [];
}

function phraseNode(phrase: Phrase, context: CompileContext): Node {
  const targets = maskOf(phrase.targets);
  if (targets === 0) return unknown(notCarried);
  const terms = termsOfPhrase(phrase, context.lexicon);
  if (terms.length === 0) return unknown('it holds no word to look for');
  const mask = couldBeNumber(terms) ? targets : targets & ~digits;
  const whole = phrase.whole === true;
  if (whole && mask === publicationType) {
    const others = otherTypes(terms).map((type) => phraseOf(type, phrase.targets, phrase));
    const tail = tailOf(phrase);
    const type: Node = { kind: 'phrase', mask, terms, whole, tail };
    return orOf([type, ...others.map((other) => phraseNode(other, context))]);
  }
  return alsoInAny(mask, (mask) =>
    terms.length === 1 && !whole
      ? { kind: 'terms', mask, terms }
      : { kind: 'phrase', mask, terms, whole, tail: whole ? tailOf(phrase) : null },
  );
}

/** Single words beside each other in an OR become one test; an OR in an OR is one OR. */
function orOf(operands: readonly Node[]): Node {
  const groups = new Map<number, Term[]>();
  const merged: Node[] = [];
  for (const operand of operands.flatMap((one) => (one.kind === 'or' ? one.operands : [one]))) {
    if (operand.kind !== 'terms') {
      merged.push(operand);
      continue;
    }
    const group = groups.get(operand.mask);
    if (group === undefined) {
      const terms = [...operand.terms];
      groups.set(operand.mask, terms);
      merged.push({ kind: 'terms', mask: operand.mask, terms });
    } else group.push(...operand.terms);
  }
  return merged.length === 1 ? merged[0]! : { kind: 'or', operands: merged };
}

function operandOf(
  meaning: Meaning,
  mask: number,
  context: CompileContext,
  depth: number,
): Operand | null {
  if (depth > deepest) return null;
  if (meaning.kind === 'phrase') {
    const terms = termsOfPhrase(meaning, context.lexicon);
    if (terms.length === 0) return null;
    if (terms.length === 1) return { kind: 'terms', mask, terms };
    return { kind: 'phrase', mask, terms, whole: false, tail: null };
  }
  if (meaning.kind === 'near') return nearOf(meaning, mask, context, depth);
  if (meaning.kind !== 'or') return null;
  const operands: Operand[] = [];
  for (const one of meaning.operands) {
    const operand = operandOf(one, mask, context, depth + 1);
    if (operand === null) return null;
    operands.push(operand);
  }
  return { kind: 'or', operands };
}

function nearOf(near: Near, mask: number, context: CompileContext, depth: number) {
  const operands: Operand[] = [];
  for (const one of near.operands) {
    const operand = operandOf(one, mask, context, depth + 1);
    if (operand === null) return null;
    operands.push(operand);
  }
  if (operands.length > mostInWindow) return null;
  const { ordered, distance } = near;
  return { kind: 'near' as const, mask, ordered, distance, operands };
}

/** Counted are words and proximities in parts that a record carries; of anything else it stays open whether it occurs often enough. */
function frequentNode({ least, operand }: Frequent, context: CompileContext, depth: number): Node {
  const nodes = (wordedParts(operand) ?? [operand]).map((part) =>
    compileMeaning(part, context, depth + 1),
  );
  const any = orOf(nodes);
  const parts = nodes.filter(
    (node) => node.kind === 'terms' || node.kind === 'phrase' || node.kind === 'near',
  );
  if (parts.length === nodes.length) return { kind: 'often', least, any, parts };
  return { kind: 'and', operands: [any, unknown('how often it occurs cannot be counted')] };
}

function headingNode(heading: HeadingMeaning, tree: HeadingTree | null): HeadingTest {
  const { name, explode, focus } = heading;
  const subheadings = heading.subheadings.map(subheadingKeyOf);
  if (name === null) return { kind: 'heading', keys: null, open: false, focus, subheadings };
  const keys = new Set([keyOf(name)]);
  const narrower = explode && tree?.vocabulary === heading.vocabulary ? tree.narrower(name) : null;
  for (const one of narrower ?? []) keys.add(keyOf(one));
  return { kind: 'heading', keys, open: explode && narrower === null, focus, subheadings };
}

/** The name is one of the words that `/syn` looks for; which the others are is not known here. */
function withSynonyms(heading: HeadingMeaning, node: Node, context: CompileContext): Node {
  if (!heading.synonyms || heading.name === null) return node;
  const name = {
    ...phraseOf(heading.name, ['title', 'abstract', 'keywords'], heading),
    whole: false,
  };
  return orOf([node, phraseNode(name, context), unknown('its synonyms are not known here')]);
}

/** The form of a meaning that runs. */
export function compileMeaning(meaning: Meaning, context: CompileContext, depth = 0): Node {
  if (depth > deepest) return unknown(tooDeep);
  switch (meaning.kind) {
    case 'phrase':
      return phraseNode(meaning, context);
    case 'near': {
      const targets = maskOf(meaning.targets);
      if (targets === 0) return unknown(notCarried);
      return alsoInAny(
        targets & ~digits,
        (mask) =>
          nearOf(meaning, mask, context, depth) ??
          unknown('a proximity holds what has no place among words'),
      );
    }
    case 'frequent':
      return frequentNode(meaning, context, depth);
    case 'heading':
      return withSynonyms(meaning, headingNode(meaning, context.tree), context);
    case 'years':
      return { kind: 'years', from: meaning.from, to: meaning.to };
    case 'language':
      return { kind: 'language', value: languageName(meaning.value) };
    case 'population':
      return { kind: 'population', value: meaning.value };
    case 'and':
    case 'or': {
      const operands = meaning.operands.map((one) => compileMeaning(one, context, depth + 1));
      return meaning.kind === 'or' ? orOf(operands) : { kind: 'and', operands };
    }
    case 'not':
      return {
        kind: 'not',
        keep: compileMeaning(meaning.keep, context, depth + 1),
        drop: compileMeaning(meaning.drop, context, depth + 1),
      };
    case 'line':
      return { kind: 'line', line: meaning.line };
    case 'unanswerable':
      return unknown(meaning.reason);
  }
}
