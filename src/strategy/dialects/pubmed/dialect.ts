import type { Query } from '../../ast.js';
import { closingSquare } from '../../source/brackets.js';
import type { Reader } from '../../source/reader.js';
import { defineDialect } from '../dialect.js';
import { readDateRange } from './dates.js';
import { pubmedFields } from './fields.js';
import { isPubmedTrailer, readPubmedFilters, readPubmedLimits } from './limits.js';
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
  endsText: (reader, at) => reader.isSign('[', at) || isPubmedTrailer(reader, at),
  isTrailer: isPubmedTrailer,
  readLimits: readPubmedFilters,
  notation: pubmedNotation,
});

/** A tag, limits behind the search, or a remark in square brackets. */
function readPubmedSuffix(reader: Reader, operand: Query): Query | null {
  if (isPubmedTrailer(reader, reader.at)) return readPubmedLimits(reader, operand);
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
