import { linesBehind } from './compile-program.js';
import type { Run } from './evaluate.js';
import type { Node, Program } from './program.js';
import { maskOf } from './record.js';
import { unknown } from './verdict.js';

/**
 * What a strategy joins with AND and NOT, taken apart: concepts (words and headings that say one thing), conditions that are no
 * subject (a language, years, a publication type, humans), exclusions, and alternatives that are put together in the same way.
 */
export type Part =
  | {
      readonly kind: 'concept' | 'condition' | 'exclusion';
      readonly node: Node;
      /** The line it stands in. */
      readonly line: number;
    }
  | {
      readonly kind: 'either';
      readonly node: Node;
      readonly line: number;
      readonly choices: readonly {
        readonly node: Node;
        readonly parts: readonly Part[];
      }[];
    };

/** Alternatives within alternatives are followed so far; deeper ones are one concept. */
const deepestChoice = 3;

const aboutForm = maskOf(['publication-type', 'language', 'year']);

/** The node that a reference comes to in the end; itself where it is none or the references go round. */
function behind(node: Node, program: Program): Node {
  const seen = new Set<number>();
  let at = node;
  while (at.kind === 'line' && !seen.has(at.line)) {
    seen.add(at.line);
    at = program.lines[at.line] ?? at;
  }
  return at;
}

function isCondition(node: Node, program: Program): boolean {
  switch (node.kind) {
    case 'years':
    case 'language':
    case 'population':
    case 'unknown':
      return true;
    case 'terms':
    case 'phrase':
    case 'near':
      return (node.mask & ~aboutForm) === 0;
    case 'often':
      return isCondition(node.any, program);
    case 'or':
      return node.operands.every((one) => one.kind !== 'line' && isCondition(one, program));
    default:
      return false;
  }
}

function joins({ kind }: Node): boolean {
  return kind === 'and' || kind === 'not';
}

/** The parts of a strategy's result; those of a line that is named twice stand once. */
export function partsOf(program: Program): readonly Part[] {
  if (program.result === null) return [];
  return partsBelow({ kind: 'line', line: program.result }, program.result, program, 0);
}

function partsBelow(from: Node, inLine: number, program: Program, depth: number): Part[] {
  const parts: Part[] = [];
  const named = new Set<number>();
  const todo: { node: Node; line: number }[] = [{ node: from, line: inLine }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { line } = next;
    const { node } = next;
    const target = behind(node, program);
    if (node.kind === 'line') {
      if (named.has(node.line)) continue;
      named.add(node.line);
      const meant = program.lines[node.line];
      if (meant !== undefined && (meant.kind === 'line' || joins(target))) {
        todo.push({ node: meant, line: node.line });
        continue;
      }
    }
    if (node.kind === 'and') {
      for (const operand of [...node.operands].reverse()) todo.push({ node: operand, line });
    } else if (node.kind === 'not') {
      parts.push({ kind: 'exclusion', node: node.drop, line });
      todo.push({ node: node.keep, line });
    } else {
      const home = node.kind === 'line' ? node.line : line;
      parts.push(partOf(node, target, home, program, depth));
    }
  }
  return parts;
}

function partOf(node: Node, target: Node, line: number, program: Program, depth: number): Part {
  const hasChoices =
    target.kind === 'or' && target.operands.some((one) => joins(behind(one, program)));
  if (!hasChoices || depth >= deepestChoice) {
    return { kind: isCondition(target, program) ? 'condition' : 'concept', node, line };
  }
  const choices = target.operands.map((operand) => ({
    node: operand,
    parts: partsBelow(operand, line, program, depth + 1),
  }));
  return { kind: 'either', node, line, choices };
}

/** The lines behind the parts that leave a record undecided, those of parts that are answered left out. */
export function openLines(run: Run): Set<number> {
  const { program } = run;
  const open = new Set<number>();
  for (const part of partsOf(program)) {
    if (run.node(part.node) !== unknown) continue;
    const roots = part.node.kind === 'line' ? [part.node.line] : [part.line];
    for (const line of linesBehind(program.lines, roots)) open.add(line);
  }
  return open;
}
