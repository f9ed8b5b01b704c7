const minute = 60_000;
const day = 24 * 60 * minute;

/** How often a feed is read when nothing is said. */
const usual = 60 * minute;
const firstRetry = 15 * minute;

/** `Retry-After` as milliseconds from now, at most a day; undefined where it is missing, past or junk. */
export function retryAfter(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  const wait = /^\d+$/.test(text)
    ? Math.min(Number(text) * 1000, day)
    : Date.parse(text) - now.getTime();
  return Number.isFinite(wait) && wait > 0 ? Math.min(wait, day) : undefined;
}

/** `Cache-Control: max-age` in milliseconds, 0 where it says nothing. */
export function maxAge(cacheControl: string | undefined): number {
  if (cacheControl === undefined || /no-cache|no-store/i.test(cacheControl)) return 0;
  const seconds = Number(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1] ?? 0);
  return seconds * 1000;
}

/** When a feed that was read well is due again: as late as it asks for, at most a day later. `random` is in [0, 1). */
export function nextAfterSuccess(
  now: Date,
  asks: { ttlMinutes: number | null; cacheControl: string | undefined },
  random: number,
): Date {
  const wait = Math.max(usual, (asks.ttlMinutes ?? 0) * minute, maxAge(asks.cacheControl));
  return new Date(now.getTime() + Math.round(Math.min(wait, day) * (1 + random * 0.1)));
}

/**
 * When a feed that failed `failures` times in a row is tried again: doubling from a quarter of an hour to a day, spread by a
 * fifth so that feeds that failed together do not come back together; never earlier than the server asked; never "never".
 */
export function nextAfterFailure(
  now: Date,
  failures: number,
  asked: number | undefined,
  random: number,
): Date {
  const backOff = Math.min(firstRetry * 2 ** Math.min(failures - 1, 10), day);
  const spread = backOff * (0.8 + random * 0.2);
  return new Date(now.getTime() + Math.round(Math.max(spread, asked ?? 0)));
}
