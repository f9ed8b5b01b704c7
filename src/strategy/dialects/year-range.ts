import type { Range } from '../ast.js';
import { isDash } from '../source/chars.js';
import type { Reader } from '../source/reader.js';

/** `2010-2020`, `20100101-20201231`: two years or dates with a dash between; null for anything else. */
export function readYearRange(reader: Reader): Range | null {
  const { at } = reader;
  if (!isDate(reader, at)) return null;
  const sign = reader.text(at + 1);
  if (reader.isWord(at + 1) || !isDash(sign) || !isDate(reader, at + 2)) return null;
  if (reader.isSign('-', at + 3)) return null;
  reader.at = at + 3;
  return {
    kind: 'range',
    from: reader.text(at),
    to: reader.text(at + 2),
    start: reader.startOf(at),
    end: reader.endOf(at + 2),
  };
}

function isDate(reader: Reader, at: number): boolean {
  return reader.isWord(at) && /^(?:1[5-9]|20|30)\d{2}(?:\d{2}(?:\d{2})?)?$/.test(reader.text(at));
}
