import { brief } from '../../brief.js';
import { addAlternatives } from '../add-alternatives.js';
import { isCovered, slotKey } from '../alternatives.js';
import type { CheckContext } from '../context.js';
import type { Rule } from '../rule.js';
import { isMapped } from '../terms.js';
import type { Term } from '../terms.js';
import type { WordPattern } from '../word-pattern.js';
import { keyOf, literalPattern, patternOfSigns, signsOf } from '../word-pattern.js';
import { isCompound, partsOfCompound } from '../words/compound-variant.js';

/** `postoperative` without `post-operative`. */
export const hyphenVariant: Rule = {
  id: 'hyphen-variant',
  press: 4,
  severity: 'note',
  why: 'Many words are written in one, with a hyphen or with a blank. Platforms take the hyphen for a blank, but the form in one word is another word to them.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: 'postoperative.tw.' },
      { platform: 'ovid-medline', text: 'follow-up.tw.' },
    ],
    good: [
      { platform: 'ovid-medline', text: '(postoperative or post-operative).tw.' },
      { platform: 'ovid-medline', text: '(follow-up or followup).tw.' },
    ],
  },
  *check(context) {
    const told = new Set<string>();
    for (const term of context.terms) {
      if (isMapped(context.platform, term)) continue;
      const found = asTwoWords(context, term) ?? asOneWord(context, term);
      if (!found || isCovered(context, term, found.words)) continue;
      const once = `${String(term.block)} ${slotKey(term)} ${found.words.map(keyOf).join(' ')}`;
      if (told.has(once)) continue;
      told.add(once);
      const { start, end, form } = found;
      const source = context.strategy.source;
      const replacement =
        source.slice(term.text.start, start) + form + source.slice(end, term.text.end);
      const suggestion = addAlternatives(context, term, `Add ${brief(form)}`, [
        { text: quoted(context, term, replacement), words: found.words },
      ]);
      yield {
        line: term.line,
        start,
        end,
        message: `"${brief(context.written({ start, end }))}" is also written "${brief(form)}", which this search does not find. Search both forms.`,
        ...(suggestion && { suggestion }),
      };
    }
  },
};

interface Form {
  readonly words: readonly WordPattern[];
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

function asTwoWords(context: CheckContext, term: Term): Form | null {
  for (let i = 0; i < term.words.length; i++) {
    const pattern = term.words[i]!;
    if (pattern.literal === null && !pattern.truncated) continue;
    const parts = partsOfCompound(pattern.stem);
    if (!parts) continue;
    const [first, second] = parts;
    const behind = pattern.signs.slice(pattern.stem.length);
    const word = term.text.words[i]!;
    return {
      words: term.words.toSpliced(
        i,
        1,
        literalPattern(first),
        patternOfSigns([...signsOf(second), ...behind]),
      ),
      start: word.start,
      end: word.end,
      form: `${first}-${second}${context.written(word).slice(pattern.stem.length)}`,
    };
  }
  return null;
}

function asOneWord(context: CheckContext, term: Term): Form | null {
  for (let i = 0; i + 1 < term.words.length; i++) {
    const [first, second] = [term.words[i]!, term.words[i + 1]!];
    if (first.literal === null || (second.literal === null && !second.truncated)) continue;
    const [one, two] = [term.text.words[i]!, term.text.words[i + 1]!];
    const hyphen = context.written({ start: one.end, end: two.start }) === '-';
    if (!isCompound(first.literal, second.stem, hyphen)) continue;
    return {
      words: term.words.toSpliced(i, 2, patternOfSigns([...first.signs, ...second.signs])),
      start: one.start,
      end: two.end,
      form: `${context.written(one)}${context.written(two)}`.toLowerCase(),
    };
  }
  return null;
}

/** On PubMed a form with a hyphen is put in quotes, so that it stays one phrase. */
function quoted(context: CheckContext, term: Term, form: string): string {
  return context.platform === 'pubmed' && term.text.quote === '' && /[-\s]/.test(form)
    ? `"${brief(form)}"`
    : form;
}
