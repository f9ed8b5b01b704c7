import { brief } from '../../brief.js';
import type { Rule } from '../rule.js';

/** A heading that the loaded year of the vocabulary does not have, or has under another name. */
export const headingObsolete: Rule = {
  id: 'heading-obsolete',
  press: 3,
  severity: 'warning',
  needsVocabulary: true,
  why: 'Headings are renamed and deleted each year. A search with an old name finds nothing on some platforms and is mapped without a word on others.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Diabetes Mellitus, Non-Insulin-Dependent/\n2. type 2 diabet*.tw.\n3. 1 or 2',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Diabetes Mellitus, Type 2/\n2. type 2 diabet*.tw.\n3. 1 or 2',
      },
    ],
  },
  *check(context) {
    const vocabulary = context.vocabulary!;
    const year = vocabulary.year === null ? 'the loaded MeSH' : `MeSH ${String(vocabulary.year)}`;
    for (const use of context.headings) {
      if (vocabulary.find(use.name) || /[*#?]/.test(use.name)) continue;
      const other = vocabulary.findByOtherName(use.name);
      const place = { line: use.line, start: use.nameStart, end: use.nameEnd };
      if (!other) {
        yield {
          ...place,
          message: `${year} has no heading "${brief(use.name)}". Look it up in the MeSH Browser: it may be misspelled, deleted, or a publication type.`,
        };
        continue;
      }
      const { name } = other.heading;
      const since =
        other.formerlyUntil === null
          ? 'an entry term of'
          : `the name until ${String(other.formerlyUntil)} of`;
      yield {
        ...place,
        message: `In ${year} "${brief(use.name)}" is ${since} "${brief(name)}". Write the heading's present name.`,
        suggestion: {
          title: `Write ${name}`,
          edits: [{ start: use.nameStart, end: use.nameEnd, replacement: name }],
        },
      };
    }
  },
};
