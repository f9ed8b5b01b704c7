import type { Limit, LimitCondition, Query, Span } from '../ast.js';
import type { Reader } from '../source/reader.js';
import { conditionOf } from './limit-condition.js';

const opening = /(?:filters?|limit(?:s|ers?|ed)?(?:\s{1,3}to)?)\s{0,3}:\s{1,9}(?=\S)/iy;

/**
 * Limits that people write beneath a search in words, on any platform: `Filters: English; Humans`, `Limits: 2010-2020`,
 * `Limited to: English language`. A blank stands behind the colon, for a colon close to a word opens a field on some platforms.
 */
export function isWrittenLimit(reader: Reader, at: number): boolean {
  if (!reader.isWord(at)) return false;
  const start = reader.startOf(at);
  const first = reader.source.charCodeAt(start) | 32;
  if (first !== 102 && first !== 108) return false;
  opening.lastIndex = start;
  return opening.test(reader.source) && opening.lastIndex < reader.end;
}

const date =
  /^(?:publication date|entrez date|entry date|pdat)?\s*from\s+(\d{4})(\/\d{1,2}(?:\/\d{1,2})?)?\s+(?:to|[-\u2013])\s+(\d{4})(\/\d{1,2}(?:\/\d{1,2})?)?$/i;

/** Reads the rest of the line up to `last` as limits of all that stands before, divided by `,` or `;`. */
export function readWrittenLimits(reader: Reader, operand: Query, last = reader.end): Limit {
  const colon = reader.source.indexOf(':', reader.startOf()) + 1;
  const conditions = conditionsIn(reader.source, { start: colon, end: last });
  reader.seek(reader.end);
  return limitOf(operand, conditions, colon);
}

/** Limits in words that are a whole line: of which search they are is not said. */
export function readLoneLimits(reader: Reader): Limit | null {
  if (reader.at > 0 || !isWrittenLimit(reader, 0)) return null;
  const start = reader.startOf();
  const colon = reader.source.indexOf(':', start) + 1;
  const conditions = conditionsIn(reader.source, { start: colon, end: reader.end });
  const end = conditions.at(-1)?.end ?? colon;
  reader.seek(reader.end);
  reader.report(
    'limit-in-words',
    'warning',
    { start, end },
    'This line tells in words what was limited, but not which line. Write the limit as the platform does, and name the line it belongs to.',
  );
  return { kind: 'limit', operand: null, operator: 'and', conditions, start, end };
}

export function limitOf(operand: Query, conditions: readonly LimitCondition[], end: number): Limit {
  return {
    kind: 'limit',
    operand,
    operator: 'and',
    conditions,
    start: operand.start,
    end: Math.max(conditions.at(-1)?.end ?? end, operand.end),
  };
}

/** The limits written in `span`, each by its meaning. */
export function conditionsIn(source: string, { start: from, end: to }: Span): LimitCondition[] {
  const conditions: LimitCondition[] = [];
  let at = from;
  for (const part of source.slice(from, to).split(/[,;]/)) {
    const start = at + (part.length - part.trimStart().length);
    const end = start + part.trim().length;
    at += part.length + 1;
    if (end > start) conditions.push(writtenCondition(source, start, end));
  }
  return conditions;
}

/** A date counts as years only where it runs from a year's first day to a year's last: a record tells its year alone. */
function writtenCondition(source: string, start: number, end: number): LimitCondition {
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
