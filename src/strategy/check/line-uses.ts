import type { Combination, Line, Reference, Span, Strategy } from '../ast.js';
import type { Place } from './places.js';

/** Lines that one line names together: a single line, or a range with both ends. */
export interface Use extends Span {
  /** Lowest and highest index of `Strategy.lines`, both included. */
  readonly from: number;
  readonly to: number;
  readonly node: Reference | Combination;
}

/** Which lines name which. */
export interface LineUses {
  /** By index of the line that names: what it names, in the order of the text. Labels that stand for nothing are left out. */
  readonly of: readonly (readonly Use[])[];
  /** By index: how often other lines name it. */
  readonly counts: readonly number[];
  /** By index: whether another line names it. */
  readonly used: readonly boolean[];
}

export function lineUsesOf(strategy: Strategy, places: readonly Place[]): LineUses {
  const of: Use[][] = strategy.lines.map(() => []);
  for (const { node, line } of places) {
    const list = of[line.index];
    if (!list) continue;
    if (node.kind === 'reference') {
      const target = strategy.resolve(node.label, line);
      if (target !== null) {
        list.push({ from: target, to: target, node, start: node.start, end: node.end });
      }
    } else if (node.kind === 'combination') {
      for (const range of node.ranges) {
        const found = linesOfRange(strategy, line, range);
        if (found) list.push({ ...found, node, start: range.start, end: range.end });
      }
    }
  }
  const counts = countsOf(strategy, of);
  return { of, counts, used: counts.map((count) => count > 0) };
}

/** Ends of a range by index, lowest first; null where an end stands for no line. */
export function linesOfRange(
  strategy: Strategy,
  line: Line,
  range: Combination['ranges'][number],
): { from: number; to: number } | null {
  const from = strategy.resolve(range.from.label, line);
  const to = range.to ? strategy.resolve(range.to.label, line) : from;
  if (from === null || to === null) return null;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Ranges are summed by their ends, so that thousands of lines that each name all lines before them stay quick. */
function countsOf(strategy: Strategy, of: readonly (readonly Use[])[]): number[] {
  const opens = new Array<number>(strategy.lines.length + 1).fill(0);
  of.forEach((uses, index) => {
    for (const { from, to } of uses) {
      // A line that names itself does not make itself used.
      for (const [low, high] of from <= index && index <= to
        ? [
            [from, index - 1],
            [index + 1, to],
          ]
        : [[from, to]]) {
        if (low! > high!) continue;
        opens[low!]! += 1;
        opens[high! + 1]! -= 1;
      }
    }
  });
  let open = 0;
  return strategy.lines.map((_, index) => (open += opens[index]!));
}
