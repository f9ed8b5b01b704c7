import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import type { Text } from '../../ast.js';
import type { CheckContext } from '../context.js';
import type { Rule } from '../rule.js';

/** What a sign inside a word is for on other platforms, and what to write here. */
const instead: Readonly<Record<Platform, string>> = {
  'ovid-medline': 'Ovid knows * or $ (any ending), # (one letter) and ? (one letter or none)',
  'ovid-embase': 'Ovid knows * or $ (any ending), # (one letter) and ? (one letter or none)',
  'ovid-psycinfo': 'Ovid knows * or $ (any ending), # (one letter) and ? (one letter or none)',
  pubmed:
    'PubMed knows only * at the end or inside of a word: write the spellings out, joined by OR',
  cochrane: 'the Cochrane Library knows * (any letters) and ? (one letter or none)',
  'ebsco-cinahl': 'EBSCOhost knows * (any letters), ? (one letter) and # (one letter or none)',
  embase: 'Embase.com knows * (any letters), ? (one letter) and $ (one letter or none)',
  wos: 'Web of Science knows * (any letters), ? (one letter) and $ (one letter or none)',
  scopus: 'Scopus knows * (any letters) and ? (one letter)',
  proquest: 'ProQuest knows * (any letters) and ? (one letter)',
};

/** A wildcard of another platform: here it only cuts the word in two. */
export const wildcardUnsupported: Rule = {
  id: 'wildcard-unsupported',
  press: 5,
  severity: 'error',
  why: 'A wildcard that the platform does not know is read as a blank or dropped: the word is cut in two and finds nothing, without any message.',
  examples: {
    bad: [
      { platform: 'pubmed', text: 'isch?emi*[tiab]' },
      { platform: 'scopus', text: 'TITLE-ABS-KEY(leuk$emia*)' },
    ],
    good: [
      { platform: 'pubmed', text: 'ischemi*[tiab] OR ischaemi*[tiab]' },
      { platform: 'ovid-medline', text: 'isch?emi*.tw.' },
    ],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('text')) {
      for (const span of foreignSigns(context, node)) {
        const sign = context.written(span);
        yield {
          line,
          ...span,
          message: `"${brief(sign)}" is no wildcard here; ${instead[context.platform]}.`,
        };
      }
    }
  },
};

/** Signs between letters that no word has taken up as its wildcard. */
function* foreignSigns(context: CheckContext, text: Text) {
  for (let i = 0; i < text.words.length; i++) {
    const end = text.words[i]!.end;
    const next = text.words[i + 1]?.start ?? text.end;
    const between = context.strategy.source.slice(end, next);
    const found = /^([?#$!*])(.?)/.exec(between);
    if (!found) continue;
    // "what?" at the end of a phrase is a question mark; "wom?n" is a wildcard.
    const inside = text.words[i + 1] !== undefined && between.length === 1;
    const atEnd =
      found[1] !== '?' && found[1] !== '!' && (found[2] === '' || /[\s"')\]]/.test(found[2] ?? ''));
    if (inside || atEnd) yield { start: end, end: end + 1 };
  }
}
