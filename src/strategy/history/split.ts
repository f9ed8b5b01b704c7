import type { Gap } from '../ast.js';
import { withBareCounts } from './bare-counts.js';
import { contentOf, type Content } from './ends.js';
import { endsOpen, numberingOf, startsOperator } from './numbering.js';
import { isHeadingLike, roleOf, looksLikeSearch } from './roles.js';
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
  readonly numbered: boolean;
}

interface Draft {
  start: number;
  content: number;
  end: number;
  last: Row;
  label: LabelCandidate | null;
  depth: number;
}

/** Tells the lines of a printed history from what stands between them. */
export function splitHistory(source: string): History {
  const rows = rowsOf(source);
  const numbering = numberingOf(source, rows);
  const pieces: (Draft | Gap)[] = [];
  let open: Draft | null = null;
  rows.forEach((row, index) => {
    if (row.blank) return;
    const { label } = row;
    const text = source.slice(row.start, row.end);
    if (label && numbering?.labelled[index]) {
      open = {
        start: label.start,
        content: label.content,
        end: row.end,
        last: row,
        label,
        depth: 0,
      };
      pieces.push(open);
      return;
    }
    const continues = open !== null && belongs(source, open, row, text);
    if (open !== null && continues) {
      open.end = row.end;
      open.last = row;
      open.depth += balance(source, row.start, row.end);
      return;
    }
    const role =
      roleOf(text, open === null) ??
      (isBetween(source, text, open, numbering !== null) ? 'heading' : null);
    if (role !== null) {
      pieces.push({ kind: 'gap', role, start: row.start, end: row.end });
      return;
    }
    if (open !== null && numbering !== null) {
      open.end = row.end;
      open.last = row;
      return;
    }
    const start = row.start + (text.length - text.trimStart().length);
    open = {
      start,
      content: start,
      end: row.end,
      last: row,
      label: null,
      depth: balance(source, start, row.end),
    };
    pieces.push(open);
  });
  return {
    pieces: withBareCounts(
      source,
      pieces.map((piece) => ('kind' in piece ? piece : finished(source, piece))),
    ),
    newestFirst: numbering?.newestFirst ?? false,
    numbered: numbering !== null,
  };
}

/** Whether a row without a label goes on with the line before it. */
function belongs(source: string, open: Draft, row: Row, text: string): boolean {
  if (endsOpen(source, open.last)) return true;
  const from = row.end - text.trimStart().length;
  if (startsOperator(source, from)) return true;
  return open.depth > 0 && balance(source, row.start, row.end) < 0;
}

function isBetween(source: string, text: string, open: Draft | null, numbered: boolean): boolean {
  if (!numbered) return false;
  if (open === null) return !looksLikeSearch(text) || /^\W*[^()[\]"]{0,80}:/.test(text);
  return isHeadingLike(text) && /[./\])\d]$/.test(source.slice(open.last.start, open.last.end));
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
  const content = contentOf(source, draft.content, draft.end);
  return { kind: 'line', start: draft.start, end: draft.end, label: draft.label, content };
}
