import { BLANK, classAt } from '../source/chars.js';

/** A printed row: what stands between two line breaks. */
export interface Row {
  readonly start: number;
  /** Without the line break and trailing blanks. */
  readonly end: number;
  readonly blank: boolean;
  readonly label: LabelCandidate | null;
}

/** By the sign at the number: `#1`, `S1`, `1.`, `1`; `(` for `(1)` and `[1]`. */
export type LabelStyle = '#' | 'S' | '.' | ' ' | '(';

/** What could be the label of a line at a row's start. */
export interface LabelCandidate {
  readonly style: LabelStyle;
  readonly number: number;
  /** `1a`, `4`, as references name it. */
  readonly name: string;
  readonly start: number;
  /** Behind the number and its letter. */
  readonly end: number;
  /** Where the line's content starts. */
  readonly content: number;
  /** A number without sign and with nothing behind it on its row. */
  readonly alone: boolean;
}

// A strategy copied from a web page may keep the tags that broke its rows.
const breaks =
  /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]|<\/?(?:br|p|li|tr|div|ol|ul)(?:\s[^<>\n\r]{0,200})?\/?>/gi;
const labelForm =
  /[\s\u200b-\u200f\u202a-\u202e\ufeff]{0,40}(?:(#)[ \t\u00a0]?(\d{1,5})([a-z]?)(?:[ \t\u00a0]?[.):])?(?=[\s("\u201c[]|[^\d\w,\-\u2010-\u2015/]|$)|(?:set\s?#?\s?:\s*)?(S)(\d{1,5})()(?:[.):])?(?=[\s("]|\*\*|$)|(?:(?:line|step|search|query)[ \t\u00a0]?#?)?(\d{1,5})([a-z]?)(?:[ \t\u00a0]?[.):](?![\d.])|\.(?=\d{1,5}\s+(?:and|or|not)\s))|(\d{1,5})([a-z]?)(?=[ \t\u00a0]|[("*])|(\d{1,5})(?=\s*$|[\r\n])|[([](\d{1,4})[)\]](?=[ \t\u00a0]))/iy;

/** A label that a page in Markdown prints bold: `**#1**`, `**2.**`. */
const boldLabel = /^\*\*(?:[#S]?\d{1,5}[a-z]?[.):]?)\*\*[.):]?(?=\s|$)/i;

export function rowsOf(source: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  breaks.lastIndex = 0;
  for (;;) {
    const found = breaks.exec(source);
    rows.push(rowOf(source, start, found ? found.index : source.length));
    if (!found) return rows;
    start = found.index + found[0].length;
  }
}

/** The row that stands between two places of the text. */
export function rowOf(source: string, start: number, to: number): Row {
  let end = to;
  while (end > start && classAt(source, end - 1) === BLANK) end--;
  return {
    start,
    end,
    blank: end === start,
    label: end === start ? null : labelOf(source, start, end),
  };
}

function labelOf(source: string, rowStart: number, end: number): LabelCandidate | null {
  const bold = boldLabel.exec(source.slice(rowStart, Math.min(end, rowStart + 24)));
  const start = bold ? rowStart + 2 : rowStart;
  labelForm.lastIndex = start;
  const found = labelForm.exec(source);
  if (!found || start + found[0].length > end) return null;
  // By their places: a pattern in square brackets asks an iterator for each.
  const {
    0: whole,
    1: hash,
    2: hashNumber,
    3: hashLetter,
    4: s,
    5: sNumber,
    7: dotNumber,
    8: dotLetter,
    9: number,
    10: letter,
    11: lone,
    12: bracketed,
  } = found;
  const digits = hashNumber ?? sNumber ?? dotNumber ?? number ?? lone ?? bracketed ?? '';
  const suffix = hashLetter ?? dotLetter ?? letter ?? '';
  const style: LabelStyle = hash ? '#' : s ? 'S' : dotNumber ? '.' : bracketed ? '(' : ' ';
  let content = bold ? rowStart + bold[0].length : start + whole.length;
  while (content < end && classAt(source, content) === BLANK) content++;
  const at = start + whole.lastIndexOf(digits + suffix);
  const from = s ? at - s.length : start + whole.search(/[#\d]/);
  return {
    style,
    number: Number(digits),
    name: digits.replace(/^0+(?=\d)/, '') + suffix,
    start: from,
    end: at + digits.length + suffix.length,
    content,
    alone: style === ' ' && content >= end,
  };
}
