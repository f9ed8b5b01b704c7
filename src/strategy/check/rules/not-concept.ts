import { brief } from '../../brief.js';
import type { Query } from '../../ast.js';
import type { CheckContext } from '../context.js';
import { insideBrackets } from '../places.js';
import type { Place } from '../places.js';
import type { Rule } from '../rule.js';

/** NOT with free text or a topic: removes records that merely mention it. */
export const notConcept: Rule = {
  id: 'not-concept',
  press: 2,
  severity: 'note',
  why: 'NOT removes every record that mentions the excluded words, also those that compare both groups or only name the other one. Wanted studies go with it and nobody sees them go.',
  examples: {
    bad: [
      { platform: 'pubmed', text: 'asthma*[tiab] NOT child*[tiab]' },
      {
        platform: 'ovid-medline',
        text: '1. exp Asthma/\n2. asthma*.tw.\n3. 1 or 2\n4. child*.tw.\n5. 3 not 4',
      },
    ],
    good: [
      { platform: 'pubmed', text: 'asthma*[tiab] AND adult*[tiab]' },
      {
        platform: 'ovid-medline',
        text: '1. exp Asthma/\n2. (letter or editorial).pt.\n3. 1 not 2',
      },
    ],
  },
  *check(context) {
    for (const place of context.placesOf('boolean')) {
      const { node, line } = place;
      if (node.operator !== 'not') continue;
      const drop = node.operands[1]!;
      const terms = freeTextDropped(context, drop, place);
      if (terms.length === 0 || isSafeForm(context, node.operands[0]!, terms)) continue;
      yield {
        line,
        start: node.operatorSpans[0]?.start ?? drop.start,
        end: drop.end,
        message: `NOT removes every record that mentions ${terms
          .slice(0, 3)
          .map((term) => brief(term))
          .join(
            ', ',
          )}${terms.length > 3 ? ' and more' : ''}, wanted ones too. Search for what is wanted instead, or look at what NOT takes away before using it.`,
      };
    }
  },
};

/** `animal* not human*`: the words of the safe form, itself to be excluded. */
function isSafeForm(context: CheckContext, keep: Query, dropped: readonly string[]): boolean {
  const kept = context.termsBetween(keep.start, keep.end);
  return (
    kept.some((term) => /^animals?\*?$/.test(term.key)) &&
    dropped.every((key) => /^(?:humans?|man|patients?)\*?$/.test(key))
  );
}

/** Free-text words that an excluded set searches, a reference resolved; words for types of publication aside. */
function freeTextDropped(context: CheckContext, drop: Place['node'], from: Place): string[] {
  const inner = insideBrackets(drop);
  const named =
    inner.kind === 'reference' ? context.strategy.resolve(inner.label, from.line) : null;
  const [start, end] = named === null ? [drop.start, drop.end] : boundsOf(context, named);
  return context
    .termsBetween(start, end)
    .map((term) => term.key)
    .filter((key) => !typeWords.test(key));
}

function boundsOf(context: CheckContext, index: number): [number, number] {
  const line = context.strategy.lines[index]!;
  return [line.start, line.end];
}

const typeWords = /^(?:comments?|letters?|editorials?|news|case reports?|protocols?)[*#?]?$/;
