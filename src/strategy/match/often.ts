import { placesOf } from './occurrences.js';
import type { Places } from './places.js';
import type { OftenTest } from './program.js';
import type { RecordIndex } from './record-index.js';
import { no, unknown, yes, type Truth } from './verdict.js';

/*
 * Ovid's own pages show one term in one field. Whether several terms, or several fields, are counted together is nowhere
 * said: sure is only what both readings select, and what neither does.
 */

/** Whether the words occur often enough in a record, in the fields that it carries. */
export function testOften(test: OftenTest, index: RecordIndex, record: number): Truth {
  let together = 0;
  for (const part of test.parts) {
    const places = placesOf(index, part, part.mask, record);
    if (mostApart(index, places) >= test.least) return yes;
    for (const runs of places.ends)
      for (let run = 0; run < runs.length; run += 2) together += runs[run + 1]! - runs[run]! + 1;
  }
  return together >= test.least ? unknown : no;
}

/** How often a part occurs without overlap in the field where it occurs most. */
function mostApart({ valueAt, valueBit }: RecordIndex, { starts, ends }: Places): number {
  // Of two that overlap, the one that ends first leaves the most room behind it.
  const order = starts.map((start, at) => [start, ends[at]![0]!] as const);
  order.sort((a, b) => a[1] - b[1]);
  const counts = new Map<number, number>();
  let free = 0;
  for (const [start, end] of order) {
    if (start < free) continue;
    const field = valueBit[valueAt[start]!]!;
    counts.set(field, (counts.get(field) ?? 0) + 1);
    free = end;
  }
  return Math.max(0, ...counts.values());
}
