import type { Range } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/**
 * comparison = ( ">" | ">=" | "<" | "<=" ) ( year | date ), as in `YR(>2010)` and `PD(<=20151231)`: read as the range that it means.
 * Source: ProQuest help, "Search tips: ranges", as gathered on 2026-11.
 */
export function readDateComparison(reader: Reader): Range | null {
  const { at } = reader;
  const after = reader.isSign('>', at);
  if (!after && !reader.isSign('<', at)) return null;
  const orEqual = reader.isSign('=', at + 1);
  const number = orEqual ? at + 2 : at + 1;
  const written = reader.text(number);
  if (!reader.isNumber(number) || !/^[12]\d{3}(?:\d{4})?$/.test(written)) return null;
  const edge = orEqual ? written : next(written, after ? 1 : -1);
  if (edge === null) return null;
  reader.at = number + 1;
  return {
    kind: 'range',
    from: after ? edge : null,
    to: after ? null : edge,
    start: reader.startOf(at),
    end: reader.endOf(number),
  };
}

/** The year or the day after, or before; null for a day that there is not. */
function next(written: string, step: 1 | -1): string | null {
  if (written.length === 4) return String(Number(written) + step);
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + step));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10).replaceAll('-', '');
}
