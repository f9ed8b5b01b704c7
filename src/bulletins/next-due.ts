/** When a bulletin comes out, on the wall clock of its own time zone. */
export interface Schedule {
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  /** ISO weekday 1 (Monday) to 7 for weekly, day 1 to 28 for monthly, ignored for daily. */
  readonly day: number;
  /** `HH:MM`. */
  readonly time: string;
  /** IANA name: `Europe/London`. */
  readonly timeZone: string;
}

const hour = 3_600_000;
const dayLength = 24 * hour;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock of the zone at an instant, written as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    if (type !== 'literal') parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour: h = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, h, minute, second);
}

function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return wallClock(whole, timeZone) - whole;
}

/**
 * The instant at which the zone's clock shows `wall`. A time that the clock skips in spring is moved on by
 * the length of the jump (01:30 becomes 02:30), a time it shows twice in autumn is the first of the two.
 */
function instantOf(wall: number, timeZone: string): number {
  const before = offsetAt(wall - dayLength, timeZone);
  const after = offsetAt(wall + dayLength, timeZone);
  const shown = [wall - before, wall - after]
    .filter((instant) => wallClock(instant, timeZone) === wall)
    .sort((a, b) => a - b);
  return shown[0] ?? wall - before;
}

function fits(wallDay: number, schedule: Schedule): boolean {
  const date = new Date(wallDay);
  if (schedule.frequency === 'daily') return true;
  if (schedule.frequency === 'monthly') return date.getUTCDate() === schedule.day;
  return (date.getUTCDay() || 7) === schedule.day;
}

/**
 * The first instant after `after` at which the bulletin is due. Node's schedulers skip a wall-clock time that
 * does not exist on the day the clocks go forward, and lose that week's issue; this does not.
 */
export function nextDue(schedule: Schedule, after: Date): Date {
  const [hours = 0, minutes = 0] = schedule.time.split(':').map(Number);
  const today = Math.floor(wallClock(after.getTime(), schedule.timeZone) / dayLength) * dayLength;
  for (let days = -1; days <= 62; days += 1) {
    const wallDay = today + days * dayLength;
    if (!fits(wallDay, schedule)) continue;
    const due = instantOf(wallDay + hours * hour + minutes * 60_000, schedule.timeZone);
    if (due > after.getTime()) return new Date(due);
  }
  throw new Error(`No due time for ${JSON.stringify(schedule)}`);
}

/** Whether the zone is one that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return name.length > 0;
  } catch {
    return false;
  }
}

/** Whether `time` is a wall-clock time `HH:MM`. */
export function isWallTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}
