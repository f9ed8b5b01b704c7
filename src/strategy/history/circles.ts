import type { Line } from '../ast.js';
import type { LineNumbers } from './line-numbers.js';
import { namingsOf } from './namings.js';

type Resolve = (label: string, from: Line) => number | null;

/**
 * Which lines lead back to each other: the strongly connected parts of the references (Tarjan, without recursion).
 * A range leads to its lines through a tree of halves, so that `or/1-5000` on each of 5,000 lines stays cheap.
 */
export function circlesOf(
  lines: readonly Line[],
  resolve: Resolve,
  numbers: LineNumbers,
): { together(a: number, b: number): boolean } {
  const part = partsOf(edgesOf(lines, resolve, numbers));
  return { together: (a, b) => part[a] === part[b] };
}

/** For each node where it leads: first the lines, then the halves of their order by number, root last but for node 0. */
function edgesOf(lines: readonly Line[], resolve: Resolve, numbers: LineNumbers): number[][] {
  const count = lines.length;
  let width = 1;
  while (width < count) width *= 2;
  const next: number[][] = lines.map(() => []);
  // Node `count + k` is the half `k` of a tree whose root is 1 and whose leaves are `width` and following.
  for (let half = 0; half < 2 * width; half++) next.push([]);
  for (let half = 1; half < width; half++)
    next[count + half]!.push(count + 2 * half, count + 2 * half + 1);
  numbers.order.forEach((line, place) => next[count + width + place]!.push(line.index));
  for (const line of lines) {
    const targets = next[line.index]!;
    for (const { reference, range } of namingsOf(line.query)) {
      const target = resolve(reference.label, line);
      if (target !== null) targets.push(target);
      if (range?.to !== reference) continue;
      let [low, high] = numbers.placesWithin(Number(range.from.label), Number(reference.label));
      for (low += width, high += width; low < high; low >>= 1, high >>= 1) {
        if (low & 1) targets.push(count + low++);
        if (high & 1) targets.push(count + --high);
      }
    }
  }
  return next;
}

/** For each node the part that it belongs to. */
function partsOf(next: readonly (readonly number[])[]): readonly number[] {
  const order = new Array<number>(next.length).fill(-1);
  const low = new Array<number>(next.length).fill(0);
  const part = new Array<number>(next.length).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (let root = 0; root < next.length; root++) {
    if (order[root] !== -1) continue;
    const path = [{ node: root, edge: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.edge === 0) {
        order[node] = low[node] = count++;
        stack.push(node);
      }
      const target = next[node]![top.edge++];
      if (target !== undefined) {
        if (order[target] === -1) path.push({ node: target, edge: 0 });
        else if (part[target] === -1) low[node] = Math.min(low[node]!, order[target]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        part[member] = node;
        if (member === node) break;
      }
    }
  }
  return part;
}
