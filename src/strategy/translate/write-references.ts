import type { Combination, Query } from '../ast.js';
import { nowhere, reference } from './nodes.js';
import type { Task } from './task.js';

/** Lines joined by one operator: a range (`or/1-5`) where the target has ranges and every line can be named, else each by itself. */
export function writeReferences(
  operator: 'and' | 'or',
  lines: readonly number[],
  task: Task,
): readonly Query[] {
  const queries = lines.map((line) => task.lineQuery(line)).filter((query) => query !== null);
  const labels = new Set<number>();
  for (const query of queries) {
    if (query.kind !== 'reference') return queries;
    labels.add(Number(query.label));
  }
  if (!task.ability.ranges || labels.size < 3) return queries;
  const sorted = [...labels].sort((a, b) => a - b);
  const ranges = runs(sorted);
  // Spelt out where a range would save nothing, and where the target takes only one range.
  if (ranges.length === sorted.length || (task.to === 'cochrane' && ranges.length > 1))
    return queries;
  const combination: Combination = {
    ...nowhere,
    kind: 'combination',
    operator,
    operatorSpan: nowhere,
    ranges: ranges.map(([from, to]) => ({
      ...nowhere,
      from: reference(String(from)),
      ...(to === from ? {} : { to: reference(String(to)) }),
    })),
  };
  return [combination];
}

function runs(sorted: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const label of sorted) {
    const last = found.at(-1);
    if (last && last[1] === label - 1) last[1] = label;
    else found.push([label, label]);
  }
  return found;
}
