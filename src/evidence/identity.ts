import { boundedKey, canonicalLink } from '../feeds/index.js';
import { aboutDoiOf } from './about-doi.js';
import { isPreprintDoi } from './preprint.js';
import { noticeOf, titleKeyOf, titleWords } from './title.js';

/** What a piece of evidence can be known by, strongest first; null where it is not given. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly canonicalUrl: string | null;
  readonly titleKey: string;
  /** What a notice is about: its title key, or `doi:` and its DOI. */
  readonly aboutKey: string | null;
}

/** What tells whether two descriptions are of one piece of evidence. */
export interface Describable {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly published?: Date | null;
  readonly authors: readonly string[];
  readonly abstract?: string | null | undefined;
}

/** DOI in lower case, PMID, link without trackers, the first words of the title. */
export function identityKeys(item: Describable): IdentityKeys {
  const notice = noticeOf(item.title);
  const link = item.link === null ? undefined : canonicalLink(item.link);
  return {
    doi: item.doi === null ? null : plainDoi(item.doi),
    pmid: item.pmid,
    canonicalUrl: link === undefined ? null : boundedKey(link),
    titleKey: boundedKey(titleKeyOf(item.title)),
    aboutKey:
      (notice === null ? '' : boundedKey(titleKeyOf(notice.about))) || doiKeyOf(item.abstract),
  };
}

function doiKeyOf(abstract: string | null | undefined): string | null {
  const about = aboutDoiOf(abstract);
  return about === null ? null : `doi:${plainDoi(about.doi)}`;
}

/** Lower case, and without the version that preprint servers and open reviews put behind theirs: 10.1101/2024.05.01.24300001v2, 10.7554/elife.90123.2. */
export function plainDoi(doi: string): string {
  const plain = doi.toLowerCase();
  if (isPreprintDoi(plain)) return plain.replace(/[./]?v\d+$/, '');
  return openlyReviewed.test(plain) ? plain.replace(/\.\d{1,2}$/, '') : plain;
}

/** F1000Research and its sisters at Wellcome, HRB, Gates, NIHR and others; eLife. Each version has a DOI that ends in its number. */
const openlyReviewed = /^10\.(?:12688\/|3310\/nihropenres\.|7554\/elife\.)\S*\d{4,}\.\d{1,2}$/;

/** The family name of the first author: `Last, First`, `First Last`, `Last AB`. Empty where there is none. */
export function firstFamilyName(authors: readonly string[]): string {
  const [beforeComma = '', afterComma] = (authors[0] ?? '').split(',');
  if (afterComma !== undefined) return titleWords(beforeComma);
  const parts = beforeComma
    .trim()
    .split(/\s+/)
    .filter((part) => !/^(?:\p{Lu}\.?-?){1,3}$/u.test(part));
  return titleWords(parts.at(-1) ?? '');
}
