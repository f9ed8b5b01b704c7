import { describe, expect, it } from 'vitest';
import { parseFeedDate } from '../../src/feeds/dates.js';

describe('parseFeedDate', () => {
  it.each([
    ['Mon, 02 Feb 2026 1:55 PM EST', '2026-02-02T18:55:00.000Z'],
    ['Feb. 2, 2026, 12:05 a.m.', '2026-02-02T00:05:00.000Z'],
    ['Mon, February 2, 2026 at 12:05 PM GMT', '2026-02-02T12:05:00.000Z'],
    ['Monday, February 2, 2026 - 15:09', '2026-02-02T15:09:00.000Z'],
  ])('reads a clock of twelve hours, and words before the time: %s', (given, at) => {
    expect(parseFeedDate(given)?.toISOString()).toBe(at);
  });

  it.each([
    ['Do, 26 Mär 2026 00:00:00 +0100', '2026-03-25T23:00:00.000Z'],
    ['12. Dezember 2026', '2026-12-12T00:00:00.000Z'],
    ['mar., 01 déc. 2026 16:11:02 +0000', '2026-12-01T16:11:02.000Z'],
    ['1er août 2026', '2026-08-01T00:00:00.000Z'],
    ['3 de octubre de 2026', '2026-10-03T00:00:00.000Z'],
    ['ma, 10 mrt 2026 10:00:00 +0000', '2026-03-10T10:00:00.000Z'],
    ['gio, 05 giu 2026 10:00:00 +0000', '2026-06-05T10:00:00.000Z'],
  ])('reads the months of other languages: %s', (given, at) => {
    expect(parseFeedDate(given)?.toISOString()).toBe(at);
  });

  it.each([
    ['2026 Jan 5', '2026-01-05T00:00:00.000Z'],
    ['2026-Jan-05', '2026-01-05T00:00:00.000Z'],
    ['20260105T101455Z', '2026-01-05T10:14:55.000Z'],
    ['Mon,05 Jan 2026 10:14:55 GMT', '2026-01-05T10:14:55.000Z'],
    ['Mon, 2026/01/05 08:19:53 EDT', '2026-01-05T12:19:53.000Z'],
    ['5 Jan 2026 GMT', '2026-01-05T00:00:00.000Z'],
  ])('reads what stands in another order or closer: %s', (given, at) => {
    expect(parseFeedDate(given)?.toISOString()).toBe(at);
  });

  it.each([
    ['Thu Nov 12 2026 17:00:00 GMT+0100 (Central European Time)', '2026-11-12T16:00:00.000Z'],
    ['Thu, 12 Nov 2026 17:00:00 GMT +0200', '2026-11-12T15:00:00.000Z'],
    ['2026-11-12T17:00:00-05:00Z', '2026-11-12T22:00:00.000Z'],
    ['Sun, 29 Mar 2026 12:00:00 Europe/Brussels', '2026-03-29T10:00:00.000Z'],
    ['Sun, 1 Nov 2026 12:00:00 America/Los_Angeles', '2026-11-01T20:00:00.000Z'],
  ])('reads a zone that is named twice, or by its place: %s', (given, at) => {
    expect(parseFeedDate(given)?.toISOString()).toBe(at);
  });

  it('tells the day from the month where only one of the readings falls on the weekday', () => {
    expect(parseFeedDate('Mon, 01/12/2026 - 10:30')?.toISOString()).toBe(
      '2026-01-12T10:30:00.000Z',
    );
    expect(parseFeedDate('Tue, 01/12/2026 - 10:30')?.toISOString()).toBe(
      '2026-12-01T10:30:00.000Z',
    );
    expect(parseFeedDate('lun, 12/01/2026 - 10:30')?.toISOString()).toBe(
      '2026-01-12T10:30:00.000Z',
    );
    expect(parseFeedDate('Di., 01.12.2026 10:30')?.toISOString()).toBe('2026-12-01T10:30:00.000Z');
  });

  it.each([
    '01/12/2026',
    'Fri, 01/12/2026',
    'Sat, 11 04 2026 08:51:49 +0100',
    'Nov. 2026',
    'Thu, 32 Nov 2026 00:00:00 GMT',
    'Mon, 05 Jan 2026 10:00:00 Nowhere/Atlantis',
    '1520932969',
  ])('leaves what cannot be told for certain: %s', (given) => {
    expect(parseFeedDate(given)).toBeUndefined();
  });
});
