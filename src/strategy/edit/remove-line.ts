import type { Line, Query, Reference, Strategy } from '../ast.js';
import { namingsOf, type Naming } from '../history/namings.js';
import { applyEdits, type Edit } from './apply-edits.js';
import { pieceOf } from './insert-line.js';
import { renumber } from './renumber.js';

/**
 * Takes line `at` (an index of `lines`) out. The lines run after it are numbered down, every reference to them
 * follows, and references to the line itself go with their operator; a query that named nothing else is left empty.
 */
export function removeLine(strategy: Strategy, at: number): Strategy {
  const { lines, order } = strategy;
  const removed = lines[at];
  if (!removed) return strategy;
  const newestFirst = order.length > 1 && order[0] !== 0;
  const isLater = (line: Line) => (newestFirst ? line.index < at : line.index > at);
  const edits: Edit[] = [];
  const gone = new Set<Reference>();
  for (const line of lines) {
    if (line.index === at) continue;
    const namings = namingsOf(line.query).filter(
      ({ reference }) => strategy.resolve(reference.label, line) === at,
    );
    for (const naming of namings) gone.add(naming.reference);
    edits.push(...withoutThem(namings));
  }
  const whole = stretchOf(strategy, removed);
  edits.push({ ...whole, replacement: '' });
  const inside = ({ start, end }: Edit) => start >= whole.start && end <= whole.end && end > start;
  const numbers = renumber(strategy, isLater, -1, (reference) => gone.has(reference)).filter(
    (edit) => !inside(edit),
  );
  return applyEdits(strategy, [...edits, ...numbers]);
}

/** The line's piece with the break behind it, or before it where it is the last. */
function stretchOf(strategy: Strategy, line: Line): { start: number; end: number } {
  const { source } = strategy;
  const { start, end } = pieceOf(strategy, line);
  const behind = /^[^\S\n]*\r?\n\s*/.exec(source.slice(end, end + 200));
  if (behind) return { start, end: end + behind[0].length };
  const before = /\s+$/.exec(source.slice(Math.max(0, start - 200), start));
  return { start: start - (before?.[0].length ?? 0), end };
}

/** The edits that take references out of one query: together, so that neighbours do not overlap. */
function withoutThem(namings: readonly Naming[]): Edit[] {
  const edits: Edit[] = [];
  const lists = new Map<Query, Set<Reference>>();
  for (const { reference, range, among } of namings) {
    if (range?.to) {
      // From 3 in 3-7 stays 3, the line that moves up; to 7 becomes 6.
      const isEnd = range.to === reference && range.from !== reference;
      const start = reference.end - reference.label.length;
      if (isEnd)
        edits.push({ start, end: reference.end, replacement: `${Number(reference.label) - 1}` });
    } else if (among) {
      const set = lists.get(among) ?? new Set();
      set.add(reference);
      lists.set(among, set);
    } else
      edits.push({
        start: (range ?? reference).start,
        end: (range ?? reference).end,
        replacement: '',
      });
  }
  for (const [list, references] of lists) {
    if (list.kind !== 'boolean') continue;
    const kept = list.operands.filter(
      (operand) => operand.kind !== 'reference' || !references.has(operand),
    );
    const first = kept[0];
    if (!first) {
      edits.push({ start: list.start, end: list.end, replacement: '' });
      continue;
    }
    list.operands.forEach((operand, place) => {
      if (kept.includes(operand)) return;
      const before = list.operands[place - 1];
      const leads = operand.start < first.start;
      edits.push(
        leads
          ? { start: operand.start, end: list.operands[place + 1]!.start, replacement: '' }
          : { start: before!.end, end: operand.end, replacement: '' },
      );
    });
  }
  return edits;
}
