import type { Gap } from '../ast.js';
import { withBareCounts } from './bare-counts.js';
import { columnsOf, type ColumnRole } from './columns.js';
import { csvHistory } from './csv.js';
import { continues, draftOf, extend, finished, isComplete, type Draft } from './draft.js';
import type { Content } from './ends.js';
import { withGluedLabels } from './glued-labels.js';
import { markdownHistory } from './markdown-table.js';
import { withInnerLabels } from './inner-labels.js';
import { numberingOf } from './numbering.js';
import { openBrackets } from './open-brackets.js';
import { preambleOf } from './preamble.js';
import { looksLikeSearch, roleOf } from './roles.js';
import { rowsOf, type LabelCandidate, type Row } from './rows.js';

/** A line as printed, before its query is read. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly start: number;
  readonly end: number;
  readonly label: LabelCandidate | null;
  readonly content: Content;
}

export type PrintedPiece = PrintedLine | Gap;

export interface History {
  /** In the order of the text, without blank gaps between. */
  readonly pieces: readonly PrintedPiece[];
  readonly newestFirst: boolean;
}

/** Tells the lines of a printed history from what stands between them. */
export function splitHistory(source: string): History {
  const exported = csvHistory(source) ?? markdownHistory(source);
  if (exported) return exported;
  const rows = withGluedLabels(source, withInnerLabels(source, rowsOf(source)));
  const numbering = numberingOf(source, rows);
  const brackets = openBrackets(source, rows);
  const preamble = preambleOf(source, rows);
  const pieces: (Draft | Gap)[] = [];
  let open: Draft | null = null;
  let columns: readonly ColumnRole[] | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.blank) continue;
    if (index < preamble) {
      pieces.push({ kind: 'gap', role: 'header', start: row.start, end: row.end });
      continue;
    }
    if (row.label && (numbering?.labelled[index] || (columns && isCell(source, row, row.label)))) {
      open = draftOf(source, row, row.label, columns);
      pieces.push(open);
      continue;
    }
    const text = source.slice(row.start, row.end);
    const table = headOf(text);
    columns = table ?? columns;
    // Behind a gap a line cannot go on: its piece would not be one stretch of the text.
    const last = open !== null && pieces.at(-1) === open ? open : null;
    if (!table && last && (index <= last.until || continues(source, last, row, text))) {
      extend(source, last, row);
      continue;
    }
    if (!numbering && !table && last && last.depth > 0 && !last.count) {
      const until = brackets(index, last.depth);
      if (until !== null) {
        last.until = until;
        extend(source, last, row);
        continue;
      }
    }
    const role = table
      ? 'header'
      : (roleOf(text, open === null) ??
        (isFooter(rows, index, pieces.at(-1), numbering !== null)
          ? 'note'
          : headingRole(source, text, open, numbering !== null)));
    if (role !== null) pieces.push({ kind: 'gap', role, start: row.start, end: row.end });
    else if (last && numbering && !isComplete(source, last)) extend(source, last, row);
    else {
      open = draftOf(source, row, null, null);
      pieces.push(open);
    }
  }
  return {
    pieces: withBareCounts(
      source,
      pieces.map((piece) => ('kind' in piece ? piece : finished(source, piece))),
    ),
    newestFirst: numbering?.newestFirst ?? false,
  };
}

/** The columns of a table divided by tabs, where the row is its head. */
function headOf(text: string): readonly ColumnRole[] | null {
  return text.length <= 400 && text.includes('\t') ? columnsOf(text.split('\t')) : null;
}

/** Whether the label fills the first cell of its row. */
function isCell(source: string, row: Row, label: LabelCandidate): boolean {
  const tab = source.indexOf('\t', label.end);
  return tab >= 0 && tab < row.end && /^[.:\s]*$/.test(source.slice(label.end, tab));
}

/** A note at the foot of a numbered history goes on over the rows right below it. */
function isFooter(
  rows: readonly Row[],
  index: number,
  before: Draft | Gap | undefined,
  numbered: boolean,
): boolean {
  return (
    numbered &&
    before !== undefined &&
    'kind' in before &&
    before.role === 'note' &&
    before.start === rows[index - 1]?.start
  );
}

/** A row without any sign of a search: a section heading, where lines are numbered and the line before it is complete. */
function headingRole(
  source: string,
  text: string,
  open: Draft | null,
  numbered: boolean,
): Gap['role'] | null {
  if (!numbered || text.length > 400) return null;
  if (open === null) return looksLikeSearch(text) ? null : 'heading';
  return text.length < 160 && !looksLikeSearch(text) && isComplete(source, open) ? 'heading' : null;
}
