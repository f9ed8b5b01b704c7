import type { Row } from './rows.js';

/**
 * The numbers of a history whose table was copied cell by cell: number, query and count each on a row of its own. A number is a
 * label where it is the next one in turn and no other number stands right below it; what does not run from 1, or down to 1,
 * is no such history: null.
 */
export function loneLabels(
  rows: readonly Row[],
): { readonly labelled: readonly boolean[]; readonly newestFirst: boolean } | null {
  const full = rows.filter((row) => !row.blank);
  const first = full.find((row) => row.label?.alone)?.label?.number;
  if (first === undefined || first > 9999) return null;
  for (const newestFirst of [false, true]) {
    if (!newestFirst && first !== 1) continue;
    const found = walk(full, first, newestFirst ? -1 : 1);
    if (found.size >= 2 && (!newestFirst || found.size === first))
      return { labelled: rows.map((row) => found.has(row)), newestFirst };
  }
  return null;
}

function walk(rows: readonly Row[], first: number, step: number): Set<Row> {
  const found = new Set<Row>();
  let next = first;
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    if (!row.label?.alone || row.label.number !== next || !below || below.label?.alone) return;
    found.add(row);
    next += step;
  });
  return found;
}
