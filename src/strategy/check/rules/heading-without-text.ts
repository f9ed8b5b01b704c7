import { brief } from '../../brief.js';
import { meaningWords, presentHeading, textFinds } from '../heading-words.js';
import type { Rule } from '../rule.js';

/** A heading whose concept is not searched in titles and abstracts. */
export const headingWithoutText: Rule = {
  id: 'heading-without-text',
  press: 4,
  severity: 'note',
  needsVocabulary: true,
  why: 'Records wait weeks for their headings and some never get them. A concept searched by its heading alone misses these; its words belong beside it.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '1. exp Asthma/\n2. wheez*.tw.\n3. 1 or 2' }],
    good: [{ platform: 'ovid-medline', text: '1. exp Asthma/\n2. asthma*.tw.\n3. 1 or 2' }],
  },
  *check(context) {
    const vocabulary = context.vocabulary!;
    for (const use of context.headings) {
      const heading = presentHeading(vocabulary, use.name);
      if (!heading || use.block === null || use.place.negated) continue;
      if (context.blocks.dropped.has(use.block)) continue;
      const names = [heading.name, ...heading.entryTerms];
      const { terms } = context.membersOf(use.block);
      if (names.some((name) => textFinds(terms, meaningWords(name)))) continue;
      yield {
        line: use.line,
        start: use.place.node.start,
        end: use.place.node.end,
        message: `No free text beside the heading "${brief(use.name)}" searches its words. Add a line for titles and abstracts, such as ${brief(heading.name.toLowerCase().split(',')[0]!)}.`,
      };
    }
  },
};
