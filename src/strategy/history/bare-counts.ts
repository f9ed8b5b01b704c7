import { bareCountOf } from './ends.js';
import type { PrintedPiece } from './split.js';

/**
 * Hit counts printed without brackets, one blank behind the query (`#1 MeSH descriptor: [Stroke] explode all trees 1203`).
 * A number alone cannot be told from a search term, so they count only where every numbered line ends in one and
 * there are at least two.
 */
export function withBareCounts(source: string, pieces: PrintedPiece[]): PrintedPiece[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const labelled = lines.filter(({ label }) => label !== null);
  if (labelled.length < 2 || labelled.length < lines.length) return pieces;
  const counts = new Map(
    lines.map((line) => [
      line,
      line.content.hits === null ? bareCountOf(source, line.content.start, line.content.end) : null,
    ]),
  );
  for (const count of counts.values()) if (count === null) return pieces;
  return pieces.map((piece) => {
    const content = piece.kind === 'line' ? counts.get(piece) : undefined;
    return content && piece.kind === 'line' ? { ...piece, content } : piece;
  });
}
