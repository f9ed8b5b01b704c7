import type { Outbound } from './outbound.js';
import type { ParsedFeed } from './parse-feed.js';
import type { DocumentContext } from './read-document.js';
import { hash } from './hash.js';
import type { Result } from '../result.js';

/** What is known of a feed before it is read again. */
export interface KnownFeed {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
  /** What the reading before asked to remember. */
  readonly entries?: string | null;
}

export type ReadOutcome<Feed = ParsedFeed> =
  | (Answered & { readonly kind: 'read'; readonly feed: Feed; readonly bodyHash: string })
  | (Answered & { readonly kind: 'unchanged' })
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'failed';
      /** A literal reason. */
      readonly reason: string;
      /** A sentence for a person. */
      readonly message: string;
      readonly retryAfter?: string | undefined;
    };

interface Answered {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly cacheControl: string | undefined;
  readonly permanentUrl: string | null;
}

export type ReadDocument<Feed = ParsedFeed> = (
  bytes: Uint8Array,
  context: DocumentContext,
) => Promise<Result<Feed>>;

/** Asks for a feed, conditionally, and reads the answer with `read`. Never throws for what a server does. */
export async function readFeed<Feed>(
  known: KnownFeed,
  outbound: Outbound,
  read: ReadDocument<Feed>,
): Promise<ReadOutcome<Feed>> {
  const conditions = {
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
  };
  const answer = await outbound.fetch(known.url, { headers: conditions });
  if (!answer.ok) return { kind: 'failed', reason: answer.reason, message: answer.message };
  const { status, headers, body, url, permanentUrl } = answer.value;
  const answered: Answered = {
    etag: headers['etag'] ?? (status === 304 ? known.etag : null),
    lastModified: headers['last-modified'] ?? (status === 304 ? known.lastModified : null),
    cacheControl: headers['cache-control'],
    permanentUrl,
  };
  if (status === 304 && known.bodyHash === null)
    return {
      kind: 'failed',
      reason: 'bad-answer',
      message: 'The site says that nothing is new since the last reading, but there was none.',
    };
  if (status === 304) return { kind: 'unchanged', ...answered };
  if (status === 410) return { kind: 'gone' };
  if (status !== 200) return failedStatus(status, headers);
  const bodyHash = hash(body);
  if (bodyHash === known.bodyHash) return { kind: 'unchanged', ...answered };
  if (body.length === 0 || isBlank(body))
    return {
      kind: 'failed',
      reason: 'empty',
      message: 'The address answered with nothing to read; the items of before are kept.',
    };
  const feed = await read(body, {
    url,
    contentType: headers['content-type'],
    contentLocation: headers['content-location'],
    remembered: known.entries,
  });
  if (!feed.ok) return { kind: 'failed', reason: feed.reason, message: feed.message };
  return { kind: 'read', feed: feed.value, bodyHash, ...answered };
}

function isBlank(body: Uint8Array): boolean {
  return body.length < 1000 && body.every((byte) => byte <= 32);
}

function failedStatus(
  status: number,
  headers: Readonly<Record<string, string>>,
): ReadOutcome<never> {
  if (status === 401 || status === 403 || headers['cf-mitigated'] !== undefined)
    return {
      kind: 'failed',
      reason: 'blocked',
      message: `The site refuses to give this feed to Searchbank (status ${status}).`,
      retryAfter: headers['retry-after'],
    };
  if (status === 429 || status === 503)
    return {
      kind: 'failed',
      reason: 'busy',
      message: `The site asks to be left alone for a while (status ${status}).`,
      retryAfter: headers['retry-after'],
    };
  if (status === 404)
    return {
      kind: 'failed',
      reason: 'not-found',
      message: 'There is no feed at this address any more (status 404). Searchbank keeps trying.',
    };
  return {
    kind: 'failed',
    reason: 'http-status',
    message: `The site answered with an error (status ${status}).`,
  };
}
