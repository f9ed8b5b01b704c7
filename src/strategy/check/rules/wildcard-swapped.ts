import type { Line } from '../../ast.js';
import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import type { Rule } from '../rule.js';
import type { WordPattern } from '../word-pattern.js';
import { lettersOf } from '../word-pattern.js';
import { spellingVariantOf } from '../words/spelling-variant.js';

/** The sign for "one letter or none", null where the platform has none. */
const optionalSign: Readonly<Record<Platform, string | null>> = {
  'ovid-medline': '?',
  'ovid-embase': '?',
  'ovid-psycinfo': '?',
  pubmed: null,
  cochrane: '?',
  'ebsco-cinahl': '#',
  embase: '$',
  wos: '$',
  scopus: null,
  proquest: null,
};

/** `colo#r` on Ovid, `colo?r` on EBSCOhost: exactly one letter, where the letter may be missing. */
export const wildcardSwapped: Rule = {
  id: 'wildcard-swapped',
  press: 5,
  severity: 'warning',
  why: 'The signs ? and # (or $) change places between platforms: on one a sign stands for exactly one letter, on the next for one or none. Taken over unchanged, the word finds one spelling and loses the other.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: 'tumo#r*.tw.' },
      { platform: 'ebsco-cinahl', text: 'TI behavio?r*' },
    ],
    good: [
      { platform: 'ovid-medline', text: 'tumo?r*.tw.' },
      { platform: 'ebsco-cinahl', text: 'TI behavio#r*' },
      { platform: 'scopus', text: 'TITLE(behavior* OR behavio?r*)' },
    ],
  },
  *check(context) {
    let there: ReadonlySet<string> | undefined;
    for (const term of context.terms) {
      for (let i = 0; i < term.words.length; i++) {
        const pattern = term.words[i]!;
        const lost = spellingLost(pattern);
        if (!lost) continue;
        const word = term.text.words[i]!;
        const written = context.written(word);
        const sign = optionalSign[context.platform];
        const at = signPlace(written, pattern);
        if (at !== null) {
          // The spelling that the sign leaves out may be written beside it.
          there ??= new Set(
            context.terms.map((one) => termKey(one.line, context.written(one.text))),
          );
          const other = without(context.written(term.text), word.start - term.text.start + at);
          if (there.has(termKey(term.line, other))) continue;
        }
        yield {
          line: term.line,
          start: word.start,
          end: word.end,
          message: `In "${brief(written)}" the sign stands for exactly one letter, so the spelling ${lost} is not found. ${sign ? `Write ${sign} for one letter or none.` : 'Write both spellings, joined by OR.'}`,
          ...(sign !== null &&
            at !== null && {
              suggestion: {
                title: `Write ${sign} instead`,
                edits: [{ start: word.start + at, end: word.start + at + 1, replacement: sign }],
              },
            }),
        };
      }
    }
  },
};

/** The spelling that a wildcard for exactly one letter leaves out, where leaving the letter away gives a known spelling. */
function spellingLost(pattern: WordPattern): string | null {
  const at = pattern.signs.findIndex((sign) => typeof sign === 'object' && sign.kind === 'one');
  if (at < 1) return null;
  const rest = pattern.signs.slice(at + 1);
  const end = rest.findIndex((sign) => typeof sign !== 'string');
  const behind = lettersOf(end < 0 ? rest : rest.slice(0, end));
  const without = pattern.stem + behind;
  const variant = spellingVariantOf(without, end >= 0);
  if (variant?.is !== 'British' || variant.spelling.length !== without.length + 1) return null;
  const same =
    variant.spelling.startsWith(pattern.stem) && variant.spelling.slice(at + 1) === behind;
  return same ? without : null;
}

function termKey(line: Line, written: string): string {
  return `${line.index} ${written.toLowerCase()}`;
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

function signPlace(written: string, pattern: WordPattern): number | null {
  const at = pattern.stem.length;
  return /[^\p{L}\p{N}]/u.test(written.charAt(at)) ? at : null;
}
