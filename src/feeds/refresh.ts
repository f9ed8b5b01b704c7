import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { HostQueue } from './host-queue.js';
import type { Outbound } from './outbound.js';
import {
  claimDueFeeds,
  releaseLeases,
  renewLease,
  saveFeedState,
  type FeedRow,
} from './queries.js';
import { sharedParsePool } from './parse-pool.js';
import { readFeed, type ReadDocument, type ReadOutcome } from './read-feed.js';
import type { Reading } from './reading.js';
import { storeReadings, type Finished } from './store-queries.js';
import { stateAfter } from './feed-state.js';
import { WriteBehind } from './write-behind.js';

/** Feeds claimed in one statement, and how many may wait for their turn before more are claimed; of one host, how many. */
const claimAtOnce = 64;
const claimAhead = 256;
const claimAheadOfHost = 32;
/** While feeds of slow hosts wait, what has fallen due of others is looked for so often. */
const lookAgainMs = 5_000;
const leaseMs = 5 * 60_000;
/** Below this a lease is prolonged before a feed is asked. */
const leaseMarginMs = 2 * 60_000;

export interface Refresh {
  readonly clock: Clock;
  readonly outbound: Outbound;
  /** Names this process in the leases. */
  readonly workerId: string;
  /** At most so many feeds in this round; every due one where it is not given. */
  readonly limit?: number;
  /** Feeds asked at the same time, each from another host. */
  readonly parallel?: number;
  /** How a document is read; in the shared worker threads where it is not given. */
  readonly read?: ReadDocument<Reading>;
  /** Ends the round early: what is being read is finished, the rest is given back. */
  readonly signal?: AbortSignal | undefined;
  /** In [0, 1), for the spread of the next readings. */
  readonly random?: () => number;
  /** Told of a fault that is this service's own, not a feed's. */
  readonly onFault?: (feed: FeedRow, cause: unknown) => void;
}

export interface RefreshReport {
  read: number;
  unchanged: number;
  failed: number;
  itemsAdded: number;
  itemsChanged: number;
}

/**
 * Reads the feeds that are due, claimed under a lease so that two processes never read the same one. One host is asked one thing
 * at a time; feeds of different hosts are read side by side, and none waits for a slow one, however many that has: the round goes
 * on with what falls due meanwhile. What was read and the feed's
 * new state are stored together, so that a crash loses nothing and doubles nothing.
 */
export async function refreshDueFeeds(db: Database, refresh: Refresh): Promise<RefreshReport> {
  const report: RefreshReport = {
    read: 0,
    unchanged: 0,
    failed: 0,
    itemsAdded: 0,
    itemsChanged: 0,
  };
  const finished = new WriteBehind<FinishedFeed>((batch) => store(db, batch, round));
  const round: Round = { ...refresh, report, finished };
  const queue = new HostQueue(refresh.parallel ?? 32);
  const stop = (): void => queue.clear();
  refresh.signal?.addEventListener('abort', stop);
  try {
    await claimAll(db, queue, round);
  } catch (cause) {
    queue.clear();
    throw cause;
  } finally {
    // Nothing goes on behind a round that is over, however it ended.
    while (queue.size > 0) await queue.below(1, lookAgainMs);
    await finished.flush();
    refresh.signal?.removeEventListener('abort', stop);
  }
  if (refresh.signal?.aborted === true) await releaseLeases(db, refresh.workerId);
  return report;
}

interface FinishedFeed extends Finished {
  readonly feed: FeedRow;
}

interface Round extends Refresh {
  readonly report: RefreshReport;
  readonly finished: WriteBehind<FinishedFeed>;
}

