import type { Span } from '../ast.js';
import { withoutRunNotes } from './printed-notes.js';

/** A line's content without what is printed around its query. */
export interface Content {
  readonly start: number;
  readonly end: number;
  /** Where all that is printed on the line ends, notes and count included. */
  readonly last: number;
  readonly hits: number | null;
  readonly hitsStart: number;
  readonly hitsEnd: number;
  /** The query stands in a quoted cell of a CSV file: its quotation marks are written twice. */
  readonly quoted?: boolean;
  /** Limits in a column of their own. */
  readonly limits?: Span | null;
}

const leadIn =
  /(?:search(?:es)?(?:\s*:\s*|\s+)(?=["\u201c(#\w*[])|query\s*:\s*|(?:you )?searched for\s*:\s*|your query\s*:\s*)/iy;
const bracketed =
  /(?:^|[\s)\].\/"*\u201d\w])\s*([([](?:results?|hits|n\s*=)?[\s:=]*(\d{1,3}(?:[,. \u00a0]\d{3})+|\d+)\s*(?:results?|hits|records|references|citations)?[)\]])[\s.;]*$/i;
/** As Ovid's screen prints a row: count, then the kind of search. */
const kindBehind =
  /\s(\d{1,3}(?:,\d{3})+|\d+)\s+(?:advanced|basic|expert)(?:\s+display results)?(?:\s*\|?\s*more)?$/i;
/** As EBSCOhost's screen prints a row: `View Results (1,234)`. */
const viewed =
  /\s(view results\s*\(\s*(\d{1,3}(?:,\d{3})+|\d+)\s*\))(?:\s+view details)?(?:\s+edit)?$/i;
/** As Web of Science exports a row. */
const named = /\sResults?:\s*(\d{1,3}(?:,\d{3})+|\d+)$/i;
const column = /(?:\t|[ \u00a0]{3,})(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\s+advanced)?$/i;
/** As reports set a count behind a search: `exp Gout/ = 1,234`; behind letters the sign is a comparison. */
const equated = /[\/.)\]*$"\u201d\d]\s+(=\s+(\d{1,3}(?:,\d{3})+|\d+))$/;
/** Scopus: `1,904 document results`, `1,904 results`. */
const documents = /\s(\d{1,3}(?:,\d{3})+|\d+)\s+(?:document )?results?$/i;
/** Embase.com prints the day of the search behind the count: `12,345 22 Jan 2022`. */
const dayed = /\s(\d{1,3}(?:,\d{3})+|\d+)\s+\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}$/;
const timed =
  /\s(\d{1,2}:\d\d:\d\d\s+(\d{1,3}(?:,\d{3})+|\d+)|(\d{1,3}(?:,\d{3})+|\d+)\s+\d{1,2}:\d\d:\d\d)$/;
/** What a number behind it belongs to: an operator, a comparison, the field of a year. */
const afterOperator =
  /(?:(?:^|\s|\))(?:and|or|not|adj\d*|near(?:\/\d+)?|next(?:\/\d+)?|pre\/\d+|[nw]\/?\d+|limit|from|keep|to|aft|bef|is|py|yr)|[<>=:])\s*$/i;

/** A field code of two capitals and nothing else. */
const fieldCode = /^[A-Z]{2}$/;

/** Where the query begins, behind a lead-in (`Search`, `Searched for:`). */
export function queryStart(source: string, start: number, end: number): number {
  leadIn.lastIndex = start;
  const lead = leadIn.exec(source);
  return lead && start + lead[0].length < end ? start + lead[0].length : start;
}

/** Finds the lead-in (`Search`) and the hit count of the content between `start` and `end`. */
export function contentOf(source: string, start: number, end: number): Content {
  const from = queryStart(source, start, end);
  const none = {
    start: from,
    end: withoutRunNotes(source, from, end),
    last: end,
    hits: null,
    hitsStart: end,
    hitsEnd: end,
  };
  const tailStart = Math.max(from, end - 60);
  const tail = source.slice(tailStart, end);
  const found = hitsAtEnd(tail);
  if (!found) return none;
  const hitsStart = tailStart + found.start;
  let queryEnd = hitsStart;
  while (queryEnd > from && /\s/.test(source.charAt(queryEnd - 1))) queryEnd--;
  if (queryEnd <= from) return none;
  // EBSCO's `AB (2015)`: a code alone asks for nothing, so the number is what it asks for.
  if (fieldCode.test(source.slice(from, Math.min(queryEnd, from + 8)))) return none;
  const before = source.slice(Math.max(from, queryEnd - 16), queryEnd);
  if (afterOperator.test(before) || before.endsWith('(')) return none;
  if (closesLater(source, from, queryEnd)) return none;
  return {
    start: from,
    end: withoutRunNotes(source, from, queryEnd),
    last: end,
    hits: found.hits,
    hitsStart,
    hitsEnd: tailStart + found.end,
  };
}

