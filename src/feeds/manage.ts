import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { feedEntry } from './feed-entry.js';
import { readOpml, writeOpml } from './opml.js';
import type { Outbound } from './outbound.js';
import { sharedParsePool } from './parse-pool.js';
import { feedAtUrl, listFeedRows, setFeed, upsertFeeds } from './queries.js';
import { readFeed } from './read-feed.js';

export type AddRefusal = 'bad-address' | 'known' | 'not-readable';

/** Adds a source after reading it once, so that a mistyped address is told at once. `title` may be empty: the feed's own is taken then. */
export async function addFeed(
  db: Database,
  clock: Clock,
  outbound: Outbound,
  wish: { url: string; title: string; category: string },
): Promise<Result<{ title: string }, AddRefusal>> {
  const entry = feedEntry(wish);
  if (entry === undefined)
    return refuse('bad-address', 'Enter the feed’s address, beginning with https:// or http://');
  const { url } = entry;
  if ((await feedAtUrl(db, url)) !== undefined)
    return refuse('known', 'This feed is in the list already.');
  const outcome = await readFeed(
    { url, etag: null, lastModified: null, bodyHash: null },
    outbound,
    sharedParsePool().read,
  );
  if (outcome.kind !== 'read')
    return refuse(
      'not-readable',
      outcome.kind === 'failed' ? outcome.message : 'The site says that this feed is gone.',
    );
  const named = feedEntry({ ...wish, title: wish.title.trim() || outcome.feed.title }) ?? entry;
  await upsertFeeds(db, [named], clock.now());
  return ok({ title: named.title });
}

/** Turns a source off, or on again; one that was gone is then tried once more. */
export async function switchFeed(
  db: Database,
  clock: Clock,
  id: string,
  on: boolean,
): Promise<boolean> {
  return setFeed(
    db,
    id,
    on ? { enabled: true, goneAt: null, nextFetchAt: clock.now() } : { enabled: false },
  );
}

/** Makes a source due now. */
export async function retryFeed(db: Database, clock: Clock, id: string): Promise<boolean> {
  return setFeed(db, id, { nextFetchAt: clock.now() });
}

/** Adds the feeds of an OPML document that are not yet here. */
export async function importOpml(
  db: Database,
  clock: Clock,
  text: string,
): Promise<Result<{ listed: number; added: number }, 'not-opml'>> {
  const read = readOpml(text);
  if (!read.ok) return read;
  const known = new Set((await listFeedRows(db)).map((row) => row.url));
  const fresh = read.value.filter((entry) => !known.has(entry.url));
  const added = await upsertFeeds(db, fresh, clock.now());
  return ok({ listed: read.value.length, added });
}

/** Every source that is on, as OPML. */
export async function exportOpml(db: Database): Promise<string> {
  return writeOpml(
    (await listFeedRows(db)).filter((row) => row.enabled),
    'Searchbank: sources',
  );
}
