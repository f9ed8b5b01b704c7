/** Which lines keep their place: the longest run of pairs that ascend in both strategies. */
export function stays(pairs: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Array<number>(pairs.length).fill(-1);
  pairs.forEach((at, line) => {
    if (at === -1) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]! < at) low = middle + 1;
      else high = middle;
    }
    before[line] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = line;
  });
  const kept = new Set<number>();
  for (let line = ends.at(-1) ?? -1; line !== -1; line = before[line] ?? -1) kept.add(line);
  return kept;
}
