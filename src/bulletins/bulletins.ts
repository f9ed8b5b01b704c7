import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { type Bulletin, findBulletinById, insertBulletin } from './bulletin-queries.js';
import { isTimeZone, isWallTime, nextDue, type Schedule } from './next-due.js';
import { slugOf } from './slug.js';

export interface BulletinWish extends Schedule {
  readonly topicId: string;
  readonly title: string;
}

type Refusal = 'no-title' | 'no-time' | 'no-time-zone' | 'no-day' | 'taken';

function refuseSchedule(schedule: Schedule): Result<never, Refusal> | undefined {
  if (!isWallTime(schedule.time)) return refuse('no-time', 'Enter a time like 07:00');
  if (!isTimeZone(schedule.timeZone)) {
    return refuse('no-time-zone', 'Enter a time zone like Europe/London');
  }
  const greatest = { daily: Infinity, weekly: 7, monthly: 28 }[schedule.frequency];
  const fits = Number.isInteger(schedule.day) && schedule.day >= 1 && schedule.day <= greatest;
  return schedule.frequency === 'daily' || fits
    ? undefined
    : refuse(
        'no-day',
        schedule.frequency === 'weekly'
          ? 'Choose a day of the week, 1 (Monday) to 7 (Sunday)'
          : 'Choose a day of the month, 1 to 28',
      );
}

/** Makes a bulletin on a topic and computes when its first issue is due. */
export async function createBulletin(
  db: Executor,
  clock: Clock,
  wish: BulletinWish,
): Promise<Result<Bulletin, Refusal>> {
  const title = wish.title.trim().replace(/\s+/g, ' ');
  const slug = slugOf(title);
  if (slug === '' || title.length > 200) {
    return refuse('no-title', 'Enter a title of up to 200 characters');
  }
  const refusal = refuseSchedule(wish);
  if (refusal) return refusal;
  const now = clock.now();
  const { topicId, frequency, time, timeZone } = wish;
  const day = frequency === 'daily' ? 0 : wish.day;
  const id = await insertBulletin(db, {
    slug,
    title,
    topicId,
    frequency,
    day,
    time,
    timeZone,
    nextDueAt: nextDue(wish, now),
    createdAt: now,
  });
  const bulletin = id && (await findBulletinById(db, id));
  return bulletin ? ok(bulletin) : refuse('taken', 'There is already a bulletin with this title');
}