/** The content from `start` to `end`, with the hit count that stands on a row of its own. */
export function contentWithCount(source: string, start: number, end: number, count: Span): Content {
  const from = queryStart(source, start, end);
  let to = end;
  while (to > from && /\s/.test(source.charAt(to - 1))) to--;
  to = withoutRunNotes(source, from, to);
  const printed = source.slice(count.start, count.end);
  const first = count.start + printed.search(/\d/);
  const length = /^[\d,]*/.exec(source.slice(first, count.end))![0].length;
  const hits = numberOf(printed);
  const hitsEnd = first + length;
  return { start: from, end: to, last: count.end, hits, hitsStart: first, hitsEnd };
}

const bare = /\s(\d{1,3}(?:,\d{3})+|\d+)[\u00b0*]?$/;

/** The content without a bare number at its end, as its hit count; null where none stands there behind a term. */
export function bareCountOf(source: string, start: number, end: number): Content | null {
  const found = bare.exec(source.slice(Math.max(start, end - 24), end));
  if (!found) return null;
  const hitsStart = end - found[0].length + 1;
  let queryEnd = hitsStart;
  while (queryEnd > start && /\s/.test(source.charAt(queryEnd - 1))) queryEnd--;
  const before = source.slice(Math.max(start, queryEnd - 16), queryEnd);
  if (queryEnd <= start || afterOperator.test(before)) return null;
  return {
    start,
    end: withoutRunNotes(source, start, queryEnd),
    last: end,
    hits: numberOf(found[1]!),
    hitsStart,
    hitsEnd: end,
  };
}

const leading = /(\d{1,3}(?:,\d{3})+|\d+)(?:\t\s*|\s{2,}|\s(?=#|[A-Z]{2,4}\s?=))(?=\S)/y;

/** The content behind a count that stands between label and query (`# 2  33,102  TS=...`); null where there is none. */
export function leadingCountOf(source: string, content: Content): Content | null {
  const { start, end } = content;
  leading.lastIndex = start;
  const found = leading.exec(source);
  if (!found || start + found[0].length >= end || content.hits !== null) return null;
  const hitsEnd = start + found[1]!.length;
  return {
    start: start + found[0].length,
    end,
    last: content.last,
    hits: numberOf(found[1]!),
    hitsStart: start,
    hitsEnd,
  };
}

function hitsAtEnd(tail: string): { start: number; end: number; hits: number } | null {
  if (!/\d/.test(tail)) return null;
  const onScreen = viewed.exec(tail);
  if (onScreen) {
    const start = onScreen.index + 1;
    return { start, end: start + onScreen[1]!.length, hits: numberOf(onScreen[2]!) };
  }
  const inBrackets = bracketed.exec(tail);
  if (inBrackets) {
    const text = inBrackets[1]!;
    const start = tail.lastIndexOf(text);
    // A field code with its bracket, `YR(2019)`: the number is what is searched.
    if (/\b[A-Z][A-Z-]+$/.test(tail.slice(0, start))) return null;
    return { start, end: start + text.length, hits: numberOf(inBrackets[2]!) };
  }
  const withTime = timed.exec(tail);
  if (withTime)
    return {
      start: withTime.index + 1,
      end: tail.length,
      hits: numberOf(withTime[2] ?? withTime[3]!),
    };
  const equal = equated.exec(tail);
  if (equal) {
    const start = tail.length - equal[1]!.length;
    return { start, end: tail.length, hits: numberOf(equal[2]!) };
  }
  const printed = documents.exec(tail) ?? dayed.exec(tail);
  if (printed) return { start: printed.index + 1, end: tail.length, hits: numberOf(printed[1]!) };
  const inColumn = column.exec(tail) ?? kindBehind.exec(tail) ?? named.exec(tail);
  if (inColumn) {
    const start = named.test(tail) ? inColumn.index + 1 : tail.lastIndexOf(inColumn[1]!);
    return { start, end: start + inColumn[1]!.length, hits: numberOf(inColumn[1]!) };
  }
  return null;
}

function numberOf(printed: string): number {
  return Number(printed.replace(/[^\d]/g, ''));
}

/** Whether brackets are still open before the count: then it is a part of the query. */
function closesLater(source: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth--;
  }
  return depth > 1;
}
