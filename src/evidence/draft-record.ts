import { abstractOf } from './abstract.js';
import { classify } from './classify.js';
import { identityKeys, type IdentityKeys } from './identity.js';
import type { NewRecord, SourceItem } from './queries.js';

/** A record as one source describes it. */
export type Draft = NewRecord &
  IdentityKeys & {
    readonly link: string | null;
    readonly year: number | null;
    readonly published: Date | null;
    readonly authors: string[];
  };

export function draftRecord(item: SourceItem, now: Date): Draft {
  const year = item.published?.getUTCFullYear() ?? yearIn(item.publishedAsGiven);
  const title =
    item.title === '' ? (item.summary ?? item.link ?? 'Untitled').slice(0, 200) : item.title;
  const abstract = abstractOf(item.summary, item.title);
  const decided = classify({
    title,
    abstract,
    journal: item.journal,
    feed: item.feedTitle,
    // A summary of a word or two is the heading that the journal puts over the item.
    section:
      item.section ?? (item.summary !== null && item.summary.length < 40 ? item.summary : null),
    link: item.link ?? item.feedUrl,
    doi: item.doi,
  });
  return {
    ...identityKeys({ ...item, title, year, abstract }),
    title,
    abstract,
    authors: item.authors,
    journal: item.journal,
    year,
    language: item.language,
    keywords: item.keywords,
    link: item.link,
    published: item.published,
    kind: decided.kind,
    kindPhrase: decided.phrase,
    firstSeenAt: now,
    changedAt: now,
  };
}

function yearIn(given: string | null): number | null {
  const found = /\b(?:19|20)\d{2}\b/.exec(given ?? '')?.[0];
  return found === undefined ? null : Number(found);
}
