import { brief } from '../../brief.js';
import type { HeadingUse } from '../terms.js';
import type { CheckContext } from '../context.js';
import { presentHeading } from '../heading-words.js';
import type { Rule } from '../rule.js';
import type { Suggestion } from '../../problem.js';

/** A heading searched alone although narrower ones stand below it. */
export const headingNotExploded: Rule = {
  id: 'heading-not-exploded',
  press: 3,
  severity: 'note',
  needsVocabulary: true,
  why: 'Indexers use the narrowest heading that fits. Without explode the records under the narrower headings are not found, unless those are searched as well.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '1. Asthma/\n2. asthma*.tw.\n3. 1 or 2' }],
    good: [{ platform: 'ovid-medline', text: '1. exp Asthma/\n2. asthma*.tw.\n3. 1 or 2' }],
  },
  *check(context) {
    const vocabulary = context.vocabulary!;
    for (const use of context.headings) {
      const heading = use.explode ? null : presentHeading(vocabulary, use.name);
      const narrower = heading ? [...(vocabulary.narrower(heading.name) ?? [])] : [];
      if (narrower.length === 0) continue;
      const suggestion = explodeEdit(context, use);
      yield {
        line: use.line,
        start: use.place.node.start,
        end: use.place.node.end,
        message: `"${brief(use.name)}" has ${narrower.length === 1 ? 'a narrower heading' : `${String(narrower.length)} narrower headings`} (${narrower.slice(0, 3).join('; ')}), not searched here. Explode it, if they belong to the question.`,
        ...(suggestion && { suggestion }),
      };
    }
  },
};

function explodeEdit(context: CheckContext, use: HeadingUse): Suggestion | null {
  const { node } = use.place;
  if (node.kind !== 'heading' || !context.platform.startsWith('ovid')) return null;
  return {
    title: `Explode ${brief(use.name)}`,
    edits: [{ start: node.start, end: node.start, replacement: 'exp ' }],
  };
}
