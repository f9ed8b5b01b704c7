import RssParser from 'rss-parser';
import { ok, refuse, type Result } from '../result.js';
import { collectFields, type FeedFields } from './collect-fields.js';
import { entryMarker, keyMark, recallEntries } from './entry-marks.js';
import { feedParts, surroundings, type FeedParts } from './feed-parts.js';
import { itemKey } from './identity.js';
import { journalOfFeed } from './journal.js';
import { baseOf, resolveLink } from './links.js';
import { readItem, type FeedItem, type RawFields, type RawValue } from './read-item.js';
import { oneLine, titleText } from './sanitise.js';
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
  /** All, or those that were not remembered. */
  readonly items: readonly FeedItem[];
  /** How many entries the document holds, remembered ones too. */
  readonly entryCount: number;
  /** To be remembered for the next reading. */
  readonly entries: string;
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
}

export interface ParseContext {
  /** Where the document came from, after redirects; relative links are resolved against it. */
  readonly url?: string | undefined;
  readonly contentLocation?: string | undefined;
  /** `entries` of the reading before: what is in it as it stands is passed over. */
  readonly remembered?: string | null | undefined;
}

export type NotReadable = 'not-a-feed' | 'empty' | 'html-page' | 'unreadable';

/** Reads the text of a feed. Never throws for what the text holds: what cannot be read at all is refused with the reason. */
export async function parseFeed(
  text: string,
  context: ParseContext = {},
): Promise<Result<ParsedFeed, NotReadable>> {
  const parts = feedParts(readXmlTree(text));
  if (parts.kind === 'empty') return refuse('empty', 'The address answered with nothing to read.');
  if (parts.kind === 'html')
    return refuse('html-page', 'The address answered with a web page, not a feed.');
  if (parts.kind === 'other')
    return refuse(
      'not-a-feed',
      `The document is not a feed: it begins with <${parts.root.slice(0, 40)}>.`,
    );
  try {
    return ok(await readParts(parts, text, context));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : '';
    return refuse('unreadable', `The feed could not be read: ${why ?? ''}`);
  }
}

async function readParts(
  parts: Extract<FeedParts, { kind: 'feed' }>,
  text: string,
  context: ParseContext,
): Promise<ParsedFeed> {
  const known = recallEntries(context.remembered ?? null);
  const about = [context.url, context.contentLocation, ...surroundings(parts.channel, text)];
  const marks = parts.items.map(entryMarker(text, about));
  const fresh = parts.items.filter((_, at) => !known.has(marks[at]!));
  const feed = assemble(await parse(collectFields(parts, fresh)), context);
  const keys = feed.items.map((item) => keyMark(itemKey(item) ?? ''));
  const passedOver = new Set(marks.map((mark) => known.get(mark)));
  // Two entries under one key are told apart by each other, so both must be read.
  if (keys.some((key) => passedOver.has(key)))
    return readParts(parts, text, { ...context, remembered: null });
  let entries = '';
  let at = 0;
  for (const mark of marks) {
    const key = known.get(mark);
    if (key !== undefined) entries += mark + key;
    else {
      // What gave cause for a problem is read again, so that the problem stays told.
      if (!isUndated(feed.items[at]!)) entries += mark + keys[at]!;
      at += 1;
    }
  }
  return { ...feed, entries, entryCount: marks.length };
}

interface ChannelFields {
  readonly channel: RawFields;
  readonly items: readonly RawFields[];
}

/** What rss-parser gives for each name. */
type Values = Record<string, unknown>;

/**
 * rss-parser on a document that the tolerant reader has taken apart, in the place of xml2js, which refuses or mangles what is not
 * well-formed. Each document has a parser of its own, which knows the fields that are in it and no others.
 */
class TolerantParser extends RssParser<Values, Values> {
  /** Whom rss-parser asks for the tree of a document. */
  readonly xmlParser = {
    parseString: (_text: string, done: (error: null, tree: unknown) => void): void => {
      const { channel, items } = this.fields;
      done(null, { rss: { $: { version: '2.0' }, channel: [{ ...channel, item: items }] } });
    },
  };

  constructor(private readonly fields: FeedFields) {
    const custom = [...fields.keys].map(([name, key]) => [key, name, { keepArray: true }]);
    super({ customFields: { feed: custom as unknown as [], item: custom } });
  }
}

async function parse(fields: FeedFields): Promise<ChannelFields> {
  const output = await new TolerantParser(fields).parseString('');
  return { channel: rawFields(output), items: output.items.map(rawFields) };
}

function isUndated(item: FeedItem): boolean {
  return item.published === null && item.publishedAsGiven !== null;
}

function assemble(
  { channel, items: entries }: ChannelFields,
  context: ParseContext,
): Omit<ParsedFeed, 'entries' | 'entryCount'> {
  const base = baseOf([context.url, context.contentLocation]);
  const items = entries.map((entry) => readItem(entry, base));
  const problems = items
    .filter(isUndated)
    .slice(0, 5)
    .map(
      (item) =>
        `The date “${item.publishedAsGiven ?? ''}” could not be read; it is shown as given.`,
    );
  const title = channel('title')[0] ?? channel('dc:title')[0];
  const link =
    channel('link')[0] ?? channel('atom-link').find((value) => value.rel === 'alternate');
  const ttl = Number.parseInt(channel('ttl')[0]?.text ?? '', 10);
  const feedTitle = titleText(title?.text ?? '');
  return {
    title: feedTitle,
    siteUrl: link === undefined ? null : (resolveLink(link.text, base) ?? null),
    journal: oneLine(channel('prism:publicationname')[0]?.text ?? '') || journalOfFeed(feedTitle),
    language:
      oneLine(channel('language')[0]?.text ?? channel('dc:language')[0]?.text ?? '') || null,
    ttlMinutes: Number.isFinite(ttl) && ttl > 0 ? ttl : null,
    items,
    problems,
  };
}

const none: readonly RawValue[] = [];

function rawFields(source: Values): RawFields {
  return (name) => {
    const values = source[name];
    // What rss-parser adds of its own accord is no list.
    return Array.isArray(values) ? (values as RawValue[]) : none;
  };
}
