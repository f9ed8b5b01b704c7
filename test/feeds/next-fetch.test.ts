import { describe, expect, it } from 'vitest';
import {
  maxAge,
  nextAfterFailure,
  nextAfterSuccess,
  retryAfter,
} from '../../src/feeds/next-fetch.js';

const now = new Date('2026-11-10T09:00:00Z');
const day = 24 * 3600_000;

describe('retryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['Tue, 10 Nov 2026 10:00:00 GMT', 3600_000],
    ['315360000', day],
    ['9'.repeat(400), day],
    ['Tue, 10 Nov 2036 10:00:00 GMT', day],
    ['0', undefined],
    ['-5', undefined],
    ['Mon, 09 Nov 2026 10:00:00 GMT', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s waits %s ms', (value, wait) => {
    expect(retryAfter(value, now)).toBe(wait);
  });
});

describe('nextAfterSuccess', () => {
  const wait = (ttlMinutes: number | null, cacheControl?: string): number =>
    (nextAfterSuccess(now, { ttlMinutes, cacheControl }, 0).getTime() - now.getTime()) / 60_000;
  it('is an hour where the feed asks for nothing or less', () => {
    expect([wait(null), wait(5), wait(null, 'max-age=60'), wait(null, 'no-cache')]).toEqual([
      60, 60, 60, 60,
    ]);
  });
  it('is as late as ttl or Cache-Control ask, at most a day', () => {
    expect([
      wait(120),
      wait(null, 'public, max-age=7200'),
      wait(10_080),
      wait(null, 'max-age=99999999'),
    ]).toEqual([120, 120, 1440, 1440]);
  });
});

describe('nextAfterFailure', () => {
  it('doubles up to a day and never stops', () => {
    const waits = [1, 2, 3, 8, 100, 100_000].map(
      (failures) =>
        (nextAfterFailure(now, failures, undefined, 1).getTime() - now.getTime()) / 60_000,
    );
    expect(waits).toEqual([15, 30, 60, 1440, 1440, 1440]);
  });
  it('is spread, and never earlier than the server asked', () => {
    const at = (random: number, asked?: number): number =>
      nextAfterFailure(now, 4, asked, random).getTime() - now.getTime();
    expect(at(0)).toBeLessThan(at(0.9));
    expect(at(0, 5 * 3600_000)).toBe(5 * 3600_000);
  });
});

describe('maxAge', () => {
  it('reads junk as nothing', () => {
    expect([
      maxAge(undefined),
      maxAge('max-age=x'),
      maxAge('s-maxage=5'),
      maxAge('max-age="90"'),
    ]).toEqual([0, 0, 0, 90_000]);
  });
});
