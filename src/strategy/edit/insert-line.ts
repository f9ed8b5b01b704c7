import type { Line, Strategy } from '../ast.js';
import { applyEdits, type Edit } from './apply-edits.js';
import { renumber } from './renumber.js';

/**
 * Puts a line with the query `text` before line `at` (an index of `lines`; their number = behind the last), with a label
 * like those around it. The lines run after it are numbered on, and every reference to them follows.
 */
export function insertLine(strategy: Strategy, at: number, text: string): Strategy {
  const { lines, source, order } = strategy;
  const neighbour = lines[Math.min(at, lines.length - 1)];
  if (!neighbour)
    return applyEdits(strategy, [{ start: source.length, end: source.length, replacement: text }]);
  const newestFirst = order.length > 1 && order[0] !== 0;
  const isLater = (line: Line) => (newestFirst ? line.index < at : line.index >= at);
  const edits: Edit[] = renumber(strategy, isLater, 1);
  const behind = at >= lines.length;
  // Before a line its number is taken over, behind it the next one; newest first it is the other way round.
  const number = neighbour.number + (behind === newestFirst ? 0 : 1);
  const piece = pieceOf(strategy, neighbour);
  const line = leadOf(strategy, neighbour, number) + text;
  const divider = dividerOf(strategy, neighbour);
  const place = behind ? piece.end : piece.start;
  edits.push({ start: place, end: place, replacement: behind ? divider + line : line + divider });
  return applyEdits(strategy, edits);
}

export function pieceOf(strategy: Strategy, line: Line): { start: number; end: number } {
  const found = strategy.pieces.find(
    (piece) => piece.kind === 'line-piece' && piece.line === line.index,
  );
  return found ?? line;
}

/** What stands before the query (`12. `, `#4 Search `), with another number. */
function leadOf(strategy: Strategy, line: Line, number: number): string {
  const { source } = strategy;
  if (!line.labelSpan) return '';
  const before = source.slice(pieceOf(strategy, line).start, line.labelSpan.start);
  const label = source
    .slice(line.labelSpan.start, line.labelSpan.end)
    .replace(/\d+\D*$/, `${number}`);
  return before + label + source.slice(line.labelSpan.end, line.start);
}

/** What divides the line from the next: line breaks, a blank line where there is one. */
function dividerOf(strategy: Strategy, line: Line): string {
  const { source, lines } = strategy;
  const other = lines[line.index + 1] ?? lines[line.index - 1];
  if (!other) return '\n';
  const [first, second] = other.index > line.index ? [line, other] : [other, line];
  const between = source.slice(pieceOf(strategy, first).end, pieceOf(strategy, second).start);
  return /^\s*$/.test(between) && between.includes('\n') ? between : '\n';
}
