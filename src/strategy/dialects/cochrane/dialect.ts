import type { Query } from '../../ast.js';
import { isColonField, readColonField } from '../colon-field.js';
import { defineDialect } from '../dialect.js';
import { readTrailingLimit, writeTrailingLimit, type TrailerForm } from '../trailing-limit.js';
import type { Reader } from '../../source/reader.js';
import { readYearRange } from '../year-range.js';
import { readCombination, writeCombination } from './combinations.js';
import { fields } from './fields.js';
import { readHeading, writeHeading } from './headings.js';
import { isPrintedField, readPrintedField } from './printed-fields.js';

const trailer: TrailerForm = {
  opening: '',
  divider: ', ',
  years: (from, to) => `with Publication Year from ${from ?? 1800} to ${to ?? 2099}`,
  language: null,
};

/*
 * Cochrane Library, search manager. NOT before AND before OR; NEAR/n taken as at most n words between (one library's reading;
 * the help says "within n words"), NEAR alone is NEAR/6, NEXT is adjacent and in order; a blank is AND; `?` is none or one.
 * Source: cochranelibrary.com, "Advanced search help", as gathered in the platform notes on 2026-11.
 */
export const cochrane = defineDialect({
  id: 'cochrane',
  operators: [
    { kind: 'boolean', word: 'or', operator: 'or', power: 1 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 2 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 3 },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'near',
      separator: '/',
      ordered: false,
      offset: 0,
      bare: { ordered: false, distance: 6 },
      power: 4,
    },
    {
      kind: 'proximity',
      word: 'next',
      separator: '/',
      ordered: true,
      offset: 0,
      bare: { ordered: true, distance: 0 },
      power: 4,
    },
  ],
  blank: { means: 'and', power: 2 },
  wildcards: { '*': { means: 'many' }, '?': { means: 'optional' } },
  quotes: ['"'],
  references: { signs: ['#'], bare: false },
  suffixPower: Infinity,
  isTrailer,
  fields,
  readOperand: (reader) => readHeading(reader) ?? readCombination(reader) ?? readYearRange(reader),
  endsText: (reader, at) =>
    isColonField(reader, at) ||
    isPrintedField(reader, at) ||
    isTrailer(reader, at) ||
    isVariationNote(reader, at),
  readSuffix: (reader, operand) =>
    readColonField(reader, operand) ??
    readPrintedField(reader, operand) ??
    (isVariationNote(reader, reader.at) ? passVariationNote(reader, operand) : null) ??
    (isTrailer(reader, reader.at) ? readTrailingLimit(reader, operand) : null),
  notation: {
    reserved: ['mesh', 'any', 'in', 'with', 'from', 'publication'],
    boolean: { and: 'AND', or: 'OR', not: 'NOT' },
    proximity: (ordered, distance) =>
      ordered ? (distance === 0 ? 'NEXT' : `NEXT/${distance}`) : `NEAR/${distance}`,
    wildcard: (part) => (part.kind === 'many' ? '*' : '?'),
    quote: (text) => `"${text}"`,
    reference: (label) => `#${label}`,
    fielded: (names, operand) => `${operand}:${names.join(',')}`,
    own: (query, write) => {
      if (query.kind === 'range') return `${query.from ?? '1800'}-${query.to ?? '2099'}`;
      return (
        writeHeading(query) ?? writeCombination(query) ?? writeTrailingLimit(query, trailer, write)
      );
    },
    label: (label) => `#${label} `,
  },
});

/** `(Word variations have been searched)`, as older editions print behind a line: it asks for nothing. */
function isVariationNote(reader: Reader, at: number): boolean {
  return (
    reader.isOpen(at) && reader.isWordOf('word', at + 1) && reader.isWordOf('variations', at + 2)
  );
}

function passVariationNote(reader: Reader, operand: Query): Query {
  while (!reader.isEnd() && !reader.isClose()) reader.at++;
  if (reader.isClose()) reader.at++;
  return operand;
}

/** What the Cochrane Library prints behind a line: `in Trials`, `with Publication Year from 2010 to 2020`. */
function isTrailer(reader: Reader, at: number): boolean {
  if (reader.isSign('-', at) && reader.isSpaced(at) && reader.isSpaced(at + 1))
    return reader.isWordOf('in', at + 1) && isTrailer(reader, at + 1);
  if (reader.isWordOf('in', at)) {
    return (
      reader.isWord(at + 1) &&
      /^(?:trials|cochrane|protocols?|other|technology|economic|clinical|special|all)$/i.test(
        reader.text(at + 1),
      ) &&
      closes(reader, at + 1)
    );
  }
  if (
    !reader.isWordOf('with', at) &&
    !reader.isWordOf('from', at) &&
    !reader.isWordOf('publication', at)
  ) {
    return false;
  }
  const next = reader.text(at + 1).toLowerCase();
  return (
    next === 'publication' ||
    next === 'cochrane' ||
    next === 'date' ||
    (reader.isWordOf('publication', at) && next === 'year')
  );
}

/** "in Trials" counts where the line ends with it or with a list of databases. */
function closes(reader: Reader, from: number): boolean {
  for (let at = from; at - from < 30; at++) {
    if (reader.isEnd(at)) return true;
    if (reader.isClose(at) && !reader.isEnd(at + 1)) return false;
    if (reader.operator(at) && !reader.isWordOf('and', at)) return false;
    if (reader.isSign('#', at)) return false;
  }
  return false;
}
