import { rowOf, type Row } from './rows.js';

/** Labels that are plain enough to be known in the middle of a row: `2. `, `#2 `, `S2 `. */
const inner = /(?<=\s)(?:(\d{1,4})\.(?=\s)|#(\d{1,4})[.:]?(?=\s)|S(\d{1,4})[.:]?(?=\s))/g;
const openBefore =
  /(?:^|[\s)\]"'*./])(?:and|or|not|adj\d*|near\/?\d*|next\/?\d*|[nw]\d*|to|from|limit)\s*$|[(,]\s*$/i;
const operator = /^\s*(?:and|or|not)\b(?!\s?\/)/i;

/**
 * Divides rows on which several numbered lines stand, as they come out of a PDF or a web page whose breaks were lost: `1. exp Sepsis/
 * 2. sepsis.tw. 3. or/1-2`. Numbers must follow each other; where fewer than three lines would come of it, all may be chance.
 */
export function withInnerLabels(source: string, rows: readonly Row[]): readonly Row[] {
  const cuts = cutsIn(source, rows);
  if (cuts.length < 2) return rows;
  const divided: Row[] = [];
  let cut = 0;
  for (const row of rows) {
    let from = row.start;
    for (; cut < cuts.length && cuts[cut]! < row.end; cut++) {
      divided.push(rowOf(source, from, cuts[cut]!));
      from = cuts[cut]!;
    }
    divided.push(from === row.start ? row : rowOf(source, from, row.end));
  }
  return divided;
}

function cutsIn(source: string, rows: readonly Row[]): number[] {
  const cuts: number[] = [];
  for (const row of rows) {
    if (row.blank || row.end - row.start < 12) continue;
    const { label } = row;
    const text = source.slice(row.start, row.end);
    if (!label) cuts.push(...run(text, row.start, null, 1, 4));
    else if (label.style !== ' ' && label.style !== '(')
      cuts.push(...run(text, row.start, label.style, label.number + 1, 1));
  }
  return cuts;
}

/** The places of the labels `next`, `next + 1` ... of one style; none where there are fewer than `least`. */
function run(
  text: string,
  offset: number,
  style: string | null,
  next: number,
  least: number,
): number[] {
  const found: number[] = [];
  let only = style;
  for (const { 0: whole, 1: dotted, 2: hashed, 3: set, index } of text.matchAll(inner)) {
    const written = dotted ? '.' : hashed ? '#' : 'S';
    if (Number(dotted ?? hashed ?? set) !== next || (only !== null && written !== only)) continue;
    if (openBefore.test(text.slice(Math.max(0, index - 12), index))) continue;
    if (
      written !== '.' &&
      operator.test(text.slice(index + whole.length, index + whole.length + 8))
    )
      continue;
    only = written;
    found.push(offset + index);
    next++;
  }
  return found.length < least ? [] : found;
}
