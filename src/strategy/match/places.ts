/**
 * Where something stands in a record: its first positions in order, each with the positions behind its last words. A nested
 * proximity can begin at one word and end at hundreds, all of them side by side where a word is repeated: they are kept as
 * runs, so that a place costs what its start costs however many ends it has.
 */
export interface Places {
  readonly starts: readonly number[];
  /** For each start its ends as runs, first and last end by turns, in order and apart from each other. */
  readonly ends: readonly (readonly number[])[];
}

/** Runs in order, those that touch made one. `runs` holds first and last end by turns. */
function joined(runs: readonly number[]): number[] {
  const order = Array.from({ length: runs.length / 2 }, (_, at) => at * 2);
  order.sort((a, b) => runs[a]! - runs[b]!);
  const apart: number[] = [];
  for (const at of order) {
    const last = apart.length - 1;
    if (last > 0 && runs[at]! <= apart[last]! + 1) {
      apart[last] = Math.max(apart[last]!, runs[at + 1]!);
    } else apart.push(runs[at]!, runs[at + 1]!);
  }
  return apart;
}

/** The places of runs that were gathered by their start. */
export function placesFrom(gathered: ReadonlyMap<number, readonly number[]>): Places {
  const starts = [...gathered.keys()].sort((a, b) => a - b);
  return { starts, ends: starts.map((start) => joined(gathered.get(start)!)) };
}

/** All places of several. */
export function anyPlace(all: readonly Places[]): Places {
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0) return first;
  const gathered = new Map<number, number[]>();
  for (const { starts, ends } of all) {
    starts.forEach((start, at) => {
      const runs = gathered.get(start);
      if (runs === undefined) gathered.set(start, [...ends[at]!]);
      else for (const end of ends[at]!) runs.push(end);
    });
  }
  return placesFrom(gathered);
}

export function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where one of `before` stands, and behind it one of `behind` in the same value with at most `gap` words between, without
 * overlap: from the start of the one to the end of the other. `limit` gives the position behind the value of a position.
 */
export function followed(
  before: Places,
  behind: Places,
  gap: number,
  limit: (position: number) => number,
): Places {
  const gathered = new Map<number, number[]>();
  before.starts.forEach((start, at) => {
    const last = limit(start);
    const own = before.ends[at]!;
    const runs: number[] = [];
    for (let run = 0; run < own.length; run += 2) {
      const furthest = Math.min(own[run + 1]! + gap, last - 1);
      for (let next = firstAtLeast(behind.starts, own[run]!); ; next++) {
        const begin = behind.starts[next];
        if (begin === undefined || begin > furthest) break;
        for (const end of behind.ends[next]!) runs.push(end);
      }
    }
    if (runs.length > 0) gathered.set(start, runs);
  });
  return placesFrom(gathered);
}
