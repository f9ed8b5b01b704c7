import { describe, expect, it } from 'vitest';
import { isTimeZone, isWallTime, nextDue, type Schedule } from '../../src/bulletins/next-due.js';

const london: Schedule = { frequency: 'weekly', day: 7, time: '01:30', timeZone: 'Europe/London' };
const due = (schedule: Schedule, after: string) => nextDue(schedule, new Date(after)).toISOString();

function series(schedule: Schedule, from: string, count: number): string[] {
  const found: string[] = [];
  let at = new Date(from);
  for (let i = 0; i < count; i += 1) {
    at = nextDue(schedule, at);
    found.push(at.toISOString());
  }
  return found;
}

describe('nextDue', () => {
  it('does not lose the week in which 01:30 does not exist', () => {
    expect(series(london, '2027-03-20T00:00:00Z', 3)).toEqual([
      '2027-03-21T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z', // 02:30 on the clock
      '2027-04-04T00:30:00.000Z',
    ]);
  });

  it('comes once on the day on which 01:30 is shown twice', () => {
    expect(series(london, '2026-10-20T00:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-11-01T01:30:00.000Z',
    ]);
  });

  it('is strictly after the instant given', () => {
    expect(due(london, '2026-11-01T01:30:00Z')).toBe('2026-11-08T01:30:00.000Z');
    expect(due(london, '2026-11-01T01:29:59.999Z')).toBe('2026-11-01T01:30:00.000Z');
  });

  it('keeps the wall clock over the year', () => {
    const weekly: Schedule = { ...london, day: 1, time: '07:00' };
    expect(due(weekly, '2026-07-01T00:00:00Z')).toBe('2026-07-06T06:00:00.000Z');
    expect(due(weekly, '2026-12-01T00:00:00Z')).toBe('2026-12-07T07:00:00.000Z');
  });

  it('counts the day by the zone, not by UTC', () => {
    const auckland: Schedule = {
      frequency: 'weekly',
      day: 1,
      time: '08:00',
      timeZone: 'Pacific/Auckland',
    };
    expect(due(auckland, '2026-11-22T18:30:00Z')).toBe('2026-11-22T19:00:00.000Z');
    const honolulu: Schedule = { ...auckland, time: '23:30', timeZone: 'Pacific/Honolulu' };
    expect(due(honolulu, '2026-11-24T00:00:00Z')).toBe('2026-11-24T09:30:00.000Z');
  });

  it('comes every day and every month', () => {
    const daily: Schedule = { ...london, frequency: 'daily', day: 0 };
    expect(series(daily, '2027-03-27T00:00:00Z', 3)).toEqual([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
    const monthly: Schedule = { ...london, frequency: 'monthly', day: 28, time: '09:00' };
    expect(series(monthly, '2026-01-28T09:00:00Z', 2)).toEqual([
      '2026-02-28T09:00:00.000Z',
      '2026-03-28T09:00:00.000Z',
    ]);
  });

  it('moves a time that a half-hour change skips on by half an hour', () => {
    const lordHowe: Schedule = {
      ...london,
      frequency: 'daily',
      time: '02:15',
      timeZone: 'Australia/Lord_Howe',
    };
    expect(due(lordHowe, '2026-10-03T12:00:00Z')).toBe('2026-10-03T15:45:00.000Z');
  });
});

describe('what a schedule may hold', () => {
  it('knows a time zone from a word', () => {
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('Europe/Londn')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it('knows a time of day', () => {
    expect(isWallTime('07:05')).toBe(true);
    expect(isWallTime('24:00')).toBe(false);
    expect(isWallTime('7:00')).toBe(false);
  });
});
