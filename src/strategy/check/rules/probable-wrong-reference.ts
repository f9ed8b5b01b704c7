import type { Line, Span } from '../../ast.js';
import type { CheckContext } from '../context.js';
import type { Use } from '../line-uses.js';
import { NextFree } from '../next-free.js';
import { insideBrackets } from '../places.js';
import { combines } from '../result-lines.js';
import { joinedLines } from '../reference-targets.js';
import type { Finding, Rule } from '../rule.js';

/** A line number that is there, but is most likely not the one meant. */
export const probableWrongReference: Rule = {
  id: 'probable-wrong-reference',
  press: 5,
  severity: 'warning',
  why: 'Line numbers shift when lines are added or deleted, and a number that was not changed still names a line, only another one. A set combined with itself, or a list of terms that takes in a finished result, is the trace of it.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n3. 1 or 2\n4. exp Lactates/\n5. 3 and 3\n6. 4 and 5',
      },
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n3. 1 or 2\n4. exp Lactates/\n5. lactate*.tw.\n6. or/3-5\n7. 3 and 6',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. septic*.tw.\n3. 1 or 2\n4. exp Lactates/\n5. lactate*.tw.\n6. or/4-5\n7. 3 and 6',
      },
      // Told as a circle.
      { platform: 'ovid-medline', text: '1. exp Sepsis/\n2. 1 and 3\n3. 1 or 2' },
    ],
  },
  *check(context) {
    const blocks = blocksOfTerms(context);
    const told = linesOfCircles(context);
    for (const line of context.strategy.lines) {
      const uses = context.uses.of[line.index] ?? [];
      if (uses.length === 0 || told.has(line.number)) continue;
      yield* repeated(context, line, uses);
      yield* absorbed(context, line);
      yield* partOfBlock(context, line, blocks);
      yield* swallowed(context, line, uses);
    }
  },
};

/** The numbers of lines that lead back to each other: that is told, and one of the numbers in them is wrong for certain. */
function linesOfCircles({ strategy }: CheckContext): ReadonlySet<number | null> {
  const circles = strategy.problems.filter(
    ({ rule }) => rule === 'circular-reference' || rule === 'self-reference',
  );
  const named = circles.map(({ start, end }) =>
    Number(strategy.source.slice(start, end).replace(/\D+/g, '')),
  );
  return new Set([...circles.map(({ line }) => line), ...named]);
}

/** `12 or 12`. */
function* repeated(context: CheckContext, line: Line, uses: readonly Use[]): Iterable<Finding> {
  const query = insideBrackets(line.query);
  const operands = query.kind === 'boolean' ? query.operands.map(insideBrackets) : null;
  const seen = new Map<number, Span>();
  for (const use of uses) {
    if (use.from !== use.to) continue;
    if (use.node.kind === 'reference' && !operands?.includes(use.node)) continue;
    if (!seen.has(use.from)) {
      seen.set(use.from, use);
      continue;
    }
    const named = context.strategy.lines[use.from]!;
    yield {
      line,
      start: use.start,
      end: use.end,
      message: `The line combines ${context.called(named)} with itself. One of the two numbers is probably meant for another line.`,
    };
  }
}

/** `3 and 6`, where 6 is `3 or 5`: the result is line 3 alone. */
function* absorbed(context: CheckContext, line: Line): Iterable<Finding> {
  const joined = joinedLines(context, line);
  if (!joined || joined.ranges.length < 2 || joined.ranges.length > 40) return;
  const singles = joined.ranges
    .filter((range) => range.from === range.to)
    .map((range) => range.from);
  for (const whole of singles) {
    const inner = joinedLines(context, context.strategy.lines[whole]!);
    if (!inner || whole === line.index) continue;
    const part = singles.find(
      (single) =>
        single !== whole && inner.ranges.some(({ from, to }) => from <= single && single <= to),
    );
    if (part === undefined) continue;
    const pointless =
      (joined.operator === 'and' && inner.operator === 'or') ||
      (joined.operator === 'or' && inner.operator === 'and') ||
      (joined.operator === 'or' && inner.operator === 'not' && inner.ranges[0]?.from === part) ||
      (joined.operator === 'not' && inner.operator === 'or' && part === singles[0]);
    if (!pointless) continue;
    const [partLine, wholeLine] = [context.strategy.lines[part]!, context.strategy.lines[whole]!];
    const outcome =
      joined.operator === 'not'
        ? 'so nothing is left'
        : `so the result is ${context.called(joined.operator === 'and' || inner.operator !== 'or' ? partLine : wholeLine)} alone`;
    yield {
      line,
      start: line.query.start,
      end: line.query.end,
      message: `${capital(context.called(wholeLine))} is made from ${context.called(partLine)}, ${outcome}. One of the numbers is probably meant for another line.`,
    };
    return;
  }
}

