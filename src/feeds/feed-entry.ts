import { cut } from './cut.js';
import { resolveLink } from './links.js';
import { oneLine } from './sanitise.js';

/** A source as a list of feeds names it. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly category: string;
  readonly enabled: boolean;
}

/** Characters at most: of a list that somebody writes, and of what Searchbank takes over from elsewhere. */
export const entryLimits = { url: 2000, title: 300, category: 100 } as const;

/**
 * An entry that feeds.json can hold, made from what an editor typed or another reader exported: one line each, cut to the limits;
 * without a title its address stands for it. Undefined where the address is none, or too long to keep.
 */
export function feedEntry(given: {
  url: string;
  title: string;
  category: string;
}): FeedEntry | undefined {
  const url = resolveLink(given.url);
  if (url === undefined || url.length > entryLimits.url) return undefined;
  return {
    url,
    title: cut(oneLine(given.title) || url, entryLimits.title).trim(),
    category: cut(oneLine(given.category) || 'general', entryLimits.category).trim(),
    enabled: true,
  };
}
