import type { Query } from '../../ast.js';
import { closingSquare } from '../../source/brackets.js';
import type { Reader } from '../../source/reader.js';
import { defineDialect } from '../dialect.js';
import { readDateRange } from './dates.js';
import { readTrailingLimit } from '../trailing-limit.js';
import { pubmedFields } from './fields.js';
import { pubmedNotation } from './notation.js';
import { readTag, tagAt } from './tags.js';

/*
 * PubMed, user guide (pubmed.ncbi.nlm.nih.gov/help), read 2026-11: operators go strictly from left to right; a tag belongs to the
 * term before it alone; words without tag and quotes are joined by AND after the automatic term mapping. Operators should be in
 * upper case; real histories hold them in lower case too, and PubMed takes them.
 */
export const pubmed = defineDialect({
  id: 'pubmed',
  operators: [
    { kind: 'boolean', word: 'and', operator: 'and', power: 10 },
    { kind: 'boolean', word: 'or', operator: 'or', power: 10 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 10 },
  ],
  proximity: [],
  blank: { means: 'and-untagged', power: 10 },
  wildcards: { '*': { means: 'many' } },
  quotes: ['"'],
  references: { signs: ['#'], bare: false },
  suffixPower: Infinity,
  fields: pubmedFields,
  readOperand: readDateRange,
  readSuffix: readPubmedSuffix,
  endsText: (reader, at) => reader.isSign('[', at) || isTrailer(reader, at),
  isTrailer,
  notation: pubmedNotation,
});

/** `Limits: Publication Date from 1996/01/01 to 2008/08/29`, `Filters: English; Humans`, `Sort by: Best Match` */
function isTrailer(reader: Reader, at: number): boolean {
  if (!reader.isWord(at)) return false;
  const named = reader.isWordOf('limits', at) || reader.isWordOf('filters', at);
  if (named) return reader.isSign(':', at + 1);
  return reader.isWordOf('sort', at) && reader.isWordOf('by', at + 1) && reader.isSign(':', at + 2);
}

/** A tag, limits behind the search, or a remark in square brackets. */
function readPubmedSuffix(reader: Reader, operand: Query): Query | null {
  if (isTrailer(reader, reader.at)) return readTrailingLimit(reader, operand);
  if (tagAt(reader, reader.at)) return readTag(reader, operand);
  const close = closingSquare(reader, reader.at);
  if (close === null) return null;
  reader.report(
    'unread-text',
    'warning',
    { start: reader.startOf(), end: reader.endOf(close) },
    'This is no field tag; the line is read without it.',
  );
  reader.at = close + 1;
  return operand;
}
