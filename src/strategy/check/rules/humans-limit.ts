import type { CheckContext } from '../context.js';
import type { Rule } from '../rule.js';
import { withoutAnimals } from '../without-animals.js';

/** `limit 9 to humans`: loses whatever is not indexed yet. */
export const humansLimit: Rule = {
  id: 'humans-limit',
  press: 6,
  severity: 'warning',
  why: 'The limit to humans asks for the heading Humans. New records, and those that are never indexed, do not have it and are lost without a trace.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2\n4. limit 3 to humans',
      },
      { platform: 'pubmed', text: '"Sepsis"[Mesh] AND "Humans"[Mesh]' },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2\n4. exp animals/ not Humans/\n5. 3 not 4',
      },
      { platform: 'embase', text: "'sepsis'/exp NOT ([animals]/lim NOT [humans]/lim)" },
    ],
  },
  *check(context) {
    for (const { node, line, negated } of context.placesOf('limit')) {
      const condition = node.conditions.find(
        (one) => one.kind === 'population' && one.value === 'humans',
      );
      // `limit 9 to humans` may serve the safe form: animals not humans.
      if (!condition || node.exclude || negated || context.blocks.droppedLines.has(line.index))
        continue;
      yield { line, start: condition.start, end: condition.end, message: messageFor(context) };
    }
    for (const { node, line, fields, negated } of context.placesOf('text')) {
      // PubMed: humans[filter].
      const isFilter = fields.some((use) => /^(?:filter|sb|subset)$/i.test(use.written));
      if (isFilter && !negated && /^\W*humans\W*$/i.test(context.written(node))) {
        yield { line, start: node.start, end: node.end, message: messageFor(context) };
      }
    }
    const joined = new Set(context.blocks.joined);
    for (const use of context.headings) {
      if (!/^humans?$/i.test(use.name) || use.place.negated) continue;
      if (use.block !== null && joined.has(use.block) && isAlone(context, use.block)) {
        yield {
          line: use.line,
          start: use.place.node.start,
          end: use.place.node.end,
          message: messageFor(context),
        };
      }
    }
  },
};

/** `and humans/`: a block of nothing else, so that it works as a limit. */
function isAlone(context: CheckContext, block: number): boolean {
  const { terms, headings } = context.membersOf(block);
  return terms.length === 0 && headings.length === 1;
}

function messageFor({ platform }: CheckContext): string {
  const instead = withoutAnimals[platform];
  return `The limit to humans loses records that are not indexed (the newest above all). ${instead ? `Exclude animals instead: ${instead}.` : 'Leave it out, and set animal studies aside while screening.'}`;
}
