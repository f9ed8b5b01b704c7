import { trimmed, type Cell } from './cells.js';
import { columnsOf, type ColumnRole } from './columns.js';
import type { History } from './split.js';
import { labelForm, TableRows } from './table-rows.js';

/**
 * A history pasted as a table of Markdown: `| 1 | exp Gout/ | 1,234 |`, with or without a head and its rule of dashes; null
 * where most of the rows are none of one, or no row holds a line. What stands above the table is a header, what stands in it or beneath it notes.
 */
export function markdownHistory(source: string): History | null {
  const rows = rowsIn(source);
  const inTable = rows.filter((row) => isTableRow(source, row)).length;
  if (inTable * 2 < rows.length) return null;
  const table = new TableRows(source);
  let columns: readonly ColumnRole[] | null = null;
  for (const row of rows) {
    const { start, end } = row;
    if (!isTableRow(source, row)) {
      table.pieces.push({ kind: 'gap', role: columns ? 'note' : 'header', start, end });
      continue;
    }
    const cells = cellsOf(source, start, end);
    const texts = cells.map((cell) => source.slice(cell.start, cell.end));
    const head = columnsOf(texts);
    const isRule = texts.every((text) => /^:?-+:?$/.test(text));
    columns = head ?? columns ?? (isRule ? null : columnsByCells(texts));
    if (head || isRule || !columns) table.pieces.push({ kind: 'gap', role: 'header', start, end });
    else table.add(cells, columns, start, end);
  }
  return table.pieces.some(({ kind }) => kind === 'line') ? table.history() : null;
}

/** Where no head says it: a number, the query, and the count where there are three cells. */
function columnsByCells(texts: readonly string[]): readonly ColumnRole[] | null {
  if (!labelForm.test(texts[0]!)) return null;
  if (texts.length === 2) return ['label', 'query'];
  return texts.length === 3 ? ['label', 'query', 'hits'] : null;
}

function rowsIn(source: string): { start: number; end: number }[] {
  return [...source.matchAll(/[^\n\r]+/g)]
    .map(({ 0: row, index }) => trimmed(source, index, index + row.length))
    .filter(({ start, end }) => end > start);
}

function isTableRow(source: string, { start, end }: { start: number; end: number }): boolean {
  return end - start > 4 && source.charAt(start) === '|' && source.charAt(end - 1) === '|';
}

/** The cells between the upright lines; one behind a backslash is a sign of its cell. */
function cellsOf(source: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start + 1;
  for (let at = from; at < end; at++) {
    if (source.charAt(at) !== '|' || source.charAt(at - 1) === '\\') continue;
    cells.push({ ...trimmed(source, from, at), quoted: false });
    from = at + 1;
  }
  return cells;
}
