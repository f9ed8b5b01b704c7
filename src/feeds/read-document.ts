import { type Result } from '../result.js';
import { explainHtml } from './autodiscover.js';
import { decodeDocument } from './decode.js';
import { parseFeed, type NotReadable, type ParseContext, type ParsedFeed } from './parse-feed.js';

export interface DocumentContext extends ParseContext {
  readonly contentType?: string | undefined;
}

/** From the bytes of an answer to a feed. A web page is refused with the feeds it names. */
export async function readDocument(
  bytes: Uint8Array,
  context: DocumentContext,
): Promise<Result<ParsedFeed, NotReadable | 'blocked'>> {
  const text = decodeDocument(bytes, context.contentType);
  const parsed = await parseFeed(text, context);
  return !parsed.ok && parsed.reason === 'html-page' ? explainHtml(text, context.url) : parsed;
}
