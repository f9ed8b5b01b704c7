import type { Atom } from './atoms.js';

/** Lines of two strategies that stand for each other: for each line of the first the index in the second, or -1. */
export function pairLines(
  keys: readonly string[],
  otherKeys: readonly string[],
  atoms: readonly (readonly Atom[])[],
  otherAtoms: readonly (readonly Atom[])[],
): readonly number[] {
  const pairs = new Array<number>(keys.length).fill(-1);
  const taken = new Uint8Array(otherKeys.length);
  const byKey = new Map<string, number[]>();
  for (let other = otherKeys.length - 1; other >= 0; other--) {
    const list = byKey.get(otherKeys[other]!);
    if (list) list.push(other);
    else byKey.set(otherKeys[other]!, [other]);
  }
  keys.forEach((key, line) => {
    const other = byKey.get(key)?.pop();
    if (other !== undefined) pair(line, other);
  });
  const index = indexTerms(otherAtoms, taken);
  for (let line = 0; line < keys.length; line++) {
    if (pairs[line] !== -1) continue;
    const other = mostAlike(line);
    if (other !== -1) pair(line, other);
  }
  return pairs;

  function pair(line: number, other: number): void {
    pairs[line] = other;
    taken[other] = 1;
  }

  /** The free line that shares most, at the least a third of both. */
  function mostAlike(line: number): number {
    const mine = atoms[line] ?? [];
    const shared = new Map<number, number>();
    for (const term of new Set(mine.map((atom) => keyOf(atom, pairs))))
      for (const other of index.get(term) ?? [])
        if (!taken[other]) shared.set(other, (shared.get(other) ?? 0) + 1);
    let best = -1;
    let bestScore = 1 / 3;
    for (const [other, count] of shared) {
      const score = (2 * count) / (mine.length + (otherAtoms[other]?.length ?? 0));
      const nearer = Math.abs(other - line) < Math.abs(best - line);
      if (score > bestScore || (score === bestScore && (best === -1 || nearer))) {
        best = other;
        bestScore = score;
      }
    }
    return best;
  }
}

function indexTerms(atoms: readonly (readonly Atom[])[], taken: Uint8Array): Map<string, number[]> {
  const index = new Map<string, number[]>();
  atoms.forEach((list, line) => {
    if (taken[line]) return;
    for (const term of new Set(list.map((atom) => keyOf(atom, null)))) {
      const lines = index.get(term);
      if (lines) lines.push(line);
      else index.set(term, [line]);
    }
  });
  return index;
}

/** A line that is named counts by its partner in the other strategy. */
function keyOf(atom: Atom, pairs: readonly number[] | null): string {
  if (atom.kind !== 'line') return atom.term;
  const line = pairs ? (pairs[atom.line] ?? -1) : atom.line;
  return line === -1 ? `unpaired ${atom.line}` : `line ${line}`;
}
