import { trimmed, type Cell } from './cells.js';
import { columnsOf } from './columns.js';
import type { History } from './split.js';
import { TableRows } from './table-rows.js';

/**
 * A history downloaded as a CSV file (PubMed: `Search number,Query,Sort By,Filters,Search Details,Results,Time`); null where
 * the first row is no head of one. A record without a number or a query is told as a note.
 */
export function csvHistory(source: string): History | null {
  const from = source.search(/[^\s\ufeff]/);
  const head =
    source.slice(Math.max(0, from), Math.max(0, from) + 400).split(/\r?\n|\r/, 1)[0] ?? '';
  const divider = [',', ';'].find((sign) => columnsOf(unquoted(head.split(sign))) !== null);
  if (from < 0 || divider === undefined) return null;
  const columns = columnsOf(unquoted(head.split(divider)))!;
  const table = new TableRows(source);
  table.pieces.push({
    kind: 'gap',
    role: 'header',
    start: from,
    end: from + head.trimEnd().length,
  });
  let at = from + head.length;
  while (at < source.length) {
    const { cells, end } = recordAt(source, at, divider);
    const { start, end: last } = trimmed(source, at, end);
    at = end + 1;
    if (last > start) table.add(cells, columns, start, last);
  }
  return table.history();
}

function unquoted(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The record at `at`, up to the line break that ends it; a cell in quotation marks may hold line breaks and dividers. */
function recordAt(source: string, at: number, divider: string): { cells: Cell[]; end: number } {
  const cells: Cell[] = [];
  let from = at;
  for (;;) {
    let open = from;
    while (open < source.length && ' \t\r\n'.includes(source.charAt(open)) && cells.length === 0)
      open++;
    const quoted = source.charAt(open) === '"';
    let to = quoted ? closingQuote(source, open) : open;
    const inside = quoted ? { start: open + 1, end: to } : null;
    while (to < source.length && !isEnd(source.charAt(to), divider)) to++;
    cells.push({ ...(inside ?? trimmed(source, open, to)), quoted });
    if (source.charAt(to) !== divider) return { cells, end: to };
    from = to + 1;
  }
}

function isEnd(sign: string, divider: string): boolean {
  return sign === divider || sign === '\n' || sign === '\r';
}

/** The quotation mark that closes the cell opened at `open`: one that stands alone, not twice. */
function closingQuote(source: string, open: number): number {
  for (let at = open + 1; ; at++) {
    at = source.indexOf('"', at);
    if (at < 0) return source.length;
    if (source.charAt(at + 1) !== '"') return at;
    at++;
  }
}
