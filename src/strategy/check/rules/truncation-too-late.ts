import { brief } from '../../brief.js';
import type { Rule } from '../rule.js';
import { singularOf } from '../words/plural.js';
import { coversWord, literalPattern } from '../word-pattern.js';
import { sameSlot } from '../alternatives.js';

/** `studies*`: the sign stands behind the plural and adds nothing. */
export const truncationTooLate: Rule = {
  id: 'truncation-too-late',
  press: 4,
  severity: 'warning',
  why: 'A truncation sign behind the ending of a plural finds nothing more, and the singular, which it was meant for, is lost.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: '(falls adj3 injuries*).tw.' }],
    good: [{ platform: 'ovid-medline', text: '(falls adj3 injur*).tw.' }],
  },
  *check(context) {
    for (const term of context.terms) {
      const last = term.words.at(-1);
      // Behind a Latin plural the sign is meant for other words: `emboli*` for embolism.
      if (!last?.truncated || /[ai]e?$/.test(last.stem)) continue;
      const singular = singularOf(last.stem);
      if (singular === null || singular === last.stem) continue;
      const found = sameSlot(context, term).some((other) => {
        const word = other.words.at(-1);
        return word !== undefined && coversWord(word, literalPattern(singular));
      });
      if (found) continue;
      const word = term.text.words.at(-1)!;
      const stem = commonBeginning(singular, last.stem);
      const [letters] = word.parts;
      const sign = context.written({
        start: word.start + (letters?.kind === 'letters' ? letters.text.length : 0),
        end: word.end,
      });
      yield {
        line: term.line,
        start: word.start,
        end: word.end,
        message: `"${brief(context.written(word))}" does not find "${brief(singular)}": the sign stands behind the ending of the plural. Truncate before the ending.`,
        ...(stem.length >= 4 && {
          suggestion: {
            title: `Write ${brief(stem)}${sign}`,
            edits: [{ start: word.start, end: word.end, replacement: `${stem}${sign}` }],
          },
        }),
      };
    }
  },
};

function commonBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
