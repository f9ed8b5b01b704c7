import type { Limit, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';
import { conditionsIn, limitOf, readWrittenLimits } from '../written-limits.js';

/** `Limits: Publication Date from 1996/01/01 to 2008/08/29`, `Filters: English; Humans`, `Sort by: Best Match` */
export function isPubmedTrailer(reader: Reader, at: number): boolean {
  if (!reader.isWord(at)) return false;
  const named = reader.isWordOf('limits', at) || reader.isWordOf('filters', at);
  if (named) return reader.isSign(':', at + 1);
  return reader.isWordOf('sort', at) && reader.isWordOf('by', at + 1) && reader.isSign(':', at + 2);
}

/** Reads the rest of the line as limits of all that stands before. */
export function readPubmedLimits(reader: Reader, operand: Query): Limit {
  const { source } = reader;
  const colon = source.indexOf(':', reader.startOf()) + 1;
  if (!reader.isWordOf('sort')) {
    const behind = source.slice(colon, reader.end).search(/\s+sort by\s*:/i);
    return readWrittenLimits(reader, operand, behind < 0 ? reader.end : colon + behind);
  }
  const text = `Sort by: ${source.slice(colon, reader.end).trim()}`;
  reader.seek(reader.end);
  return limitOf(operand, [{ kind: 'other', text, start: colon, end: reader.end }], colon);
}

/** Limits in a column of their own: `English, Humans, from 2010 - 2020`. */
export function readPubmedFilters(source: string, span: Span, operand: Query): Limit {
  return limitOf(operand, conditionsIn(source, span), operand.end);
}
