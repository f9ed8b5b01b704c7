import type { Line } from '../ast.js';

/** The printed numbers of the lines in rising order, to answer for ranges without writing them out. */
export class LineNumbers {
  private readonly sorted: readonly number[];
  /** The lines by number. */
  readonly order: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.order = [...lines].sort((a, b) => a.number - b.number || a.index - b.index);
    this.sorted = [...new Set(this.order.map((line) => line.number))];
  }

  /** Where in `order` the lines with a number from `from` to `to` stand, in either order of the two: first place, place behind the last. */
  placesWithin(from: number, to: number): [number, number] {
    const numberAt = (index: number) => this.order[index]!.number;
    const { length } = this.order;
    return [
      placeOf(length, numberAt, Math.min(from, to)),
      placeOf(length, numberAt, Math.max(from, to) + 1),
    ];
  }

  /** The lines with a number from `from` to `to`, in either order of the two. */
  within(from: number, to: number): readonly Line[] {
    return this.order.slice(...this.placesWithin(from, to));
  }

  /** The first number between the two that no line has; null where all are there, or an end is not. */
  holeIn(from: number, to: number): number | null {
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const first = placeOf(this.sorted.length, (index) => this.sorted[index]!, low);
    const last = placeOf(this.sorted.length, (index) => this.sorted[index]!, high);
    if (this.sorted[first] !== low || this.sorted[last] !== high || last - first === high - low)
      return null;
    let number = low;
    for (let at = first; this.sorted[at] === number; at++) number++;
    return number;
  }

  /** The nearest number at or below `number`, or at or above it. */
  nearest(number: number, side: 'below' | 'above'): number | undefined {
    const place = placeOf(this.sorted.length, (index) => this.sorted[index]!, number);
    if (this.sorted[place] === number) return number;
    return this.sorted[side === 'below' ? place - 1 : place];
  }
}

/** The first place whose value is at least `value`. */
function placeOf(length: number, valueAt: (index: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
