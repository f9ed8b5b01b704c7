import { generateOpml, parseOpml } from 'feedsmith';
import { ok, refuse, type Result } from '../result.js';
import type { FeedEntry } from './queries.js';
import { oneLine } from './sanitise.js';
import { resolveLink } from './links.js';

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

const maxFeeds = 2000;

/** The feeds of an OPML document; the outline around a feed is its category. Anything but a list of feeds is refused. */
export function readOpml(text: string): Result<FeedEntry[], 'not-opml'> {
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch {
    return refuse(
      'not-opml',
      'This is not an OPML document. Export the list of feeds from the other reader as OPML.',
    );
  }
  const found = new Map<string, FeedEntry>();
  const walk = (list: readonly Outline[], category: string, depth: number): void => {
    for (const outline of list) {
      const name = oneLine(outline.title ?? outline.text ?? '').slice(0, 300);
      const url = outline.xmlUrl === undefined ? undefined : resolveLink(outline.xmlUrl);
      if (url !== undefined && found.size < maxFeeds)
        found.set(url, { url, title: name || url, category, enabled: true });
      if (outline.outlines !== undefined && depth < 10)
        walk(outline.outlines, name || category, depth + 1);
    }
  };
  walk(outlines, 'general', 0);
  return found.size === 0
    ? refuse('not-opml', 'The OPML document names no feed with a web address.')
    : ok([...found.values()]);
}

/** An OPML document with one outline for each category. */
export function writeOpml(feeds: readonly FeedEntry[], title: string): string {
  const categories = [...new Set(feeds.map((feed) => feed.category))];
  return generateOpml({
    head: { title },
    body: {
      outlines: categories.map((category) => ({
        text: category,
        outlines: feeds
          .filter((feed) => feed.category === category)
          .map((feed) => ({ type: 'rss', text: feed.title, title: feed.title, xmlUrl: feed.url })),
      })),
    },
  });
}
