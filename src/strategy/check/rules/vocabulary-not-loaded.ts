import { headingsAreMesh } from '../mesh-platforms.js';
import type { Rule } from '../rule.js';

/** Says once what was not looked at, so that silence is not taken for praise. */
export const vocabularyNotLoaded: Rule = {
  id: 'vocabulary-not-loaded',
  press: 3,
  severity: 'note',
  why: 'Whether a heading exists, has narrower ones or stands without its words can only be told with the vocabulary at hand. What was not checked is said, never passed over.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: 'exp Sepsis/' }],
    good: [{ platform: 'ovid-medline', text: '' }],
  },
  *check(context) {
    const { strategy } = context;
    const mesh = headingsAreMesh(context.platform);
    if ((context.vocabulary && mesh) || strategy.lines.length === 0) return;
    yield {
      line: null,
      start: 0,
      end: strategy.source.length,
      message: mesh
        ? 'Subject headings not checked: load MeSH (searchbank vocabulary load FILE) to see headings that are obsolete, not exploded or without their words, and words without their heading.'
        : 'Subject headings not checked: Searchbank can load MeSH, and this platform has another vocabulary. Check its headings on the platform.',
    };
  },
};
