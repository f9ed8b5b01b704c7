import type { Span } from '../ast.js';
import { BLANK, classAt } from '../source/chars.js';
import type { ColumnRole } from './columns.js';
import { queryStart, type Content } from './ends.js';
import { isPrintedNote, withoutRunNotes } from './printed-notes.js';

/** One cell of a table: what stands in it, without the blanks and quotation marks around it. */
export interface Cell extends Span {
  /** The cell stood in quotation marks: those within it are written twice. */
  readonly quoted: boolean;
}

/** The cells between the tabs from `start` to `end`. */
export function tabbedCells(source: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  while (from <= end) {
    const tab = source.indexOf('\t', from);
    const to = tab < 0 || tab > end ? end : tab;
    cells.push({ ...trimmed(source, from, to), quoted: false });
    from = to + 1;
  }
  return cells;
}

export function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && classAt(source, start) === BLANK) start++;
  while (end > start && classAt(source, end - 1) === BLANK) end--;
  return { start, end };
}

const count = /^[^\d]{0,16}(\d{1,3}(?:,\d{3})+|\d+)[^\d]{0,24}$/;

/** What a line's cells say, by the columns they stand in; null where no cell stands in the column of the query. */
export function contentOfCells(
  source: string,
  cells: readonly Cell[],
  columns: readonly ColumnRole[],
): Content | null {
  const query = cells[columns.indexOf('query')];
  if (!query || query.end <= query.start) return null;
  const start = queryStart(source, query.start, query.end);
  const counted = cells[columns.indexOf('hits')];
  const printed = counted
    ? source.slice(counted.start, Math.min(counted.end, counted.start + 60))
    : '';
  const hits = count.exec(printed)?.[1];
  const limits = cells[columns.indexOf('limits')];
  const limited = limits && limits.end > limits.start ? limits : undefined;
  const beside = limited && limited.start > query.end ? limited : undefined;
  const told = beside && isPrintedNote(source.slice(beside.start, beside.end));
  const end = withoutRunNotes(source, start, told ? beside.end : query.end);
  return {
    start,
    end,
    last: Math.max(end, counted?.end ?? 0),
    hits: hits === undefined ? null : Number(hits.replace(/\D/g, '')),
    hitsStart: hits === undefined ? end : counted!.start,
    hitsEnd: hits === undefined ? end : counted!.end,
    quoted: query.quoted,
    limits: beside && !told ? { start: beside.start, end: beside.end } : null,
  };
}
