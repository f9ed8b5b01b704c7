import type { Span } from '../ast.js';

export const WORD = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const QUOTE = 3;
export const OTHER = 4;
export const END = 5;

/** The longest line whose lists are kept for the next one, in code units. */
const longestKept = 1 << 18;

/**
 * The tokens of one line, as parallel lists; the last is of kind END. Blanks are not tokens: they show as a distance
 * between the end of one token and the start of the next.
 *
 * The lists are used again for the next line. New ones for each line would be the greater part of the memory that a long
 * line takes, and memory fresh from the system costs more time than what is written to it.
 */
export class Tokens {
  count = 0;
  kinds = new Uint8Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** Of an operator its row in the dialect's index, from 1; of a closed quote sign the token that closes it; of kind OTHER the code unit of its sign; else 0. */
  values = new Int32Array(0);
  /** For each ASCII sign whether it is there at all: most lines lack most of them, and need not be searched. */
  readonly held = new Uint8Array(128);
  /** Tags and entities of HTML left in the text: read as blanks. */
  markup: Span[] = [];

  add(kind: number, start: number, end: number, value: number): void {
    const at = this.count++;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.values[at] = value;
  }

  /** Empties the lists and makes room for a line of `length` code units. */
  clear(length: number): void {
    this.count = 0;
    this.held.fill(0);
    if (this.markup.length > 0) this.markup = [];
    if (this.kinds.length > length) return;
    // One token for each unit at most, and the end. What is not written to is not given by the system either.
    const room = Math.max(256, 2 ** Math.ceil(Math.log2(length + 1)));
    this.kinds = new Uint8Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.values = new Int32Array(room);
  }
}

let spare: Tokens | null = null;

/** Empty lists for a line of `length` code units, to be given back when the line is read. */
export function takeTokens(length: number): Tokens {
  const tokens = spare ?? new Tokens();
  spare = null;
  tokens.clear(length);
  return tokens;
}

export function giveBack(tokens: Tokens): void {
  if (tokens.kinds.length <= longestKept) spare = tokens;
}
