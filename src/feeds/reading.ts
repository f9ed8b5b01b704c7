import { hash } from './hash.js';
import { identifyItems } from './identity.js';
import { orderedId } from './ordered-id.js';
import type { ParsedFeed } from './parse-feed.js';
import type { FeedItem } from './read-item.js';

/** A feed ready to be stored: what is written of its items is text already, which goes from thread to thread and to the database as it is. */
export interface Reading extends Omit<ParsedFeed, 'items' | 'language'> {
  /** A JSON list, for each item an object of the columns of its row of feed_items. */
  readonly rows: string;
}

/** The columns that an entry gives, by their types. `id` is of use only where the entry is new. */
export const entryColumns = {
  id: 'uuid',
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
  const now = Date.now();
  const rows = identifyItems(items).map(({ identity, item }) => {
    // Items that do not name their journal belong to the channel's.
    const content = JSON.stringify(toRow(item, item.journal ?? feed.journal, own));
    return `{"id":"${orderedId(now)}","identity":${JSON.stringify(identity)},"content_hash":"${hash(content)}",${content.slice(1)}`;
  });
  return { ...feed, rows: `[${rows.join(',')}]` };
}

/** What an item does not have is left out, and so is null in its row. */
function toRow(
  item: FeedItem,
  journal: string | null,
  language: string | null,
): Partial<
  Record<Exclude<keyof typeof entryColumns, 'id' | 'identity' | 'content_hash'>, unknown>
> {
  return {
    title: item.title,
    link: item.link ?? undefined,
    // Most summaries are words: kept twice, they would be half of the database.
    summary_html: item.summaryIsWords ? undefined : (item.summaryHtml ?? undefined),
    summary: item.summary ?? undefined,
    published: storedDate(item.published),
    published_as_given: item.publishedAsGiven ?? undefined,
    updated: storedDate(item.updated),
    authors: item.authors,
    doi: item.doi ?? undefined,
    pmid: item.pmid ?? undefined,
    journal: journal ?? undefined,
    keywords: item.keywords ?? undefined,
    section: item.section ?? undefined,
    language: language ?? undefined,
  };
}

/** Years of other lengths stand for "none" (0001) or are slips, and PostgreSQL and Date write them differently: the words of the date remain. */
function storedDate(at: Date | null): Date | undefined {
  const year = at?.getUTCFullYear() ?? 0;
  return year >= 1000 && year <= 9999 ? (at ?? undefined) : undefined;
}
