import type { Schedule } from '../../bulletins/index.js';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** `every Monday at 07:00`, for readers; the time zone only where it is not that of London. */
export function describeSchedule(schedule: Schedule): string {
  const zone = schedule.timeZone === 'Europe/London' ? '' : ` (${schedule.timeZone})`;
  const at = `at ${schedule.time}${zone}`;
  if (schedule.frequency === 'daily') return `every day ${at}`;
  if (schedule.frequency === 'weekly') return `every ${weekdays[schedule.day - 1] ?? 'week'} ${at}`;
  return `on day ${schedule.day} of each month ${at}`;
}

/** An instant as the editor's wall clock shows it: `Monday 23 November 2026, 07:00`. */
export function describeInstant(instant: Date, timeZone = 'Europe/London'): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${day.format(instant).replace(',', '')}, ${time.format(instant)}`;
}
