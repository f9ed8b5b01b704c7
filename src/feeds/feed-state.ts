import { cut } from './cut.js';
import { entryLimits } from './feed-entry.js';
import { nextAfterFailure, nextAfterSuccess, retryAfter } from './next-fetch.js';
import type { FeedChanges, FeedRow } from './queries.js';
import type { ReadOutcome } from './read-feed.js';
import type { Reading } from './reading.js';

/** So many readings must see the same permanent redirect before the stored address changes. */
const movedAfter = 2;
/** So many successive readings without an item are worth a word. */
const emptyAfter = 5;

/** The columns of a feed that change with a reading. `random` is in [0, 1). */
export function stateAfter(
  feed: FeedRow,
  outcome: ReadOutcome<Reading>,
  now: Date,
  random: number,
): FeedChanges {
  if (outcome.kind === 'gone')
    return {
      lastTriedAt: now,
      goneAt: now,
      lastError: 'gone',
      lastErrorText:
        'The site says that this feed is gone for good (status 410). Searchbank reads it no more until someone turns it on again.',
      failures: feed.failures + 1,
      failingSince: feed.failingSince ?? now,
    };
  if (outcome.kind === 'failed') {
    const failures = feed.failures + 1;
    return {
      lastTriedAt: now,
      lastError: outcome.reason,
      lastErrorText: outcome.message,
      failures,
      failingSince: feed.failingSince ?? now,
      // What the server answers with an error may be the conditions: the next time it is asked without.
      ...(outcome.reason === 'http-status' ? { etag: null, lastModified: null } : {}),
      nextFetchAt: nextAfterFailure(now, failures, retryAfter(outcome.retryAfter, now), random),
    };
  }
  const read = outcome.kind === 'read' ? outcome : undefined;
  const ttlMinutes = read === undefined ? feed.ttlMinutes : bounded(read.feed.ttlMinutes);
  const changes: FeedChanges = {
    lastTriedAt: now,
    lastSuccessAt: now,
    lastError: null,
    lastErrorText: null,
    failures: 0,
    failingSince: null,
    etag: outcome.etag,
    lastModified: outcome.lastModified,
    nextFetchAt: nextAfterSuccess(now, { ttlMinutes, cacheControl: outcome.cacheControl }, random),
    ...moveAfter(feed, outcome.permanentUrl),
  };
  if (read === undefined) return changes;
  const emptyReadings = read.feed.entryCount === 0 ? feed.emptyReadings + 1 : 0;
  return {
    ...changes,
    bodyHash: read.bodyHash,
    entries: read.feed.entries,
    channelTitle: read.feed.title === '' ? null : cut(read.feed.title, 500),
    siteUrl: read.feed.siteUrl,
    journal: read.feed.journal,
    ttlMinutes,
    emptyReadings,
    warnings: warnings(feed, read.feed.title, read.feed.problems, emptyReadings),
  };
}

function moveAfter(feed: FeedRow, permanentUrl: string | null): FeedChanges {
  if (permanentUrl === null || permanentUrl === feed.url || permanentUrl.length > entryLimits.url)
    return { movedTo: null, movedSeen: 0 };
  const seen = feed.movedTo === permanentUrl ? feed.movedSeen + 1 : 1;
  const moved = { movedTo: permanentUrl, movedSeen: seen };
  return seen < movedAfter ? moved : { ...moved, url: permanentUrl };
}

/** Whether a feed would have moved, had another not had the address before. */
export function isKeptFromMoving(feed: Pick<FeedRow, 'movedTo' | 'movedSeen'>): boolean {
  return feed.movedTo !== null && feed.movedSeen >= movedAfter;
}

/** More than a day makes no difference. */
function bounded(minutes: number | null): number | null {
  return minutes === null ? null : Math.min(minutes, 24 * 60);
}

function warnings(
  feed: FeedRow,
  title: string,
  problems: readonly string[],
  emptyReadings: number,
): string[] {
  const list = [...problems];
  if (title !== '' && !shareAWord(feed.title, title))
    list.unshift(
      `The feed calls itself “${cut(title, 200)}”, not “${feed.title}”: is it still the right one?`,
    );
  if (emptyReadings >= emptyAfter)
    list.unshift(`The last ${emptyReadings} readings gave a feed without a single item.`);
  return list;
}

function shareAWord(expected: string, found: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const other = new Set(words(found));
  const own = words(expected);
  return own.length === 0 || other.size === 0 || own.some((word) => other.has(word));
}
