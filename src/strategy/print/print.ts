import type { Strategy } from '../ast.js';

/** The text of a strategy: its pieces, joined. For a tree as parsed that is the source, byte for byte. */
export function print(strategy: Strategy): string {
  return strategy.pieces.map(({ start, end }) => strategy.source.slice(start, end)).join('');
}
