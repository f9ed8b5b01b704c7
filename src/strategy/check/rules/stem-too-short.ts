import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import type { Rule } from '../rule.js';
import { lettersOf } from '../word-pattern.js';

/** Letters that a platform asks for before a truncation sign; fewer and it refuses or passes over the sign. */
const least: Readonly<Record<Platform, number>> = {
  'ovid-medline': 3,
  'ovid-embase': 3,
  'ovid-psycinfo': 3,
  // NLM, PubMed help, "Truncating search terms": at least four characters.
  pubmed: 4,
  cochrane: 3,
  'ebsco-cinahl': 3,
  embase: 3,
  wos: 3,
  scopus: 3,
  proquest: 3,
};

/** `ct*`: too few letters before the truncation. */
export const stemTooShort: Rule = {
  id: 'stem-too-short',
  press: 4,
  severity: 'warning',
  why: 'Behind too few letters a truncation sign is refused or passed over by the platform (PubMed asks for four letters), or it stands for so many words that the term means nothing.',
  examples: {
    bad: [{ platform: 'pubmed', text: 'flu*[tiab] OR influenza*[tiab]' }],
    good: [
      { platform: 'pubmed', text: 'flus[tiab] OR influenza*[tiab]' },
      { platform: 'ovid-medline', text: 'flu*.tw.' },
    ],
  },
  *check(context) {
    const letters = least[context.platform];
    for (const term of context.terms) {
      for (let i = 0; i < term.words.length; i++) {
        const pattern = term.words[i]!;
        // In a PubMed phrase the letters of the words before count too.
        const before =
          context.platform === 'pubmed'
            ? lettersOf(term.words.slice(0, i).flatMap((word) => word.signs)).length
            : 0;
        if (!pattern.truncated || pattern.stem.length + before >= letters) continue;
        const word = term.text.words[i]!;
        const unlimited = word.parts.at(-1)?.kind === 'many';
        if (!unlimited) continue;
        yield {
          line: term.line,
          start: word.start,
          end: word.end,
          severity: context.platform === 'pubmed' ? 'error' : 'warning',
          message: `"${brief(context.written(word))}" is cut behind ${pattern.stem.length === 1 ? 'one letter' : `${String(pattern.stem.length)} letters`}; ${context.platform === 'pubmed' ? 'PubMed asks for at least four and searches without the truncation' : 'it stands for too many words, or is refused'}. Write the words out, or a longer stem.`,
        };
      }
    }
  },
};
