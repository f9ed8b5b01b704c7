import type { Span, Word } from '../ast.js';
import type { Meaning, Years } from './meaning.js';

/*
 * Dates as the platforms write them, by the year that a record knows. Where a date goes finer than the year,
 * the years at its edge are unknown and those within are sure.
 */

const finer = 'the month and day of publication are not known from a record';

interface Written {
  readonly year: number;
  /** Month and day as written, null where left out. */
  readonly month: number | null;
  readonly day: number | null;
}

function read(text: string): Written | null {
  const match =
    /^\D*(\d{4})(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?\D*$/.exec(text) ??
    /^\D*(\d{4})(\d\d)(\d\d)\D*$/.exec(text);
  if (match === null) return null;
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return { year: Number(match[1]), month: number(match[2]), day: number(match[3]) };
}

function years(from: number | null, to: number | null, { start, end }: Span): Years {
  return { kind: 'years', from, to, start, end };
}

/** Between two dates, both included; null is open. Null where they are no dates. */
export function meanPeriod(from: string | null, to: string | null, span: Span): Meaning | null {
  const first = from === null || from.trim() === '' ? null : read(from);
  const last = to === null || /^\s*(current|present)?\s*$/i.test(to) ? null : read(to);
  if ((from ?? '').trim() !== '' && first === null) return null;
  if (last === null && to !== null && !/^\s*(current|present)?\s*$/i.test(to)) return null;
  const open = last === null || last.year >= 3000;
  const low = first?.year ?? null;
  const high = open ? null : last.year;
  const startsLate = first !== null && ((first.month ?? 1) > 1 || (first.day ?? 1) > 1);
  const endsEarly = !open && ((last.month ?? 12) < 12 || (last.day ?? 31) < 31);
  const whole = years(low, high, span);
  if (!startsLate && !endsEarly) return whole;
  const sureLow = startsLate && low !== null ? low + 1 : low;
  const sureHigh = endsEarly && high !== null ? high - 1 : high;
  const { start, end } = span;
  const edge: Meaning = {
    kind: 'and',
    operands: [whole, { kind: 'unanswerable', reason: finer, start, end }],
    start,
    end,
  };
  if (sureLow !== null && sureHigh !== null && sureLow > sureHigh) return edge;
  return { kind: 'or', operands: [years(sureLow, sureHigh, span), edge], start, end };
}

/** A year or a date, `2010-2015` as two words, or a truncated year (`201*`). Null where it is none of these. */
export function meanYearWords(words: readonly Word[], span: Span): Meaning | null {
  const texts: string[] = [];
  for (const { parts } of words) {
    const [letters, sign, ...more] = parts;
    if (letters?.kind !== 'letters' || more.length > 0) return null;
    if (sign === undefined) texts.push(letters.text);
    else {
      if (sign.kind !== 'many' || words.length > 1 || !/^\d{1,4}$/.test(letters.text)) return null;
      return years(Number(letters.text.padEnd(4, '0')), Number(letters.text.padEnd(4, '9')), span);
    }
  }
  if (texts.length === 2 && texts.every((text) => /^\d{4}$/.test(text)) && Number(texts[1]) > 12) {
    return meanPeriod(texts[0]!, texts[1]!, span);
  }
  const date = texts.join(' ');
  return read(date) === null ? null : meanPeriod(date, date, span);
}
