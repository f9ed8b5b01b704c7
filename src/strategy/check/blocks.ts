import type { Query, Strategy } from '../ast.js';
import { childrenOf } from '../visit.js';
import { insideBrackets } from './places.js';
import type { LineUses, Use } from './line-uses.js';
import { NextFree } from './next-free.js';

/**
 * The blocks of a strategy: what is joined by OR below the AND and NOT of the result. A line that serves two
 * blocks makes one of them. Lines outside any result (never combined) are blocks of their own.
 */
export interface Blocks {
  /** The block a node belongs to; every node below the top of a block has one. */
  of(node: Query): number | null;
  /** Blocks that are combined by AND on the way to the result, in the order of the text. */
  readonly joined: readonly number[];
  /** Blocks behind a NOT on the way to the result. */
  readonly dropped: ReadonlySet<number>;
  /** Indexes of lines that serve behind a NOT only. */
  readonly droppedLines: ReadonlySet<number>;
}

/** Linear in the text and in the lines that its ranges name. */
export function blocksOf(strategy: Strategy, uses: LineUses): Blocks {
  return new BlockFinder(strategy, uses).find();
}

class BlockFinder {
  /** Union-find over blocks that share a line. */
  private readonly parents: number[] = [];
  private readonly byNode = new Map<Query, number>();
  private readonly byLine = new Map<number, number>();
  private readonly walked = new Set<number>();
  private readonly toWalk = new NextFree();
  /** A line is taken when it is known to be in one block with the line behind it. */
  private readonly runs = new NextFree();
  private readonly usesByNode = new Map<Query, Use[]>();
  private readonly droppedLines = new Set<number>();
  private readonly heads: { block: number; dropped: boolean; fromResult: boolean }[] = [];

  constructor(
    private readonly strategy: Strategy,
    private readonly uses: LineUses,
  ) {
    for (const use of uses.of.flat()) {
      const list = this.usesByNode.get(use.node);
      if (list) list.push(use);
      else this.usesByNode.set(use.node, [use]);
    }
  }

  find(): Blocks {
    const { result, lines } = this.strategy;
    if (result !== null) this.walkTop([{ node: lines[result]!.query, line: result }], true);
    const rest = lines.filter((line) => !this.uses.used[line.index] && line.index !== result);
    for (const line of [...rest.reverse(), ...lines]) {
      if (!this.walked.has(line.index) && !this.byLine.has(line.index)) {
        this.walkTop([{ node: line.query, line: line.index }], false);
      }
    }
    const root = (block: number) => this.root(block);
    const heads = this.heads.filter((head) => head.fromResult);
    return {
      of: (node) => {
        const block = this.byNode.get(node);
        return block === undefined ? null : root(block);
      },
      joined: [...new Set(heads.filter((head) => !head.dropped).map((head) => root(head.block)))],
      droppedLines: this.droppedLines,
      dropped: new Set(heads.filter((head) => head.dropped).map((head) => root(head.block))),
    };
  }

  /** Goes down through AND, NOT and limits; whatever else it meets is the top of a block. */
  private walkTop(
    starts: readonly { node: Query; line: number; dropped?: boolean }[],
    fromResult: boolean,
  ): void {
    const kept = [...starts];
    // What is behind a NOT waits, so that a line that is both kept and excluded counts as kept.
    const excluded: typeof kept = [];
    for (const { line } of starts) this.walked.add(line);
    for (let next = kept.pop() ?? excluded.pop(); next; next = kept.pop() ?? excluded.pop()) {
      const { node, line, dropped = false } = next;
      const into = (operand: Query, drop = dropped) =>
        (drop ? excluded : kept).push({ node: operand, line, dropped: drop });
      if (node.kind === 'boolean' && node.operator === 'not') {
        node.operands.forEach((operand, i) => into(operand, dropped || i > 0));
      } else if (node.kind === 'boolean' && (node.operator === 'and' || this.joinsResults(node))) {
        node.operands.forEach((operand) => into(operand));
      } else if (
        node.kind === 'reference' ||
        (node.kind === 'combination' && node.operator === 'and')
      ) {
        for (const index of this.linesToWalk(node)) {
          if (dropped) this.droppedLines.add(index);
          (dropped ? excluded : kept).push({
            node: this.strategy.lines[index]!.query,
            line: index,
            dropped,
          });
        }
      } else if (
        node.kind === 'group' ||
        node.kind === 'limit' ||
        node.kind === 'command' ||
        (node.kind === 'fielded' && node.operand.kind === 'group')
      ) {
        childrenOf(node).forEach((operand) => into(operand));
      } else {
        const block = this.parents.push(this.parents.length) - 1;
        this.heads.push({ block, dropped, fromResult });
        this.assign(node, block, dropped);
      }
    }
  }

  /** `8 or 9`, where 8 and 9 are themselves `3 and 5`, `4 and 5`: results side by side, not one block. */
  private joinsResults(node: Query): boolean {
    if (node.kind !== 'boolean' || node.operator !== 'or') return false;
    return node.operands.every((operand) => {
      const inner = insideBrackets(operand);
      if (inner.kind !== 'reference') return false;
      const target = this.usesByNode.get(inner)?.[0]?.from;
      const query =
        target === undefined ? null : insideBrackets(this.strategy.lines[target]!.query);
      return (
        query?.kind === 'boolean' &&
        query.operator !== 'or' &&
        query.operands.some((part) => insideBrackets(part).kind === 'reference')
      );
    });
  }

  private assign(top: Query, block: number, dropped: boolean): void {
    const stack: Query[] = [top];
    for (let node = stack.pop(); node; node = stack.pop()) {
      const known = this.byNode.get(node);
      if (known !== undefined) {
        this.join(known, block);
        continue;
      }
      this.byNode.set(node, block);
      for (const operand of childrenOf(node)) stack.push(operand);
      if (node.kind !== 'reference' && node.kind !== 'combination') continue;
      for (const index of this.linesToAssign(node)) {
        const before = this.byLine.get(index);
        if (before !== undefined) this.join(before, block);
        else {
          this.byLine.set(index, block);
          if (dropped && !this.walked.has(index)) this.droppedLines.add(index);
          stack.push(this.strategy.lines[index]!.query);
        }
      }
    }
  }

  /** The lines that a node names and that were not walked yet; they count as walked from now on. */
  private *linesToWalk(node: Query): Iterable<number> {
    for (const { from, to } of this.usesByNode.get(node) ?? []) {
      for (let at = this.toWalk.from(from); at <= to; at = this.toWalk.from(at)) {
        this.toWalk.take(at);
        if (this.walked.has(at)) continue;
        this.walked.add(at);
        yield at;
      }
    }
  }

  /** The lines that a node names; of neighbours that an earlier range has put into one block only the first. */
  private *linesToAssign(node: Query): Iterable<number> {
    for (const { from, to } of this.usesByNode.get(node) ?? []) {
      for (let at = from; at <= to; at = this.runs.from(at) + 1) yield at;
      for (let at = this.runs.from(from); at < to; at = this.runs.from(at)) this.runs.take(at);
    }
  }

  private join(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y);
    this.parents[high!] = low!;
  }

  private root(block: number): number {
    let at = block;
    while (this.parents[at] !== at) {
      const above = this.parents[at]!;
      this.parents[at] = this.parents[above]!;
      at = above;
    }
    return at;
  }
}
