import { boundedKey, shortHash } from './hash.js';
import { canonicalLink } from './links.js';
import type { FeedItem } from './read-item.js';

/** An item with the key that makes it one row of its feed however often, and however changed, it comes. */
export interface IdentifiedItem {
  readonly identity: string;
  readonly item: FeedItem;
}

/**
 * DOI, then PMID, then the link without trackers, then the id, then the title: ids come last because gov.uk's change at each
 * update and Wiley's host flips. Two articles under one key in one document are both kept, told apart by their titles.
 */
export function identifyItems(items: readonly FeedItem[]): IdentifiedItem[] {
  const byKey = new Map<string, FeedItem[]>();
  for (const item of items) {
    const key = itemKey(item);
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [item]);
    else if (!same.some((other) => titleKey(other) === titleKey(item))) same.push(item);
  }
  return [...byKey].flatMap(([key, same]) =>
    same.map((item) => ({
      identity: same.length === 1 ? key : `${key}#${shortHash(titleKey(item))}`,
      item,
    })),
  );
}

/** What an item is known by; undefined where there is nothing to know it by. */
export function itemKey(item: FeedItem): string | undefined {
  if (item.doi !== null) return boundedKey(`doi:${item.doi.toLowerCase()}`);
  if (item.pmid !== null) return `pmid:${item.pmid}`;
  const link = item.link === null ? undefined : canonicalLink(item.link);
  if (link !== undefined && link.includes('/')) return boundedKey(`link:${link}`);
  if (item.id !== '') return boundedKey(`id:${item.id}`);
  return item.title === '' && item.summary === null
    ? undefined
    : `title:${shortHash(titleKey(item) || (item.summary ?? ''))}`;
}

function titleKey(item: FeedItem): string {
  return item.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
