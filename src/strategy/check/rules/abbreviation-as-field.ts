import { brief } from '../../brief.js';
import type { Rule } from '../rule.js';

/** Field codes of EBSCOhost that stand for a number, a date or a name, and are abbreviations of health care too. */
const abbreviations: Readonly<Partial<Record<string, string>>> = {
  CT: 'computed tomography',
  ED: 'emergency department',
  GI: 'gastrointestinal',
  IP: 'inpatient',
  PD: "Parkinson's disease",
  PM: 'pacemaker',
  RV: 'right ventricle',
  UI: 'urinary incontinence',
};

/** `CT scan*`: EBSCOhost searches the field CT for `scan*`. */
export const abbreviationAsField: Rule = {
  id: 'abbreviation-as-field',
  press: 5,
  severity: 'warning',
  why: 'EBSCOhost takes two capitals before a word for the code of a field. "CT scan" is then no phrase: the word "scan" is looked for in a field that has nothing to do with it, and finds next to nothing.',
  examples: {
    bad: [
      { platform: 'ebsco-cinahl', text: 'CT scan* OR tomogra*' },
      { platform: 'ebsco-cinahl', text: 'TI (ED visit* OR emergency visit*)' },
    ],
    good: [
      { platform: 'ebsco-cinahl', text: '"CT scan*" OR tomogra*' },
      { platform: 'ebsco-cinahl', text: 'EM 20200101-20201231 AND ct scan*' },
    ],
  },
  *check(context) {
    if (context.platform !== 'ebsco-cinahl') return;
    for (const { node, line } of context.placesOf('fielded')) {
      const [use] = node.fields;
      const meant = use && abbreviations[use.written];
      if (!use || meant === undefined || node.fieldSpan.start > node.operand.start) continue;
      const { start, end } = node.operand;
      const words = context.written({ start, end });
      // Numbers and dates are what such a field holds, and names begin with a capital.
      if (!/^[("\s]*\p{Ll}/u.test(words)) continue;
      yield {
        line,
        start: node.start,
        end: node.end,
        message: `EBSCOhost reads ${use.written} here as the code of a field, and looks for "${brief(words)}" in that field only. If ${meant} is meant, write it in small letters.`,
        suggestion: {
          title: `Write ${use.written.toLowerCase()}`,
          edits: [{ start: use.start, end: use.end, replacement: use.written.toLowerCase() }],
        },
      };
    }
  },
};