/** Claims what is due, and what falls due while slow feeds are read, until there is nothing left or the round is told to end. */
async function claimAll(db: Database, queue: HostQueue, round: Round): Promise<void> {
  const { clock, workerId, signal } = round;
  let left = round.limit ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const now = clock.now();
    const crowded = queue.crowded(claimAheadOfHost);
    const claimed = await claimDueFeeds(db, {
      workerId,
      now,
      leaseUntil: new Date(now.getTime() + leaseMs),
      limit: Math.min(left, claimAtOnce),
      withoutHosts: crowded,
    });
    if (signal?.aborted === true) return;
    left -= claimed.length;
    for (const feed of claimed)
      queue.add(hostOf(feed.url), feed.id, () => refreshOne(db, feed, round));
    if (claimed.length > 0) await queue.below(claimAhead, lookAgainMs);
    else if (queue.size > 0) await queue.below(Math.ceil(queue.size / 2), lookAgainMs);
    else if (crowded.length === 0) return;
  }
}

async function refreshOne(db: Database, feed: FeedRow, round: Round): Promise<void> {
  const { clock, workerId } = round;
  try {
    const started = clock.now();
    if (feed.leaseUntil !== null && feed.leaseUntil.getTime() - started.getTime() < leaseMarginMs)
      if (!(await renewLease(db, feed.id, workerId, new Date(started.getTime() + leaseMs)))) return;
    const outcome = await readFeed(feed, round.outbound, round.read ?? sharedParsePool().read);
    await keep(db, feed, outcome, round);
  } catch (cause) {
    fail(feed, round, cause);
  }
}

function fail(feed: FeedRow, round: Round, cause: unknown): void {
  round.report.failed += 1;
  round.onFault?.(feed, cause);
}

async function keep(
  db: Database,
  feed: FeedRow,
  outcome: ReadOutcome<Reading>,
  round: Round,
): Promise<void> {
  const { clock, workerId, report, random = Math.random } = round;
  const now = clock.now();
  const changes = stateAfter(feed, outcome, now, random());
  if (outcome.kind === 'failed' || outcome.kind === 'gone') {
    await saveFeedState(db, feed.id, workerId, changes);
    report.failed += 1;
    return;
  }
  const rows = outcome.kind === 'read' ? outcome.feed.rows : '[]';
  await round.finished.add({ feed, id: feed.id, changes, rows }, rows.length);
}

/** Together; and one by one where that fails, so that none is held back by another. */
async function store(db: Database, batch: readonly FinishedFeed[], round: Round): Promise<void> {
  const { clock, workerId, report } = round;
  try {
    for (const { id, added, changed } of await storeReadings(db, workerId, clock.now(), batch)) {
      const { changes } = batch.find((one) => one.id === id)!;
      if (changes.bodyHash == null) report.unchanged += 1;
      else report.read += 1;
      report.itemsAdded += added;
      report.itemsChanged += changed;
    }
  } catch (cause) {
    for (const one of batch)
      if (!isRefusal(cause)) fail(one.feed, round, cause);
      else if (batch.length > 1) await store(db, [one], round);
      else await tellRefusal(db, one.feed, round, cause);
  }
}

/** Whether PostgreSQL could not take what it was given, as against not being there. */
function isRefusal(cause: unknown): boolean {
  const { code } = ((cause as Error).cause ?? cause) as { code?: unknown };
  return typeof code === 'string' && /^(?:2[0-9]|40|54)[0-9A-Z]{3}$/.test(code);
}

/** So that the editors see it, and that the feed is not asked again and again. */
async function tellRefusal(
  db: Database,
  feed: FeedRow,
  round: Round,
  cause: unknown,
): Promise<void> {
  fail(feed, round, cause);
  const { clock, workerId, random = Math.random } = round;
  const outcome = {
    kind: 'failed',
    reason: 'not-stored',
    message:
      'What the feed gave could not be stored. Searchbank keeps trying; its log names the reason.',
  } as const;
  try {
    const changes = stateAfter(feed, outcome, clock.now(), random());
    await saveFeedState(db, feed.id, workerId, changes);
  } catch (again) {
    round.onFault?.(feed, again);
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
