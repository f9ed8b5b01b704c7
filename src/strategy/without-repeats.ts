import type { Problem } from './problem.js';

/** So many problems of one rule on one line are told one by one. */
const most = 200;

/**
 * Of problems of one rule on one line the first ones, and one more that says how many there are beyond them: a line of a
 * hundred thousand brackets has as many faults, and nobody reads them. It spans those that it stands for.
 */
export function withoutRepeats(problems: Iterable<Problem>): Problem[] {
  const counts = new Map<string, number>();
  const kept: Problem[] = [];
  const rest = new Map<string, { at: number; first: Problem; last: Problem; count: number }>();
  for (const problem of problems) {
    const key = `${problem.line} ${problem.rule}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= most) {
      kept.push(problem);
      continue;
    }
    const more = rest.get(key);
    if (more) {
      more.last = problem;
      more.count++;
    } else {
      rest.set(key, { at: kept.length, first: problem, last: problem, count: 1 });
      kept.push(problem);
    }
  }
  for (const { at, first, last, count } of rest.values()) {
    const { suggestion: _, ...told } = first;
    const message = `${first.message} There are ${count - 1} more like this on the line.`;
    if (count > 1) kept[at] = { ...told, message, end: Math.max(first.end, last.end) };
  }
  return kept;
}
