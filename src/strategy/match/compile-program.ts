import { deepest } from '../meaning/depth.js';
import type { StrategyMeaning } from '../meaning/meaning.js';
import { compileMeaning, type CompileContext } from './compile-meaning.js';
import type { Node, Program } from './program.js';

/** Calls `take` with each line that a node names, and how deep below the node it stands. */
export function eachLineNamed(node: Node, take: (line: number, depth: number) => void): void {
  const todo: [Node, number][] = [[node, 1]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [one, depth] = next;
    if (one.kind === 'line') take(one.line, depth);
    else if (one.kind === 'and' || one.kind === 'or') {
      for (const operand of one.operands) todo.push([operand, depth + 1]);
    } else if (one.kind === 'not') todo.push([one.keep, depth + 1], [one.drop, depth + 1]);
  }
}

/** The lines that some lines need, themselves included, each after those it needs. A line in a circle stands once. */
export function linesBehind(lines: readonly Node[], wanted: readonly number[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const todo = wanted.map((line) => ({ line, leave: false })).reverse();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (next.leave) {
      order.push(next.line);
      continue;
    }
    const node = lines[next.line];
    if (node === undefined || seen.has(next.line)) continue;
    seen.add(next.line);
    todo.push({ line: next.line, leave: true });
    eachLineNamed(node, (named) => todo.push({ line: named, leave: false }));
  }
  return order;
}

/** Lines to run first, so that running the result never goes deeper than about twice `deepest`. */
function linesToRunFirst(lines: readonly Node[], result: number | null): number[] {
  if (result === null) return [];
  const depths = new Map<number, number>();
  const first: number[] = [];
  for (const line of linesBehind(lines, [result])) {
    let deep = 0;
    eachLineNamed(lines[line]!, (named, depth) => {
      deep = Math.max(deep, depth + (depths.get(named) ?? 0));
    });
    if (deep > deepest) first.push(line);
    depths.set(line, deep > deepest ? 0 : deep);
  }
  return first;
}

/** The form of a whole strategy that runs. `numbers` are the lines' printed numbers, their positions where left out. */
export function compileProgram(
  meaning: StrategyMeaning,
  context: CompileContext,
  numbers: readonly number[] = meaning.lines.map((_, index) => index + 1),
): Program {
  const lines = meaning.lines.map((line) => compileMeaning(line, context));
  return { lines, numbers, result: meaning.result, first: linesToRunFirst(lines, meaning.result) };
}
