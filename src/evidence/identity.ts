import { canonicalLink } from '../feeds/index.js';

/** What a piece of evidence can be known by, strongest first; null where it is not given. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly canonicalUrl: string | null;
  readonly titleKey: string;
}

/** DOI in lower case, PMID, link without trackers, and title with year and first author's family name. */
export function identityKeys(item: {
  doi: string | null;
  pmid: string | null;
  link: string | null;
  title: string;
  year: number | null;
  authors: readonly string[];
}): IdentityKeys {
  return {
    doi: item.doi?.toLowerCase() ?? null,
    pmid: item.pmid,
    canonicalUrl: item.link === null ? null : (canonicalLink(item.link) ?? null),
    titleKey: [words(item.title), item.year ?? '', familyName(item.authors[0] ?? '')].join('|'),
  };
}

/** `Last, First` and `First Last`; initials at the end (`Last AB`) are no name. */
function familyName(author: string): string {
  const [beforeComma = '', afterComma] = author.split(',');
  if (afterComma !== undefined) return words(beforeComma);
  const parts = author
    .trim()
    .split(/\s+/)
    .filter((part) => !/^\p{Lu}{1,3}\.?$/u.test(part));
  return words(parts[parts.length - 1] ?? '');
}

function words(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
