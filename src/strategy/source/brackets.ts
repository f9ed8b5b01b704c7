import type { Reader } from './reader.js';

const squares = new WeakMap<Reader, Map<number, number>>();

/** Index of the token `]` that closes the `[` at `at`, null where none does. The pairs of a line are found once. */
export function closingSquare(reader: Reader, at: number): number | null {
  let pairs = squares.get(reader);
  if (!pairs) {
    pairs = new Map();
    const open: number[] = [];
    for (let token = 0; token < reader.tokens.kinds.length; token++) {
      if (reader.isSign('[', token)) open.push(token);
      else if (reader.isSign(']', token)) {
        const opened = open.pop();
        if (opened !== undefined) pairs.set(opened, token);
      }
    }
    squares.set(reader, pairs);
  }
  return pairs.get(at) ?? null;
}
