import { generateOpml, parseOpml } from 'feedsmith';
import { ok, refuse, type Result } from '../result.js';
import { feedEntry, type FeedEntry } from './feed-entry.js';

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
      const title = outline.title ?? outline.text ?? '';
      const entry = feedEntry({ url: outline.xmlUrl ?? '', title, category });
      if (entry !== undefined && found.size < maxFeeds) found.set(entry.url, entry);
      if (outline.outlines !== undefined && depth < 10)
        walk(outline.outlines, title.trim() === '' ? category : title, depth + 1);
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
