import { refuse, type Result } from '../result.js';
import { decodeEntities } from './entities.js';
import { baseOf, resolveLink } from './links.js';
import { oneLine } from './sanitise.js';

export interface DiscoveredFeed {
  readonly url: string;
  readonly title: string;
}

const feedType =
  /^application\/(?:rss|atom|rdf)\+xml\b|^application\/feed\+json\b|^text\/xml\b|^application\/xml\b/i;

/** The feeds a web page names by `<link rel="alternate">`, in its order, absolute and without doubles; those in comments are none. */
export function discoverFeeds(html: string, url: string | undefined): DiscoveredFeed[] {
  const page = html.slice(0, 1_000_000).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const base = baseOf([url, attributesOf(/<base\b[^>]{0,2000}>/i.exec(page)?.[0] ?? '')['href']]);
  const found = new Map<string, DiscoveredFeed>();
  for (const [tag] of page.matchAll(/<link\b[^>]{0,2000}>/gi)) {
    const { rel = '', type = '', href, title = '' } = attributesOf(tag);
    if (
      !/(?:^|\s)alternate(?:\s|$)/i.test(rel) ||
      !feedType.test(type.trim()) ||
      href === undefined
    )
      continue;
    const target = resolveLink(href, base);
    if (target !== undefined && !/feed\+json/i.test(type))
      found.set(target, { url: target, title: oneLine(title) });
  }
  return [...found.values()];
}

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const m of tag.matchAll(/([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    attributes[m[1]!.toLowerCase()] ??= decodeEntities(m[2] ?? m[3] ?? m[4] ?? '');
  return attributes;
}

const challenge =
  /just a moment\.\.\.|attention required!? \| cloudflare|cf-browser-verification|challenge-platform|enable javascript and cookies|checking your browser|are you a (?:robot|human)|captcha|access denied|request unsuccessful\. incapsula/i;

/** Whether a page is a guard that asks whether the reader is a person. */
export function isChallengePage(html: string): boolean {
  return challenge.test(html.slice(0, 20_000));
}

/** The refusal for a web page in a feed's place: what it is, and what to do. */
export function explainHtml(
  html: string,
  url: string | undefined,
): Result<never, 'html-page' | 'blocked'> {
  if (isChallengePage(html))
    return refuse(
      'blocked',
      'The site shows a page that asks whether the reader is a person, so its feed cannot be read just now.',
    );
  const feeds = discoverFeeds(html, url);
  if (feeds.length === 0)
    return refuse(
      'html-page',
      'The address leads to a web page, not a feed, and the page names no feed.',
    );
  const list = feeds
    .slice(0, 5)
    .map((feed) => (feed.title === '' ? feed.url : `${feed.title} (${feed.url})`));
  return refuse(
    'html-page',
    `The address leads to a web page, not a feed. The page names: ${list.join('; ')}.`,
  );
}
