import { hash, identifyItems } from './identity.js';
import type { ParsedFeed } from './parse-feed.js';
import type { FeedItem } from './read-item.js';

/** A feed ready to be stored: what is written of its items is text already, which goes from thread to thread and to the database as it is. */
export interface Reading extends Omit<ParsedFeed, 'items' | 'language'> {
  /** A JSON list, for each item an object of the columns of its row of feed_items. */
  readonly rows: string;
}

/** The columns that an entry gives, by their types. */
export const entryColumns = {
  identity: 'text',
  content_hash: 'text',
  title: 'text',
  link: 'text',
  summary_html: 'text',
  summary: 'text',
  published: 'timestamptz',
  published_as_given: 'text',
  updated: 'timestamptz',
  authors: 'jsonb',
  doi: 'text',
  pmid: 'text',
  journal: 'text',
  keywords: 'text[]',
  section: 'text',
  language: 'text',
} as const;

export function toReading({ items, language, ...feed }: ParsedFeed): Reading {
  // A citation index gives its own language, not that of the articles it lists.
  const own = items.some((item) => item.pmid !== null) ? null : language;
  const rows = identifyItems(items).map(({ identity, item }) => {
    // Items that do not name their journal belong to the channel's.
    const content = JSON.stringify(toRow(item, item.journal ?? feed.journal, own));
    return `{"identity":${JSON.stringify(identity)},"content_hash":"${hash(content)}",${content.slice(1)}`;
  });
  return { ...feed, rows: `[${rows.join(',')}]` };
}

function toRow(
  item: FeedItem,
  journal: string | null,
  language: string | null,
): Record<Exclude<keyof typeof entryColumns, 'identity' | 'content_hash'>, unknown> {
  return {
    title: item.title,
    link: item.link,
    // Most summaries are words: kept twice, they would be half of the database.
    summary_html: item.summaryIsWords ? null : item.summaryHtml,
    summary: item.summary,
    published: item.published,
    published_as_given: item.publishedAsGiven,
    updated: item.updated,
    authors: item.authors,
    doi: item.doi,
    pmid: item.pmid,
    journal,
    keywords: item.keywords,
    section: item.section,
    language,
  };
}
