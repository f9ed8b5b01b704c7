import { bareCountOf, leadingCountOf, type Content } from './ends.js';
import type { PrintedPiece } from './split.js';

/**
 * Hit counts that only their company tells from a search term: one blank behind the query (`#1 MeSH descriptor: [Stroke] explode all
 * trees 1203`), or between label and query (`# 2  33,102  TS=stroke`). They count only where every numbered line has
 * one and there are at least two.
 */
export function withBareCounts(source: string, pieces: PrintedPiece[]): PrintedPiece[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const labelled = lines.filter(({ label }) => label !== null);
  if (labelled.length < 2 || labelled.length < lines.length) return pieces;
  const isBare = ({ hits }: Content) => hits === null;
  return (
    replaced(pieces, (content) => leadingCountOf(source, content)) ??
    replaced(pieces, (content) =>
      isBare(content) ? bareCountOf(source, content.start, content.last) : null,
    ) ??
    pieces
  );
}

/** The pieces with another content for each line; null where one of them has none. */
function replaced(
  pieces: PrintedPiece[],
  other: (content: Content) => Content | null,
): PrintedPiece[] | null {
  const found: PrintedPiece[] = [];
  for (const piece of pieces) {
    const content = piece.kind === 'line' ? other(piece.content) : null;
    if (piece.kind === 'line' && !content) return null;
    found.push(piece.kind === 'line' && content ? { ...piece, content } : piece);
  }
  return found;
}
