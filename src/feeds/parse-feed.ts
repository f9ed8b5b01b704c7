import RssParser from 'rss-parser';
import { ok, refuse, type Result } from '../result.js';
import { readItem, type FeedItem, type RawFields, type RawValue } from './read-item.js';
import { plainFields, rewriteFeed, wordedFields } from './rewrite-feed.js';
import { oneLine, titleText } from './sanitise.js';
import { resolveLink } from './links.js';
import { readXmlTree } from './xml-tree.js';

/** A feed as read: plain text and safe HTML only, addresses absolute. */
export interface ParsedFeed {
  readonly title: string;
  readonly siteUrl: string | null;
  /** The journal the channel stands for, where the items do not say it. */
  readonly journal: string | null;
  readonly language: string | null;
  /** Minutes for which the feed asks not to be read again. */
  readonly ttlMinutes: number | null;
  readonly items: readonly FeedItem[];
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
}

export interface ParseContext {
  /** Where the document came from, after redirects; relative links are resolved against it. */
  readonly url?: string | undefined;
  readonly contentLocation?: string | undefined;
}

export type NotReadable = 'not-a-feed' | 'empty' | 'html-page' | 'unreadable';

const names = ['about', 'atom-link', ...wordedFields, ...plainFields];
const customFields = names.map((name) => [`x:${name}`, name, { keepArray: true }] as const);

const parser = new RssParser<Record<string, unknown>, Record<string, unknown>>({
  defaultRSS: 2,
  customFields: {
    feed: customFields as unknown as [],
    item: customFields as unknown as [],
  },
});

/** Reads the text of a feed. Never throws for what the text holds: what cannot be read at all is refused with the reason. */
export async function parseFeed(
  text: string,
  context: ParseContext = {},
): Promise<Result<ParsedFeed, NotReadable>> {
  const rewritten = rewriteFeed(readXmlTree(text));
  if (rewritten.kind === 'empty')
    return refuse('empty', 'The address answered with nothing to read.');
  if (rewritten.kind === 'html')
    return refuse('html-page', 'The address answered with a web page, not a feed.');
  if (rewritten.kind === 'other')
    return refuse(
      'not-a-feed',
      `The document is not a feed: it begins with <${rewritten.root.slice(0, 40)}>.`,
    );
  let output: Awaited<ReturnType<typeof parser.parseString>>;
  try {
    output = await parser.parseString(rewritten.xml);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : '';
    return refuse('unreadable', `The feed could not be read: ${why ?? ''}`);
  }
  return ok(assemble(output, context));
}

function assemble(
  output: Record<string, unknown> & { items: Record<string, unknown>[] },
  context: ParseContext,
): ParsedFeed {
  const bases = [context.url, context.contentLocation].filter((base) => base !== undefined);
  const feed = fields(output);
  const problems: string[] = [];
  const items = output.items.map((item) => readItem(fields(item), bases));
  const undated = items.filter((item) => item.published === null && item.publishedAsGiven !== null);
  for (const item of undated.slice(0, 5))
    problems.push(
      `The date “${item.publishedAsGiven ?? ''}” could not be read; it is shown as given.`,
    );
  const title = feed('title')[0] ?? feed('dc:title')[0];
  const link =
    feed('link')[0] ?? feed('atom-link').find((value) => value.attributes['rel'] === 'alternate');
  const ttl = Number.parseInt(feed('ttl')[0]?.text ?? '', 10);
  return {
    title: titleText(title?.text ?? ''),
    siteUrl: link === undefined ? null : (resolveLink(link.text, bases) ?? null),
    journal: oneLine(feed('prism:publicationname')[0]?.text ?? '') || null,
    language: oneLine(feed('language')[0]?.text ?? feed('dc:language')[0]?.text ?? '') || null,
    ttlMinutes: Number.isFinite(ttl) && ttl > 0 ? ttl : null,
    items,
    problems,
  };
}

const none: readonly RawValue[] = [];
const noAttributes = {};

/** xml2js gives a string, or an object where the element has attributes. */
function fields(source: Record<string, unknown>): RawFields {
  return (name) => {
    const values = source[name];
    // What rss-parser adds of its own accord is no list.
    if (!Array.isArray(values)) return none;
    return (values as unknown[]).map((value) => {
      if (typeof value === 'string') return { text: value, attributes: noAttributes };
      const node = value as { _?: string; $?: Record<string, string> };
      return { text: node._ ?? '', attributes: node.$ ?? noAttributes };
    });
  };
}
