import { brief } from '../../brief.js';
import { headingKey } from '../../vocabulary/heading-key.js';
import { presentHeading } from '../heading-words.js';
import type { Rule } from '../rule.js';

/** Free text that is the very name of a heading which is not searched. */
export const textWithoutHeading: Rule = {
  id: 'text-without-heading',
  press: 3,
  severity: 'note',
  needsVocabulary: true,
  why: 'The heading finds records that name the concept in other words or other languages. Where the words of a heading are searched as free text, the heading is most often forgotten; it is the commonest fault in published searches.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '1. asthma.tw.\n2. wheez*.tw.\n3. 1 or 2' }],
    good: [{ platform: 'ovid-medline', text: '1. asthma.tw.\n2. exp Asthma/\n3. 1 or 2' }],
  },
  *check(context) {
    const vocabulary = context.vocabulary!;
    const searched = new Set<string>();
    for (const use of context.headings) {
      const heading = presentHeading(vocabulary, use.name);
      if (!heading) continue;
      searched.add(headingKey(heading.name));
      if (use.explode)
        for (const name of vocabulary.narrower(heading.name) ?? []) searched.add(headingKey(name));
    }
    for (const term of context.terms) {
      if (term.place.condition || term.place.negated) continue;
      const words = term.words.map((word) => word.literal);
      if (words.includes(null)) continue;
      const name = words.join(' ');
      const heading = presentHeading(vocabulary, name);
      if (!heading || searched.has(headingKey(heading.name))) continue;
      searched.add(headingKey(heading.name));
      yield {
        line: term.line,
        start: term.text.start,
        end: term.text.end,
        message: `"${brief(context.written(term.text))}" is searched as free text, and its heading "${brief(heading.name)}" is not. Add the heading.`,
      };
    }
  },
};
