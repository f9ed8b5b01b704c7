import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, type Schedule } from '../../src/bulletins/index.js';

/** Zones that jump by an hour, by half an hour, at midnight, in the southern summer, or not at all. */
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'UTC',
];

const two = (value: number): string => String(value).padStart(2, '0');

const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    monthDay: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ frequency, weekday, monthDay, hour, minute, timeZone }) => ({
    frequency,
    day: frequency === 'weekly' ? weekday : monthDay,
    time: `${two(hour)}:${two(minute)}`,
    timeZone,
  }));

const start = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
});

/** Date and time that a clock on the wall of the zone shows, from another source than the code under test: the string of `sv-SE`. */
function wall(instant: Date, timeZone: string): { date: string; time: string } {
  const [date = '', time = ''] = instant.toLocaleString('sv-SE', { timeZone }).split(' ');
  return { date, time: time.slice(0, 5) };
}

const day = 86_400_000;

describe('nextDue', () => {
  it('is later than the instant it is asked for', () => {
    fc.assert(
      fc.property(schedule, start, (given, after) => {
        expect(nextDue(given, after).getTime()).toBeGreaterThan(after.getTime());
      }),
      { numRuns: 2000 },
    );
  });

  it('comes at the wall time of the schedule, or within the hour after it where the clocks skip it', () => {
    fc.assert(
      fc.property(schedule, start, (given, after) => {
        const due = nextDue(given, after);
        const { time } = wall(due, given.timeZone);
        if (time === given.time) return;
        const [hours = 0, minutes = 0] = given.time.split(':').map(Number);
        const [h = 0, m = 0] = time.split(':').map(Number);
        const later = (h * 60 + m - hours * 60 - minutes + 1440) % 1440;
        expect(later).toBeLessThanOrEqual(60);
        // The clocks did change: some minutes before, the zone stood at another distance from UTC.
        const offset = (at: Date) =>
          Date.parse(`${at.toLocaleString('sv-SE', { timeZone: given.timeZone })}Z`) - at.getTime();
        expect(offset(new Date(due.getTime() - 2 * 3_600_000))).not.toBe(offset(due));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no date and doubles none, whatever the clocks do: 40 in a row', () => {
    fc.assert(
      fc.property(schedule, start, (given, after) => {
        let due = nextDue(given, after);
        let before = wall(due, given.timeZone).date;
        for (let turn = 0; turn < 40; turn += 1) {
          due = nextDue(given, due);
          const { date } = wall(due, given.timeZone);
          const days = (Date.parse(date) - Date.parse(before)) / day;
          if (given.frequency === 'daily') expect(days).toBe(1);
          if (given.frequency === 'weekly') expect(days).toBe(7);
          if (given.frequency === 'monthly') {
            expect(Number(date.slice(8))).toBe(given.day);
            expect(days).toBeLessThanOrEqual(31);
          }
          before = date;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on when between two issues it is asked', () => {
    fc.assert(
      fc.property(
        schedule,
        start,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, after, share) => {
          const due = nextDue(given, after);
          const between = new Date(
            after.getTime() + Math.floor((due.getTime() - after.getTime()) * share * 0.999),
          );
          expect(nextDue(given, between)).toEqual(due);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
