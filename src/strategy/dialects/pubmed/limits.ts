import type { Limit, LimitCondition, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';
import { conditionOf } from '../limit-condition.js';

/** `Limits: Publication Date from 1996/01/01 to 2008/08/29`, `Filters: English; Humans`, `Sort by: Best Match` */
export function isPubmedTrailer(reader: Reader, at: number): boolean {
  if (!reader.isWord(at)) return false;
  const named = reader.isWordOf('limits', at) || reader.isWordOf('filters', at);
  if (named) return reader.isSign(':', at + 1);
  return reader.isWordOf('sort', at) && reader.isWordOf('by', at + 1) && reader.isSign(':', at + 2);
}

const date =
  /^(?:publication date|entrez date|entry date|pdat)?\s*from\s+(\d{4})(\/\d{1,2}(?:\/\d{1,2})?)?\s+(?:to|[-\u2013])\s+(\d{4})(\/\d{1,2}(?:\/\d{1,2})?)?$/i;

/** Reads the rest of the line as limits of all that stands before, divided by `,` or `;`. */
export function readPubmedLimits(reader: Reader, operand: Query): Limit {
  const { source } = reader;
  const from = reader.startOf();
  const colon = source.indexOf(':', from) + 1;
  const sorting = reader.isWordOf('sort');
  const behind = source.slice(colon, reader.end).search(/\s+sort by\s*:/i);
  const last = sorting || behind < 0 ? reader.end : colon + behind;
  const conditions = sorting ? [sortOrder(source, colon, last)] : conditionsIn(source, colon, last);
  reader.seek(reader.end);
  const end = conditions.at(-1)?.end ?? colon;
  return {
    kind: 'limit',
    operand,
    operator: 'and',
    conditions,
    start: operand.start,
    end: Math.max(end, operand.end),
  };
}

/** Limits in a column of their own: `English, Humans, from 2010 - 2020`. */
export function readPubmedFilters(source: string, span: Span, operand: Query): Limit {
  const conditions = conditionsIn(source, span.start, span.end);
  return {
    kind: 'limit',
    operand,
    operator: 'and',
    conditions,
    start: operand.start,
    end: conditions.at(-1)?.end ?? operand.end,
  };
}

function sortOrder(source: string, start: number, end: number): LimitCondition {
  return { kind: 'other', text: `Sort by: ${source.slice(start, end).trim()}`, start, end };
}

function conditionsIn(source: string, from: number, to: number): LimitCondition[] {
  const conditions: LimitCondition[] = [];
  let at = from;
  for (const part of source.slice(from, to).split(/[,;]/)) {
    const start = at + (part.length - part.trimStart().length);
    const end = start + part.trim().length;
    at += part.length + 1;
    if (end > start) conditions.push(pubmedCondition(source, start, end));
  }
  return conditions;
}

/** A date counts as years only where it runs from a year's first day to a year's last: a record tells its year alone. */
function pubmedCondition(source: string, start: number, end: number): LimitCondition {
  const found = date.exec(source.slice(start, Math.min(end, start + 80)));
  if (!found) return conditionOf(source, { start, end });
  const wholeYears = isFirst(found[2]) && isLast(found[4]) && !/entr/i.test(found[0]);
  if (!wholeYears) return { kind: 'other', text: source.slice(start, end), start, end };
  const to = Number(found[3]);
  return { kind: 'years', from: Number(found[1]), to: to >= 3000 ? null : to, start, end };
}

function isFirst(day: string | undefined): boolean {
  return day === undefined || /^\/0?1(?:\/0?1)?$/.test(day);
}

function isLast(day: string | undefined): boolean {
  return day === undefined || /^\/12(?:\/31)?$/.test(day);
}
