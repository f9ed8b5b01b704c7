import { brief } from '../../brief.js';
import { dialectOf } from '../../dialects/registry.js';
import type { Platform } from '../../platform.js';
import { hasWildcard, readWords } from '../../source/read-words.js';
import type { Rule } from '../rule.js';

/** Platforms that look up a heading by its full name only; the others find each heading that begins so. */
const namesOnly: Readonly<Partial<Record<Platform, string>>> = {
  cochrane: 'the Cochrane Library',
  embase: 'Embase.com',
};

/** `exp asthma$/`: no heading is called that, so nothing stands below it. */
export const headingTruncated: Rule = {
  id: 'heading-truncated',
  press: 3,
  severity: 'warning',
  why: 'A heading is exploded, and given subheadings, by its name in full. A truncated name stands in no thesaurus: nothing below it is found, and some platforms find nothing at all.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '1. exp Asthma$/\n2. wheez*.tw.\n3. 1 or 2' },
      { platform: 'cochrane', text: '[mh Asthma*] OR wheez*:ti,ab,kw' },
      { platform: 'embase', text: "'asthma*'/exp OR wheez*:ti,ab,kw" },
    ],
    good: [
      { platform: 'ovid-medline', text: '1. exp Asthma/\n2. wheez*.tw.\n3. 1 or 2' },
      { platform: 'ebsco-cinahl', text: '(MH "Asthma*") OR TI wheez*' },
    ],
  },
  *check(context) {
    const dialect = dialectOf(context.platform);
    for (const { node, line } of context.placesOf('heading')) {
      if (!/[*$?#]/.test(node.name)) continue;
      if (!readWords(context.strategy.source, node.nameSpan, dialect).some(hasWildcard)) continue;
      const by = namesOnly[context.platform];
      const loss =
        node.subheadings.length > 0 ? 'subheadings are not read' : 'nothing below it is found';
      if (!by && !node.explode && node.subheadings.length === 0) continue;
      yield {
        line,
        ...node.nameSpan,
        message: `"${brief(node.name)}" is not the full name of a heading: ${by ? `${by} does not find it` : `behind a wildcard ${loss}`}. Look the heading up in the thesaurus, or search the truncated word in the field of headings.`,
      };
    }
  },
};
