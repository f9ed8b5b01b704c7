/** Letters that may differ: none in a short word, which would be near to too many. */
function tolerance(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Letters put in, left out, changed, or swapped with their neighbour; `most + 1` where it is more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped && i > 1 && j > 1) least = Math.min(least, before[j - 2]! + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length]!, most + 1);
}

/**
 * What a query that found nothing may have meant: each word that no word of the bank begins with is replaced by the
 * nearest that is there, the more frequent first. Null where a word has no near one, or all are there.
 * `frequency`: how many strategies have the word.
 */
export function didYouMean(
  words: readonly string[],
  frequency: ReadonlyMap<string, number>,
): string | null {
  const known = [...frequency];
  let changed = false;
  const meant: string[] = [];
  for (const word of words) {
    if (frequency.has(word) || known.some(([one]) => one.startsWith(word))) {
      meant.push(word);
      continue;
    }
    const most = tolerance(word);
    const near = known
      .map(([one, count]) => ({ one, count, far: most === 0 ? 1 : distance(word, one, most) }))
      .filter(({ far }) => far <= most)
      .sort((a, b) => a.far - b.far || b.count - a.count || a.one.localeCompare(b.one));
    if (near[0] === undefined) return null;
    meant.push(near[0].one);
    changed = true;
  }
  return changed ? meant.join(' ') : null;
}
