import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import type { Rule } from '../rule.js';

/** The greatest number of words between that a platform's operator can say, after its arithmetic. */
const greatest: Readonly<Record<Platform, number>> = {
  'ovid-medline': 98,
  'ovid-embase': 98,
  'ovid-psycinfo': 98,
  pubmed: 1000,
  cochrane: 100,
  'ebsco-cinahl': 255,
  embase: 99,
  wos: 255,
  scopus: 255,
  proquest: 999,
};

/** `adj150`, and a distance so wide that it is hardly a proximity. */
export const proximityRange: Rule = {
  id: 'proximity-range',
  press: 2,
  severity: 'error',
  why: 'A distance beyond what the platform allows is refused, or cut down without a word. A very wide one is an AND in disguise.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '(sepsis adj150 lactate*).tw.' }],
    good: [{ platform: 'ovid-medline', text: '(sepsis adj5 lactate*).tw.' }],
  },
  *check(context) {
    const most = greatest[context.platform];
    for (const { node, line } of context.placesOf('proximity')) {
      const span = node.operatorSpans[0] ?? node;
      const written = context.written(span);
      if (
        /^(?:adj|near\/|n|w\/|next\/|pre\/)0+$/i.test(written) &&
        context.platform.startsWith('ovid')
      ) {
        yield {
          line,
          start: span.start,
          end: span.end,
          message: `"${brief(written)}" asks for a distance that Ovid does not know; adj1 is the closest. Write adj1.`,
        };
      } else if (node.distance > most) {
        yield {
          line,
          start: span.start,
          end: span.end,
          message: `"${brief(written)}" asks for up to ${String(node.distance)} words between; the platform allows ${String(most)}. Choose a smaller number, or AND.`,
        };
      }
    }
  },
};
