import { contentOfCells, type Cell } from './cells.js';
import type { ColumnRole } from './columns.js';
import type { History, PrintedPiece } from './split.js';

/** Gathers the rows of a table as lines, by what its columns hold; a row without a number or a query is told as a note. */
export class TableRows {
  readonly pieces: PrintedPiece[] = [];
  readonly #numbers: number[] = [];

  constructor(readonly source: string) {}

  add(cells: readonly Cell[], columns: readonly ColumnRole[], start: number, end: number): void {
    const { source } = this;
    const cell = cells[columns.indexOf('label')];
    const label =
      cell && labelForm.exec(source.slice(cell.start, Math.min(cell.end, cell.start + 13)));
    const content = label ? contentOfCells(source, cells, columns) : null;
    if (!label || !content) {
      this.pieces.push({ kind: 'gap', role: 'note', start, end });
      return;
    }
    const number = Number(label[1]);
    this.#numbers.push(number);
    const from = cell.start + (label[0].startsWith('\\') ? 1 : 0);
    const place = { start: from, end: cell.start + label[0].length, content: content.start };
    this.pieces.push({
      kind: 'line',
      start,
      end,
      label: { style: ' ', number, name: label[1]! + label[2]!, alone: false, ...place },
      content,
    });
  }

  history(): History {
    const numbers = this.#numbers;
    return {
      pieces: this.pieces,
      newestFirst: numbers.length > 1 && numbers[0]! > numbers.at(-1)!,
    };
  }
}

/** A cell that holds a label and no more: `1.`, `S12`; a page in Markdown escapes the sign: `\#1`. */
export const labelForm = /^\\?[#S]?(\d{1,6})([a-z]?)(?=[.):]?$)/i;
