import { brief } from '../../brief.js';
import type { Query, Span } from '../../ast.js';
import type { CheckContext } from '../context.js';
import type { Place } from '../places.js';
import { insideBrackets } from '../places.js';
import type { Rule } from '../rule.js';
import { withoutAnimals } from '../without-animals.js';

/** `not animals/`: throws away the studies in people that also carry the heading Animals. */
export const notAnimals: Rule = {
  id: 'not-animals',
  press: 2,
  severity: 'error',
  why: 'Indexers put the heading Animals on records that carry Humans too. Excluding Animals alone removes those studies in people; the safe form excludes animals only where humans are not there.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '1. exp Sepsis/\n2. exp Animals/\n3. 1 not 2' },
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Animals/\n3. Humans/\n4. 2 and 3\n5. 1 not 4',
      },
      { platform: 'pubmed', text: '"Sepsis"[Mesh] NOT "Animals"[Mesh]' },
      { platform: 'embase', text: "'sepsis'/exp NOT [animals]/lim" },
    ],
    good: [
      { platform: 'ovid-medline', text: '1. exp Sepsis/\n2. exp Animals/ not Humans/\n3. 1 not 2' },
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Animal Experimentation/ not (exp Human Experimentation/ or Humans/)\n3. 1 not 2',
      },
      {
        platform: 'embase',
        text: "'sepsis'/exp NOT ('animal experimentation':de NOT [humans]/lim)",
      },
      { platform: 'pubmed', text: '"Sepsis"[Mesh] NOT ("Animals"[Mesh] NOT "Humans"[Mesh])' },
      { platform: 'embase', text: "'sepsis'/exp NOT ([animals]/lim NOT [humans]/lim)" },
      {
        platform: 'ebsco-cinahl',
        text: 'S1 MH "Sepsis+"\nS2 MH "Vertebrates+" NOT MH "Human"\nS3 S1 NOT S2',
      },
    ],
  },
  *check(context) {
    for (const place of context.placesOf('boolean')) {
      const { node, line } = place;
      if (node.operator !== 'not' || isAnimalsWithoutHumans(context, place)) continue;
      const drop = node.operands[1]!;
      const names = namesDropped(context, drop, place);
      if (!names) continue;
      const hazard = hazardOf(names.headings, names.operator);
      if (!hazard) continue;
      const edit = hazard === 'animals' ? animalsEdit(context, names.only) : null;
      yield {
        line,
        start: node.operatorSpans[0]?.start ?? node.start,
        end: node.end,
        message: messages[hazard](
          withoutAnimals[context.platform] ?? withoutAnimals['ovid-medline']!,
        ),
        ...(edit && {
          suggestion: {
            title: `Exclude animals only where humans are not there: ${brief(edit.replacement)}`,
            edits: [edit],
          },
        }),
      };
    }
  },
};

const messages = {
  animals: (safe: string) =>
    `NOT animals also removes the studies in people that are indexed with both Animals and Humans. Write: ${safe}.`,
  both: (safe: string) =>
    `NOT (animals and humans) removes exactly the studies in people that mention animals, and keeps those in animals alone. Write: ${safe}.`,
  humans: (safe: string) =>
    `NOT humans removes every study in people. If animal studies are to go, write: ${safe}.`,
} as const;

function hazardOf(
  headings: ReadonlySet<string>,
  operator: 'single' | 'and' | 'or',
): keyof typeof messages | null {
  const animals = headings.has('animals') || headings.has('animal');
  const humans = headings.has('humans') || headings.has('human');
  if (animals && humans && operator === 'and') return 'both';
  if (humans && !animals) return operator === 'and' ? null : 'humans';
  if (animals && (operator !== 'and' || headings.size === 1)) return 'animals';
  return null;
}

/** `animals not humans` itself, and what stands for it: the drop of an outer NOT. */
function isAnimalsWithoutHumans(context: CheckContext, place: Place): boolean {
  if (place.node.kind !== 'boolean') return false;
  const written = insideBrackets(place.node.operands[0]!);
  // A translation may have left the words of the heading in its place.
  if (written.kind === 'fielded' && /\banimals?\b/i.test(context.written(written).slice(0, 80)))
    return true;
  const keep = namesDropped(context, written, place);
  return keep !== null && [...keep.headings].some((name) => animal.test(name));
}

/** Headings that stand for animals in filters against them, of MeSH, Emtree and CINAHL. */
const animal =
  /^(?:animals?|animals?, laboratory|animal studies|vertebrates?|invertebrates?|mammals?|rats?|mice|mouse|laboratory animals?|animal (?:experiment|experimentation|model|testing)s?|models, animal|disease models, animal|nonhuman|rodentia|rodents?|experimental animals?)$/;

interface Names {
  readonly headings: ReadonlySet<string>;
  readonly operator: 'single' | 'and' | 'or';
  /** The one heading, where there is only one. */
  readonly only: (Span & { readonly text: string }) | null;
}

/** The headings that an excluded set consists of, one line of reference deep at each step; null where a NOT is in it. */
function namesDropped(context: CheckContext, query: Query, from: Place): Names | null {
  const headings = new Set<string>();
  let operator: Names['operator'] = 'single';
  let only: Names['only'] = null;
  const stack: { node: Query; line: Place['line'] }[] = [{ node: query, line: from.line }];
  const seen = new Set<number>();
  for (let steps = 0; stack.length > 0 && steps < 60; steps++) {
    const { node, line } = stack.pop()!;
    const inner = insideBrackets(node);
    const heading = headingName(context, inner);
    if (heading !== null) {
      headings.add(heading);
      only =
        headings.size === 1 && line === from.line
          ? { start: inner.start, end: inner.end, text: context.written(inner) }
          : null;
    } else if (inner.kind === 'fielded') stack.push({ node: inner.operand, line });
    else if (inner.kind === 'boolean') {
      if (inner.operator === 'not') return null;
      if (operator === 'single') operator = inner.operator;
      for (const operand of inner.operands) stack.push({ node: operand, line });
    } else if (inner.kind === 'reference') {
      const target = context.strategy.resolve(inner.label, line);
      const named = target === null ? undefined : context.strategy.lines[target];
      if (named && !seen.has(named.index)) {
        seen.add(named.index);
        stack.push({ node: named.query, line: named });
      }
    } else if (inner.kind === 'combination') {
      operator = inner.operator;
      for (const range of inner.ranges) {
        for (const end of [range.from, range.to]) if (end) stack.push({ node: end, line });
      }
    }
  }
  return { headings, operator, only };
}

/** The heading in lower case; a limit to animals or humans asks for the heading. */
function headingName(context: CheckContext, node: Query): string | null {
  if (node.kind === 'heading') return node.name.toLowerCase();
  if (node.kind === 'limit' && node.operand === null) {
    const [only, ...others] = node.conditions;
    return only?.kind === 'population' && others.length === 0 ? only.value : null;
  }
  return context.headingAt(node)?.name.toLowerCase() ?? null;
}

function animalsEdit(
  context: CheckContext,
  only: Names['only'],
): (Span & { replacement: string }) | null {
  if (!only) return null;
  const humans: Partial<Record<CheckContext['platform'], string>> = {
    'ovid-medline': 'Humans/',
    pubmed: '"Humans"[Mesh]',
    cochrane: '[mh ^Humans]',
  };
  const written = humans[context.platform];
  if (!written) return null;
  const operator = context.platform === 'pubmed' ? 'NOT' : 'not';
  return { start: only.start, end: only.end, replacement: `(${only.text} ${operator} ${written})` };
}
