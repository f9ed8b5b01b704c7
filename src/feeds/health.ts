import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { isKeptFromMoving } from './feed-state.js';
import { feedRhythms, itemsByWeek } from './health-queries.js';
import { listFeedRows, type FeedRow } from './queries.js';

export type FeedCondition = 'well' | 'not yet read' | 'silent' | 'failing' | 'gone' | 'off';

/** How one source does, for people and for /api. */
export interface FeedHealth {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly url: string;
  readonly siteUrl: string | null;
  readonly condition: FeedCondition;
  /** One or more sentences in plain words; empty where all is well. */
  readonly remarks: readonly string[];
  readonly lastSuccessAt: Date | null;
  readonly lastTriedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly failures: number;
  readonly failingSince: Date | null;
  /** Items by week, oldest first, this week last. */
  readonly weeks: readonly number[];
  /** Days that usually pass between two days with something new; null where too little is known. */
  readonly usualGapDays: number | null;
  readonly lastItemAt: Date | null;
}

export const healthWeeks = 12;
const day = 24 * 3600_000;
/** Nothing new in so many times its usual gap makes a feed silent. */
const silentAfter = 3;

/** The health of every source, by category and title. */
export async function listFeedHealth(db: Database, clock: Clock): Promise<FeedHealth[]> {
  const now = clock.now();
  const [rows, counts, rhythms] = await Promise.all([
    listFeedRows(db),
    itemsByWeek(db, now, healthWeeks),
    feedRhythms(db, now),
  ]);
  const weeks = new Map<string, number[]>();
  for (const { feedId, weeksAgo, items } of counts) {
    const list = weeks.get(feedId) ?? Array<number>(healthWeeks).fill(0);
    list[healthWeeks - 1 - weeksAgo] = items;
    weeks.set(feedId, list);
  }
  const rhythm = new Map(rhythms.map((one) => [one.feedId, one]));
  return rows.map((row) => {
    const own = rhythm.get(row.id);
    const usualGapDays =
      own === undefined || own.days < 3
        ? null
        : Math.max(1, (own.last.getTime() - own.first.getTime()) / day / (own.days - 1));
    const lastItemAt = own?.last ?? null;
    const silent =
      usualGapDays !== null &&
      lastItemAt !== null &&
      now.getTime() - lastItemAt.getTime() > silentAfter * usualGapDays * day;
    const condition = conditionOf(row, silent);
    return {
      id: row.id,
      title: row.title,
      category: row.category,
      url: row.url,
      siteUrl: row.siteUrl,
      condition,
      remarks: remarksOn(row, condition, usualGapDays, lastItemAt),
      lastSuccessAt: row.lastSuccessAt,
      lastTriedAt: row.lastTriedAt,
      nextTryAt: condition === 'gone' || condition === 'off' ? null : row.nextFetchAt,
      failures: row.failures,
      failingSince: row.failingSince,
      weeks: weeks.get(row.id) ?? Array<number>(healthWeeks).fill(0),
      usualGapDays,
      lastItemAt,
    };
  });
}

function conditionOf(row: FeedRow, silent: boolean): FeedCondition {
  if (row.goneAt !== null) return 'gone';
  if (!row.enabled) return 'off';
  if (row.lastError !== null) return 'failing';
  if (row.lastSuccessAt === null) return 'not yet read';
  return silent ? 'silent' : 'well';
}

function remarksOn(
  row: FeedRow,
  condition: FeedCondition,
  usualGapDays: number | null,
  lastItemAt: Date | null,
): string[] {
  const remarks: string[] = [];
  if (row.lastErrorText !== null && condition !== 'off') remarks.push(row.lastErrorText);
  if (condition === 'silent' && usualGapDays !== null && lastItemAt !== null)
    remarks.push(
      `Nothing new since ${spoken(lastItemAt)}, although something usually comes every ${days(usualGapDays)}.`,
    );
  const from = row.previousUrls.at(-1);
  if (from !== undefined) remarks.push(`The feed has moved here from ${from}.`);
  if (isKeptFromMoving(row))
    remarks.push(
      `The feed has moved to ${row.movedTo ?? ''}, which is in the list already: one of the two can go.`,
    );
  return [...remarks, ...row.warnings];
}

const days = (count: number): string =>
  Math.round(count) === 1 ? 'day' : `${Math.round(count)} days`;
const spoken = (at: Date): string =>
  at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });

/**
 * Sentences for the head of a draft about sources that it will miss: `2 of 41 sources could not be read: … (since 12 November 2026)`.
 * Empty where every source is read.
 */
export async function describeMissedSources(db: Database): Promise<string[]> {
  const rows = (await listFeedRows(db)).filter((row) => row.enabled);
  const missed = rows.filter((row) => row.failingSince !== null || row.goneAt !== null);
  if (missed.length === 0) return [];
  const list = missed.map(
    (row) => `${row.title} (since ${spoken(row.failingSince ?? row.goneAt!)})`,
  );
  return [`${missed.length} of ${rows.length} sources could not be read: ${list.join('; ')}.`];
}
