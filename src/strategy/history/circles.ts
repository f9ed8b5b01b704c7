import type { Line } from '../ast.js';
import type { LineNumbers } from './line-numbers.js';
import { namingsOf } from './namings.js';

/** Which lines lead back to each other: the strongly connected parts of the references (Tarjan, without recursion). */
export function circlesOf(
  lines: readonly Line[],
  resolve: (label: string, from: Line) => number | null,
  numbers: LineNumbers,
): { together(a: number, b: number): boolean } {
  const next = lines.map((line) => targetsOf(line, resolve, numbers));
  const order = new Array<number>(lines.length).fill(-1);
  const low = new Array<number>(lines.length).fill(0);
  const part = new Array<number>(lines.length).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (const { index: root } of lines) {
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
  return { together: (a, b) => part[a] === part[b] };
}

/** The lines that a line names, each once; ranges that overlap are gone through once. */
function targetsOf(
  line: Line,
  resolve: (label: string, from: Line) => number | null,
  numbers: LineNumbers,
): number[] {
  const targets = new Set<number>();
  const spans: [number, number][] = [];
  for (const { reference, range } of namingsOf(line.query)) {
    const target = resolve(reference.label, line);
    if (target !== null) targets.add(target);
    if (range?.to !== reference) continue;
    const ends = [Number(range.from.label), Number(reference.label)];
    if (ends.every(Number.isFinite)) spans.push([Math.min(...ends), Math.max(...ends)]);
  }
  let done = -Infinity;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (to <= done) continue;
    for (const { index } of numbers.within(Math.max(from, done), to)) targets.add(index);
    done = to;
  }
  return [...targets];
}
