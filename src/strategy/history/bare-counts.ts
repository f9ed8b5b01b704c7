import { bareCountOf, leadingCountOf, type Content } from './ends.js';
import type { PrintedLine, PrintedPiece } from './split.js';

/**
 * Hit counts that only their company tells from a search term: one blank behind the query (`#1 MeSH descriptor: [Stroke] explode all
 * trees 1203`), or between label and query (`# 2  33,102  TS=stroke`). They count only where every numbered line has one; in a long
 * history, as copied from a report page by page, one line in eight may lack it.
 */
export function withBareCounts(source: string, pieces: PrintedPiece[]): PrintedPiece[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const labelled = lines.filter(({ label }) => label !== null);
  const spare = Math.floor(labelled.length / 8);
  if (labelled.length < 2 || lines.length - labelled.length > spare) return pieces;
  const leading = contentsOf(lines, (content) => leadingCountOf(source, content));
  if (leading.size === lines.length) return replaced(pieces, leading);
  const behind = contentsOf(labelled, (content) =>
    content.hits === null ? bareCountOf(source, content.start, content.last) : null,
  );
  const without = labelled.filter((line) => line.content.hits === null && !behind.has(line));
  return behind.size >= 2 && without.length <= spare ? replaced(pieces, behind) : pieces;
}

function contentsOf(
  lines: readonly PrintedLine[],
  find: (content: Content) => Content | null,
): Map<PrintedPiece, Content> {
  const found = new Map<PrintedPiece, Content>();
  for (const line of lines) {
    const content = find(line.content);
    if (content) found.set(line, content);
  }
  return found;
}

function replaced(
  pieces: readonly PrintedPiece[],
  contents: ReadonlyMap<PrintedPiece, Content>,
): PrintedPiece[] {
  return pieces.map((piece) => {
    const content = contents.get(piece);
    return piece.kind === 'line' && content ? { ...piece, content } : piece;
  });
}
