import type { Gap } from '../ast.js';
import { withBareCounts } from './bare-counts.js';
import { BLANK, classAt } from '../source/chars.js';
import { contentOf, type Content } from './ends.js';
import { endsOpen, numberingOf, startsOperator } from './numbering.js';
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

interface Draft {
  readonly start: number;
  readonly content: number;
  readonly label: LabelCandidate | null;
  end: number;
  last: Row;
  /** Round brackets still open at `end`. */
  depth: number;
}

/** Tells the lines of a printed history from what stands between them. */
export function splitHistory(source: string): History {
  const rows = rowsOf(source);
  const numbering = numberingOf(source, rows);
  const pieces: (Draft | Gap)[] = [];
  let open: Draft | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.blank) continue;
    if (row.label && numbering?.labelled[index]) {
      open = draftOf(source, row, row.label);
      pieces.push(open);
      continue;
    }
    const text = source.slice(row.start, row.end);
    // Behind a gap a line cannot go on: its piece would not be one stretch of the text.
    const last = open !== null && pieces.at(-1) === open ? open : null;
    if (last && continues(source, last, row, text)) {
      extend(source, last, row);
      continue;
    }
    const role = roleOf(text, open === null) ?? headingRole(source, text, open, numbering !== null);
    if (role !== null) pieces.push({ kind: 'gap', role, start: row.start, end: row.end });
    else if (last && numbering && !isComplete(source, last)) extend(source, last, row);
    else {
      open = draftOf(source, row, null);
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

function draftOf(source: string, row: Row, label: LabelCandidate | null): Draft {
  let start = label?.start ?? row.start;
  while (!label && start < row.end && classAt(source, start) === BLANK) start++;
  return {
    start,
    content: label?.content ?? start,
    label,
    end: row.end,
    last: row,
    depth: balance(source, start, row.end),
  };
}

function extend(source: string, open: Draft, row: Row): void {
  open.end = row.end;
  open.last = row;
  open.depth += balance(source, row.start, row.end);
}

/** Whether a row without a label plainly goes on with the line before it. */
function continues(source: string, open: Draft, row: Row, text: string): boolean {
  const first = row.start + (text.length - text.trimStart().length);
  if (endsOpen(source, open.last) || startsOperator(source, first)) return true;
  if (/^[.,;)\]\]/]/.test(source.charAt(first)) || source.startsWith('[mp', first)) return true;
  if (/^\s*\(\s*\d[\d,. ]*\)\s*$/.test(text)) return true; // A hit count on a row of its own.
  return open.depth > 0 && balance(source, row.start, row.end) < 0;
}

/** Whether the query may be over at the end of the draft: brackets closed, and a field, a slash or a list behind. */
function isComplete(source: string, open: Draft): boolean {
  return (
    open.depth <= 0 &&
    /(?:[./)\]"\u201d*$]|\d|\.[a-z]{2})$/i.test(source.slice(open.last.start, open.last.end))
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

function balance(source: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth--;
  }
  return depth;
}

function finished(source: string, draft: Draft): PrintedLine {
  const { start, end, label } = draft;
  return { kind: 'line', start, end, label, content: contentOf(source, draft.content, end) };
}
