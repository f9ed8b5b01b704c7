import { brief } from '../../brief.js';
import type { BooleanQuery, Combination, Line, Query } from '../../ast.js';
import type { CheckContext } from '../context.js';
import { meaningWords } from '../heading-words.js';
import { linesOfRange } from '../line-uses.js';
import { insideBrackets } from '../places.js';
import type { Rule } from '../rule.js';
import type { HeadingUse, Term } from '../terms.js';
import { coversWord, literalPattern } from '../word-pattern.js';

/** What an operand holds, where it is a list of headings alone, or of free text alone. */
interface Alone {
  readonly headings: readonly HeadingUse[];
  readonly terms: readonly Term[];
}

/** Lines that name lines are followed so far, and so many nodes are looked at: longer lists are no concept. */
const deepest = 12;
const most = 400;

/** `exp Asthma/ and asthma*.tw.`: a heading joined by AND to its own words. */
export const conceptWithItself: Rule = {
  id: 'concept-with-itself',
  press: 2,
  severity: 'warning',
  why: 'A heading and its words in titles and abstracts search one concept, and belong together by OR. Joined by AND they find only what has both: nothing that is not indexed yet, and nothing that says it otherwise.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '1. exp Delirium/\n2. deliri*.tw.\n3. 1 and 2' }],
    good: [
      { platform: 'ovid-medline', text: '1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2' },
      { platform: 'ovid-medline', text: '1. exp Delirium/\n2. haloperidol.tw.\n3. 1 and 2' },
    ],
  },
  *check(context) {
    for (const kind of ['boolean', 'combination'] as const) {
      for (const { node, line } of context.placesOf(kind)) {
        if (node.operator !== 'and') continue;
        const found = sameConcept(operandsOf(node, line, context), context);
        if (!found) continue;
        const { heading, term } = found;
        yield {
          line,
          start: node.start,
          end: node.end,
          message: `AND joins the heading "${brief(heading.name)}" to its own words, "${brief(context.written(term.text))}". Join them by OR, and the result to the other concepts by AND.`,
        };
      }
    }
  },
};

interface Operand {
  readonly query: Query;
  readonly line: Line;
}

function operandsOf(
  node: BooleanQuery | Combination,
  line: Line,
  { strategy }: CheckContext,
): readonly Operand[] {
  if (node.kind === 'boolean') return node.operands.map((query) => ({ query, line }));
  return node.ranges.flatMap((range) => {
    const lines = linesOfRange(strategy, line, range);
    if (!lines) return [];
    return strategy.lines
      .slice(lines.from, Math.min(lines.to + 1, lines.from + deepest))
      .map((each) => ({ query: each.query, line: each }));
  });
}

function sameConcept(
  operands: readonly Operand[],
  context: CheckContext,
): { heading: HeadingUse; term: Term } | null {
  const lists = operands.slice(0, deepest).map((operand) => aloneIn(operand, context));
  for (const list of lists) {
    for (const heading of list?.headings ?? []) {
      for (const other of lists) {
        const term = other?.terms.find((one) => saysName(one, heading.name));
        if (term) return { heading, term };
      }
    }
  }
  return null;
}

/** Each word of the term stands for one of the heading's, and none of those is left. */
function saysName(term: Term, name: string): boolean {
  const words = meaningWords(name);
  return (
    words.length > 0 &&
    term.words.length === words.length &&
    words.every((word) => {
      const forms = [word, word.replace(/s$/, '')].map(literalPattern);
      return term.words.some((one) => forms.some((form) => coversWord(one, form)));
    })
  );
}

function aloneIn(operand: Operand, context: CheckContext): Alone | null {
  const headings: HeadingUse[] = [];
  const terms: Term[] = [];
  const waiting: (Operand & { depth: number })[] = [{ ...operand, depth: 0 }];
  for (let looked = 0; waiting.length > 0; looked++) {
    const { query, line, depth } = waiting.pop()!;
    if (looked > most || depth > deepest) return null;
    const node = insideBrackets(query);
    const heading = context.headingAt(node);
    const term = heading ? null : context.termAt(node);
    if (heading) headings.push(heading);
    else if (term) terms.push(term);
    else {
      const inner = alternativesOf(node, line, context);
      if (!inner) return null;
      for (const each of inner) waiting.push({ ...each, depth: depth + 1 });
    }
    if (headings.length > 0 && terms.length > 0) return null;
  }
  return { headings, terms };
}

/** What a node joins by OR, or stands for; null for anything else. */
function alternativesOf(node: Query, line: Line, context: CheckContext): readonly Operand[] | null {
  if (node.kind === 'fielded') return [{ query: node.operand, line }];
  if (node.kind === 'reference') {
    const index = context.strategy.resolve(node.label, line);
    const named = index === null ? undefined : context.strategy.lines[index];
    return named ? [{ query: named.query, line: named }] : null;
  }
  const joins = node.kind === 'boolean' || node.kind === 'combination';
  return joins && node.operator === 'or' ? operandsOf(node, line, context) : null;
}
