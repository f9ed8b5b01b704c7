import type { Rule } from '../rule.js';

/** Two lines with one number: which of them a reference means, nobody can tell. */
export const duplicateNumber: Rule = {
  id: 'duplicate-number',
  press: 5,
  severity: 'warning',
  why: 'Where two lines carry the same number, a line that names it may mean either, and the platform will have numbered them otherwise.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n2. 1 or 2\n3. exp Lactates/\n4. 2 and 3',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n3. 1 or 2\n4. exp Lactates/\n5. 3 and 4',
      },
    ],
  },
  *check({ strategy }) {
    const seen = new Set<string>();
    for (const line of strategy.lines) {
      const label = line.label?.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
      if (label === undefined || !line.labelSpan) continue;
      if (!seen.has(label)) {
        seen.add(label);
        continue;
      }
      yield {
        line,
        start: line.labelSpan.start,
        end: line.labelSpan.end,
        message: `The number ${line.label!} is there twice. Number the lines anew, and check what each combination names.`,
      };
    }
  },
};
