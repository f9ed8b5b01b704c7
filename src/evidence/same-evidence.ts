import { canonicalLink } from '../feeds/index.js';
import { firstFamilyName, identityKeys, type Describable } from './identity.js';
import { personName } from './cite/person-name.js';
import { isPreprint } from './preprint.js';
import { isCut, noticeOf, titleKeyOf, titleWords } from './title.js';

export type SamenessBy = 'doi' | 'pmid' | 'url' | 'title';

/** Hosts that keep one address for a document through all its updates. */
const livingDocuments =
  /(?:^|\.)(?:gov\.uk|nice\.org\.uk|who\.int|cdc\.gov|sign\.ac\.uk|nhs\.uk)(?:\/|$)/;

/**
 * By what two descriptions are one piece of evidence; null where they are not, or where it cannot be told.
 * Two different DOIs, or two different PMIDs, are two pieces of evidence, whatever else is alike: a
 * preprint and its paper are linked, not merged.
 */
export function sameEvidence(a: Describable, b: Describable): SamenessBy | null {
  const first = identityKeys(a);
  const second = identityKeys(b);
  if (first.doi !== null && second.doi !== null) return first.doi === second.doi ? 'doi' : null;
  if (first.pmid !== null && second.pmid !== null)
    return first.pmid === second.pmid ? 'pmid' : null;
  if (isPreprint(a) !== isPreprint(b)) return null;
  if (noticeOf(a.title)?.kind !== noticeOf(b.title)?.kind) return null;
  if (first.canonicalUrl !== null && first.canonicalUrl === second.canonicalUrl) {
    if (sameAddress(a, b, first.canonicalUrl)) return 'url';
  }
  return sameTitle(a, b) && sameHands(a, b) ? 'title' : null;
}

/** One address is one document, however its title is worded, unless it is a page that many items point to (a journal's home, a table of contents). */
function sameAddress(a: Describable, b: Describable, url: string): boolean {
  const path = url.split('/').slice(1);
  const shared =
    path.length === 0 ||
    /^(?:toc|current|home|index(?:\.\w+)?|news|latest|issue)$/.test(path.at(-1) ?? '') ||
    namePlaces(a.link, b.link);
  if (!shared && path.length > 1 && livingDocuments.test(url)) return true;
  return overlap(titleWords(a.title), titleWords(b.title)) >= (shared ? 0.6 : 0.15);
}

/** Whether two links lead to different places of one page. A time is no place: gov.uk puts that of the last change behind its links. */
function namePlaces(a: string | null, b: string | null): boolean {
  const [first, second] = [a, b].map((link) => link?.split('#')[1] ?? '') as [string, string];
  return /^[a-z]/i.test(first) && /^[a-z]/i.test(second) && first !== second;
}

/** What a second paper of one study adds to the title of the first. */
const otherPart =
  /\b(?:part|parts|protocol|update|updated|\d+|i{2,3}|iv|v|first|second|third|(?:two|three|four|five|six|ten) (?:years?|months?)|follow up|extension|commentary|comment|editorial|letter|reply|response|summary|rationale|design|(?:secondary|post hoc|subgroup) analys[ei]s|process evaluation|sub ?study|analysis plan)\b/;

/** The same words in the same order; or one title cut off, or one without the subtitle of the other. */
function sameTitle(a: Describable, b: Describable): boolean {
  const [shorter, longer] = [a.title, b.title].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  const short = titleWords(shorter);
  const long = titleWords(longer);
  if (titleKeyOf(shorter) === '') return false;
  if (short === long) return true;
  if (!long.startsWith(`${short} `) && !(isCut(shorter) && long.startsWith(short))) return false;
  if (isCut(shorter)) return short.length >= 40;
  // A subtitle in one source only: the title must end where the other has its colon, and the rest must not name a part.
  const rest = long.slice(short.length + 1);
  const colon = /[:?–—-]\s/.exec(longer);
  const main = colon === null ? '' : titleWords(longer.slice(0, colon.index));
  return main === short && short.split(' ').length >= 6 && !otherPart.test(rest);
}

/** Years at most one apart (online and in print), first authors alike where both are given; without authors the dates decide. */
function sameHands(a: Describable, b: Describable): boolean {
  if (a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1) return false;
  const first = firstFamilyName(a.authors);
  const second = firstFamilyName(b.authors);
  if (first !== '' && second !== '') {
    const [given, other] = [givenLetter(a.authors), givenLetter(b.authors)];
    if (given !== null && other !== null && given !== other) return false;
    return first === second || first.endsWith(` ${second}`) || second.endsWith(` ${first}`);
  }
  if (first !== '' || second !== '') return true;
  // No author on either side: a series has one title for many issues (`Weekly influenza report`).
  if (hostOf(a.link) !== null && hostOf(a.link) === hostOf(b.link)) return false;
  const days = daysBetween(a.published ?? null, b.published ?? null);
  return days === null || days <= 7;
}

/** With what letter the first author's given name begins; null where it is not written out, and may be anything. */
function givenLetter([author]: readonly string[]): string | null {
  const name = personName(author ?? '');
  if ('literal' in name || /^\p{Lu}+$/u.test(name.given)) return null;
  const word = titleWords(name.given).split(' ')[0]!;
  return word.length > 2 ? word.charAt(0) : null;
}

function hostOf(link: string | null): string | null {
  return link === null ? null : (canonicalLink(link)?.split('/')[0] ?? null);
}

function daysBetween(a: Date | null, b: Date | null): number | null {
  return a === null || b === null ? null : Math.abs(a.getTime() - b.getTime()) / 86_400_000;
}

/** Share of the words of both that are in both. */
function overlap(a: string, b: string): number {
  const first = new Set(a.split(' '));
  const second = new Set(b.split(' '));
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}