/** By index of a line of terms: the line that joins it with at least two others by OR. */
function blocksOfTerms(context: CheckContext): ReadonlyMap<number, Line> {
  const blocks = new Map<number, Line>();
  const free = new NextFree();
  for (const line of context.strategy.lines) {
    const joined = joinedLines(context, line);
    if (joined?.operator !== 'or') continue;
    const size = joined.ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (size < 3) continue;
    for (const { from, to } of joined.ranges) {
      for (let index = free.from(from); index <= to; index = free.from(index)) {
        free.take(index);
        if (!combines(context, context.strategy.lines[index]!)) blocks.set(index, line);
      }
    }
  }
  return blocks;
}

/** `20 and 41`, where 41 is the last term of block 42: one number short of the block. */
function* partOfBlock(
  context: CheckContext,
  line: Line,
  blocks: ReadonlyMap<number, Line>,
): Iterable<Finding> {
  const joined = joinedLines(context, line);
  if (joined?.operator !== 'and') return;
  const singles = joined.ranges.filter(({ from, to }) => from === to).map(({ from }) => from);
  const parts = singles.filter((index) => blocks.has(index));
  const [part] = parts;
  if (part === undefined || parts.length > 1 || singles.length < 2) return;
  const block = blocks.get(part)!;
  // Only the neighbour of the block: a number that slipped by one.
  if (Math.abs(block.index - part) !== 1 || singles.includes(block.index)) return;
  const partLine = context.strategy.lines[part]!;
  const use = (context.uses.of[line.index] ?? []).find(
    ({ from, to }) => from === part && to === part,
  )!;
  yield {
    line,
    start: use.start,
    end: use.end,
    message: `${capital(context.called(partLine))} is one term of the block in ${context.called(block)}. The number is probably one short: the whole block was meant.`,
  };
}

/** `or/3-8`, where 3 is the finished block before: a range that begins or ends one line too far. */
function* swallowed(context: CheckContext, line: Line, uses: readonly Use[]): Iterable<Finding> {
  for (const use of uses) {
    if (use.node.kind !== 'combination' || use.node.operator !== 'or' || use.from === use.to)
      continue;
    // Where many ranges take in many combinations, the first ones tell enough.
    const last = Math.min(use.to, use.from + mostLooked);
    for (let index = use.from; index <= last; index++) {
      const inner = context.strategy.lines[index]!;
      const named = context.uses.of[index] ?? [];
      if (index === line.index || named.length === 0) continue;
      // A block that serves nowhere else may well be meant as a part of a larger one.
      if (!joinedLines(context, inner) || usesElsewhere(context, index, uses) === 0) continue;
      if (named.some(({ from, to }) => from <= use.to && to >= use.from)) continue;
      yield {
        line,
        start: use.start,
        end: use.end,
        message: `The range takes in ${context.called(inner)}, which is itself the result of ${outsideLines(context, named)}. Check where the range begins and ends.`,
      };
      break;
    }
  }
}

const mostLooked = 300;

/** How often lines other than the one with these uses name a line. */
function usesElsewhere(context: CheckContext, index: number, uses: readonly Use[]): number {
  const here = uses.filter(({ from, to }) => from <= index && index <= to).length;
  return context.uses.counts[index]! - here;
}

function outsideLines(context: CheckContext, named: readonly Use[]): string {
  const first = named[0]!;
  const last = named.at(-1)!;
  const low = context.strategy.lines[Math.min(first.from, last.from)]!;
  const high = context.strategy.lines[Math.max(first.to, last.to)]!;
  return low === high
    ? context.called(low)
    : `lines ${String(low.number)} to ${String(high.number)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
