import type { Node, Operand, Program } from './program.js';
import { carried, maskOf } from './record.js';
import type { Term } from './term.js';
import type { TermStatistics } from './term-statistics.js';

/*
 * What a record must have for a strategy to select it, read off the strategy without running it. A
 * requirement is a list of features of which a record has at least one; a strategy has several, all of them
 * necessary. They are necessary and not sufficient: a record that meets them is run.
 */

/** A word, the beginning of one, a heading, a subheading, or a part that the record does not carry. */
export interface Feature {
  readonly kind: 'word' | 'prefix' | 'fact';
  readonly text: string;
}

export interface Requirement {
  readonly features: readonly Feature[];
  /** Guessed share of the records that meet it. */
  readonly share: number;
}

/** The facts of a record that are no words of its text. */
export const facts = {
  heading: (key: string) => `heading ${key}`,
  subheading: (key: string) => `subheading ${key}`,
  anyHeading: 'heading',
  lacks: (bit: number) => `lacks ${carried[bit] ?? ''}`,
};

/** Guessed shares of facts: a heading is rare, a missing field is not. */
const headingShare = 0.005;
const lackShare = 0.6;

/** So many requirements of a strategy are kept: each further one rules out less than it costs. */
const mostKept = 3;

/** The greatest share that is still worth looking for. */
const worthless = 0.95;

const headingMask = maskOf(['heading']);

interface Question {
  readonly program: Program;
  readonly statistics: TermStatistics;
  /** Whether an unknown verdict counts as well as a yes. */
  readonly possible: boolean;
  readonly lines: Map<number, readonly Requirement[]>;
}

/** The requirements of a whole strategy, the most selective first; none where every record must be run, one without features where none need be. */
export function requirementsOf(
  program: Program,
  statistics: TermStatistics,
  possible: boolean,
): readonly Requirement[] {
  if (program.result === null) return [never];
  const question: Question = { program, statistics, possible, lines: new Map() };
  for (const line of program.first) ofLine(line, question);
  return ofLine(program.result, question);
}

const never: Requirement = { features: [], share: 0 };

function ofLine(line: number, question: Question): readonly Requirement[] {
  const known = question.lines.get(line);
  if (known !== undefined) return known;
  question.lines.set(line, []);
  const node = question.program.lines[line];
  const found = node === undefined ? [] : ofNode(node, question);
  question.lines.set(line, found);
  return found;
}

function best(requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements
    .filter((one) => one.share <= worthless)
    .sort((a, b) => a.share - b.share)
    .slice(0, mostKept);
}

function ofTerms(terms: readonly Term[], { statistics }: Question): Requirement {
  let misses = 1;
  const features = terms.map((term): Feature => {
    const share = term.kind === 'exact' || term.text !== '' ? statistics.share(term) : 1;
    misses *= 1 - share;
    return { kind: term.kind === 'exact' ? 'word' : 'prefix', text: term.text };
  });
  return { features, share: 1 - misses };
}

/** Where unknown counts, words that are missing are as good as there if their field is not carried. */
function orLacking(requirements: readonly Requirement[], mask: number, { possible }: Question) {
  if (!possible) return requirements;
  const lacking = carried.flatMap((_, bit): Feature[] =>
    (mask & (1 << bit)) === 0 ? [] : [{ kind: 'fact', text: facts.lacks(bit) }],
  );
  return requirements.map(({ features, share }) => ({
    features: [...features, ...lacking],
    share: Math.max(share, lackShare),
  }));
}

function ofOperand(operand: Operand, question: Question): readonly Requirement[] {
  switch (operand.kind) {
    case 'terms':
      return [ofTerms(operand.terms, question)];
    case 'phrase':
      return best(operand.terms.map((term) => ofTerms([term], question)));
    case 'near':
      return best(operand.operands.flatMap((one) => ofOperand(one, question)));
    case 'or':
      return eitherOf(operand.operands.map((one) => ofOperand(one, question)));
  }
}

/** One of several: the first requirement of each together, then the second of each (the last where it has fewer). */
function eitherOf(operands: readonly (readonly Requirement[])[]): readonly Requirement[] {
  if (operands.some((requirements) => requirements.length === 0)) return [];
  const most = Math.max(0, ...operands.map((requirements) => requirements.length));
  const joined: Requirement[] = operands.length === 0 ? [never] : [];
  for (let nth = 0; nth < most; nth++) {
    let misses = 1;
    const features = operands.flatMap((requirements) => {
      const one = requirements[Math.min(nth, requirements.length - 1)]!;
      misses *= 1 - one.share;
      return one.features;
    });
    joined.push({ features, share: 1 - misses });
  }
  return best(joined);
}

function ofNode(node: Node, question: Question): readonly Requirement[] {
  const { possible } = question;
  switch (node.kind) {
    case 'terms':
    case 'phrase':
    case 'near':
      return best(orLacking(ofOperand(node, question), node.mask, question));
    case 'often':
      return ofNode(node.any, question);
    case 'and':
      return best(node.operands.flatMap((operand) => ofNode(operand, question)));
    case 'or':
      return eitherOf(node.operands.map((operand) => ofNode(operand, question)));
    case 'not':
      return ofNode(node.keep, question);
    case 'line':
      return ofLine(node.line, question);
    case 'heading': {
      const named =
        node.keys === null
          ? node.subheadings.map(facts.subheading)
          : [...node.keys].map(facts.heading);
      if (named.length === 0) return possible ? [] : [ofFacts([facts.anyHeading])];
      if (!possible) return [ofFacts(named)];
      // Any heading may be a narrower one, or have the subheading without saying so.
      if (node.open || node.keys === null) named.push(facts.anyHeading);
      return best(orLacking([ofFacts(named)], headingMask, question));
    }
    case 'population': {
      const names = node.value === 'humans' ? ['humans', 'human'] : ['animals', 'animal'];
      const requirement = { ...ofFacts(names.map(facts.heading)), share: 0.5 };
      return best(orLacking([requirement], headingMask, question));
    }
    case 'unknown':
      return possible ? [] : [never];
    case 'years':
    case 'language':
      return [];
  }
}

function ofFacts(texts: readonly string[]): Requirement {
  const features = texts.map((text): Feature => ({ kind: 'fact', text }));
  return { features, share: Math.min(0.5, texts.length * headingShare) };
}
