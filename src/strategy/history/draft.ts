import { BLANK, classAt } from '../source/chars.js';
import { contentOfCells, tabbedCells } from './cells.js';
import type { ColumnRole } from './columns.js';
import { contentOf, contentWithCount } from './ends.js';
import { endsOpen, startsOperator } from './numbering.js';
import { balance } from './open-brackets.js';
import { isLoneCount, isNamedCount, isPrintedNote, isRule } from './printed-notes.js';
import type { LabelCandidate, Row } from './rows.js';
import type { PrintedLine } from './split.js';

/** A line of a history while its rows are gathered. */
export interface Draft {
  readonly start: number;
  readonly content: number;
  readonly label: LabelCandidate | null;
  /** The columns of the table in which the line stands. */
  readonly columns: readonly ColumnRole[] | null;
  end: number;
  last: Row;
  /** Round brackets still open at `end`. */
  depth: number;
  tabs: number;
  /** The row up to which the line goes on in any case: its brackets are closed there. */
  until: number;
  /** The label stands on a row of its own, and the query beneath. */
  loneLabel: boolean;
  /** A platform's note, or a count by its name, has been read beneath the query. */
  noted: boolean;
  /** Where the query ends before what is printed beside it, null where it goes to the end. */
  queryEnd: number | null;
  /** The hit count on a row of its own. */
  count: Row | null;
}

export function draftOf(
  source: string,
  row: Row,
  label: LabelCandidate | null,
  columns: readonly ColumnRole[] | null,
): Draft {
  let start = label?.start ?? row.start;
  while (!label && start < row.end && classAt(source, start) === BLANK) start++;
  return {
    start,
    content: label?.content ?? start,
    label,
    columns,
    end: row.end,
    last: row,
    depth: balance(source, start, row.end),
    tabs: columns ? tabsIn(source, start, row.end) : 0,
    until: -1,
    loneLabel: false,
    noted: false,
    queryEnd: null,
    count: null,
  };
}

export function extend(source: string, open: Draft, row: Row): void {
  open.end = row.end;
  open.last = row;
  open.depth += balance(source, row.start, row.end);
  if (open.columns) open.tabs += tabsIn(source, row.start, row.end);
}

/** Whether a row without a label plainly goes on with the line before it. */
export function continues(source: string, open: Draft, row: Row, text: string): boolean {
  if (open.count) return false;
  if (open.columns && open.tabs < open.columns.length - 1) return true;
  if (open.content >= open.end) {
    open.loneLabel = true;
    return true;
  }
  if (isNoteOf(source, open, row, text)) return true;
  if (isRule(text)) return false;
  const first = row.start + (text.length - text.trimStart().length);
  if (splitsFieldName(source, open, text)) return true;
  if (endsOpen(source, open.last) || startsOperator(source, first)) return true;
  if (/^[.,;)\]\]/]/.test(source.charAt(first)) || source.startsWith('[mp', first)) return true;
  if (/^\s*\(\s*\d[\d,. ]*\)\s*$/.test(text)) return true; // A hit count on a row of its own.
  return open.depth > 0 && balance(source, row.start, row.end) < 0;
}

/** Web of Science's printed field names, broken over rows: `LANGUAGE:` with its value beneath, `AND DOCUMENT` and beneath it `TYPES:`. */
function splitsFieldName(source: string, open: Draft, text: string): boolean {
  const { start, end } = open.last;
  const above = source.slice(Math.max(start, end - 40), end);
  if (/[A-Z]{4,}:$/.test(above)) return start > open.start;
  return /\b(?:AND|OR|NOT)\s+[A-Z]{3,}$/.test(above) && /^\s*[A-Z]{3,}[A-Z ]*:/.test(text);
}

/** Whether a row says how the line above was run or limited, or what it found. */
function isNoteOf(source: string, open: Draft, row: Row, text: string): boolean {
  if (isPrintedNote(text)) {
    open.noted = true;
    return true;
  }
  const counted = isNamedCount(text)
    ? open.noted
    : isLoneCount(text) && (open.noted || open.loneLabel || cutsOff(source, open, text));
  if (counted) {
    open.count = row;
    return true;
  }
  // ProQuest: "Searched for: ..." and beneath it the databases.
  if (!/^\s*databases?\s*:/i.test(text) || !startsSearched(source, open)) return false;
  open.noted = true;
  open.queryEnd ??= open.end;
  return true;
}

/** A count in the middle of a tall row of a table, where a page ends: no term has commas between its thousands. */
function cutsOff(source: string, open: Draft, text: string): boolean {
  return open.label !== null && text.includes(',') && endsOpen(source, open.last);
}

function startsSearched(source: string, open: Draft): boolean {
  return /^\s*searched for\s*:/i.test(source.slice(open.content, open.content + 40));
}

/** Whether the query may be over at the end of the draft: brackets closed, and a field, a slash or a list behind. */
export function isComplete(source: string, open: Draft): boolean {
  return (
    open.depth <= 0 &&
    /(?:[./)\]"\u201d*$]|\d|\.[a-z]{2})$/i.test(source.slice(open.last.start, open.last.end))
  );
}

export function finished(source: string, draft: Draft): PrintedLine {
  const { start, end, label, columns, count, queryEnd } = draft;
  let from = draft.content;
  while (from < end && classAt(source, from) === BLANK) from++;
  const inColumns = columns
    ? contentOfCells(source, tabbedCells(source, start, end), columns)
    : null;
  const content =
    inColumns ??
    (count
      ? contentWithCount(source, from, queryEnd ?? count.start, count)
      : contentOf(source, from, queryEnd ?? end));
  return { kind: 'line', start, end, label, content };
}

function tabsIn(source: string, start: number, end: number): number {
  let tabs = 0;
  for (let at = start; at < end; at++) if (source.charCodeAt(at) === 9) tabs++;
  return tabs;
}
