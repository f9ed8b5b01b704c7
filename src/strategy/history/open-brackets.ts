import { endsOpen } from './numbering.js';
import type { Row } from './rows.js';

/** A query broken over more rows than this is taken for a bracket that nobody closed. */
const longest = 300;

/** Rows that say something whole by themselves: a heading, a field with its dots, tag or colon, lines joined. */
const whole =
  /(?:[a-z)"]\/(?:[a-z]{2}(?:\s?,\s?[a-z]{2}){0,9})?|\.[a-z]{2}(?:\s?,\s?[a-z]{2}){0,9}\.?|:[a-z]{2}(?:,[a-z]{2}){0,9}|\]|^\W{0,9}(?:or|and)\s?\/[\d,\s\u2010-\u2015-]+|^\W{0,9}\d+(?:\s+(?:or|and|not)\s+\W{0,9}\d+){1,99}\W{0,9})\s*$/i;

/** How a row ends that no name or phrase goes on from: behind a sign, a number or a field without its dot. */
const finished = /[^\w\s-]$|\d$|\.[a-z]{2}$/i;

/**
 * Tells of a query whose brackets are open before the row `index` up to which row it goes on: the one that closes them. Null where
 * none does, and where a row between stands whole by itself, for then the bracket is a slip and what follows are other lines. For
 * histories without numbers: a query copied from a page breaks wherever the page was full. Linear over all calls but for `longest`.
 */
export function openBrackets(
  source: string,
  rows: readonly Row[],
): (index: number, depth: number) => number | null {
  let sums: Int32Array | null = null;
  let lowest: Int32Array | null = null;
  return (index, depth) => {
    sums ??= sumsOf(source, rows);
    lowest ??= lowestFrom(sums);
    const target = (sums[index - 1] ?? 0) - depth;
    if (lowest[index]! > target) return null;
    const last = Math.min(rows.length, index + longest);
    for (let at = index; at < last; at++) {
      if (sums[at]! <= target) return at;
      if (standsAlone(source, rows, at, sums)) return null;
    }
    return null;
  };
}

function standsAlone(source: string, rows: readonly Row[], at: number, sums: Int32Array): boolean {
  const row = rows[at]!;
  const above = rows[at - 1];
  if (row.blank || sums[at] !== sums[at - 1] || (above && endsOpen(source, above))) return false;
  // `exp Stem` above `Cells/`: the row above broke off in a name.
  if (above && !above.blank && !finished.test(source.slice(above.end - 3, above.end))) return false;
  return whole.test(source.slice(Math.max(row.start, row.end - 200), row.end));
}

/** The brackets open at the end of each row, from the beginning of the text. */
function sumsOf(source: string, rows: readonly Row[]): Int32Array {
  const sums = new Int32Array(rows.length);
  let sum = 0;
  rows.forEach((row, index) => {
    sum += balance(source, row.start, row.end);
    sums[index] = sum;
  });
  return sums;
}

function lowestFrom(sums: Int32Array): Int32Array {
  const lowest = sums.slice();
  for (let at = lowest.length - 2; at >= 0; at--)
    lowest[at] = Math.min(lowest[at]!, lowest[at + 1]!);
  return lowest;
}

/** Opening round brackets less closing ones. */
export function balance(source: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth--;
  }
  return depth;
}
