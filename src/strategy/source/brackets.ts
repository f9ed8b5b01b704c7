import type { Reader } from './reader.js';

const squares = new WeakMap<Reader, Int32Array>();

/** Index of the token `]` that closes the `[` at `at`, null where none does. The pairs of a line are found once. */
export function closingSquare(reader: Reader, at: number): number | null {
  if (!reader.isSign('[', at)) return null;
  let pairs = squares.get(reader);
  if (!pairs) squares.set(reader, (pairs = pairsOf(reader)));
  return pairs[at] || null;
}

/** For each token the one that closes it, 0 where none does. */
function pairsOf(reader: Reader): Int32Array {
  const length = reader.tokens.count;
  const pairs = new Int32Array(length);
  const open: number[] = [];
  for (let token = 0; token < length; token++) {
    if (reader.isSign('[', token)) open.push(token);
    else if (open.length > 0 && reader.isSign(']', token)) pairs[open.pop()!] = token;
  }
  return pairs;
}
