import type { Query, Reference } from '../../ast.js';
import { isLabelAt } from '../../source/read-operand.js';
import { isDash } from '../../source/chars.js';
import type { Reader } from '../../source/reader.js';
import { defineDialect } from '../dialect.js';
import { readPrefixField } from '../prefix-field.js';
import { readTrailingLimit, writeTrailingLimit, type TrailerForm } from '../trailing-limit.js';
import { readYearRange } from '../year-range.js';
import { readDateComparison } from './date-comparison.js';
import { fields } from './fields.js';
import { isHeading, readHeading, writeHeading } from './headings.js';

const trailer: TrailerForm = {
  opening: 'Additional limits - ',
  divider: '; ',
  years: (from, to) => `Date: ${from ?? 1000} to ${to ?? 3000}`,
  language: (values) => values.map((value) => `Language: ${value}`).join('; '),
};

/** Letters that `*` stands for at most, and the greatest number that `[*n]` takes. */
const reach = 5;
const farthest = 20;

/*
 * ProQuest. Precedence PRE, NEAR, AND, OR, NOT (an older help page has OR before AND); NEAR and PRE without a number mean 4;
 * n is taken as the greatest number of words between (one library's reading; the vendor says "within n words").
 * `*` stands for at most five letters, wherever in the word; `[*n]` and `$n` for at most n, up to 20.
 * Source: proquest.libguides.com/proquestplatform/tips, read 2026-11-24, and the platform notes.
 */
export const proquest = defineDialect({
  id: 'proquest',
  operators: [
    { kind: 'boolean', word: 'not', operator: 'not', power: 1 },
    { kind: 'boolean', word: 'or', operator: 'or', power: 2 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 3 },
  ],
  proximity: [
    ...(['near', 'n'] as const).map((word) => ({
      kind: 'proximity' as const,
      word,
      separator: '/' as const,
      ordered: false,
      offset: 0,
      bare: word === 'near' ? { ordered: false, distance: 4 } : null,
      power: 4,
    })),
    ...(['pre', 'p'] as const).map((word) => ({
      kind: 'proximity' as const,
      word,
      separator: '/' as const,
      ordered: true,
      offset: 0,
      bare: null,
      power: 5,
    })),
  ],
  blank: { means: 'and', power: 3 },
  wildcards: {
    '*': { means: 'many', reach },
    '?': { means: 'one' },
    $: { means: 'many', limited: true, reach },
    '[': { means: 'many', bracketed: true },
  },
  quotes: ['"'],
  references: { signs: ['s', '#'], bare: false },
  suffixPower: Infinity,
  fields,
  readPrefix: (reader) =>
    isHeading(reader)
      ? null
      : readPrefixField(reader, { joiners: ['.'], lists: true, followedBy: '(', power: Infinity }),
  isTrailer,
  endsText: isTrailer,
  readSuffix: (reader, operand) =>
    isTrailer(reader, reader.at) ? readTrailingLimit(reader, operand) : null,
  readOperand: (reader) =>
    readHeading(reader) ??
    readBracketedReference(reader) ??
    readYearRange(reader) ??
    readDateComparison(reader),
  notation: {
    reserved: [],
    boolean: { and: 'AND', or: 'OR', not: 'NOT' },
    proximity: (ordered, distance) => `${ordered ? 'PRE' : 'NEAR'}/${distance}`,
    wildcard: (part) =>
      part.kind === 'one'
        ? '?'
        : part.kind === 'many' && part.max !== reach
          ? `[*${part.max ?? farthest}]`
          : '*',
    quote: (text) => `"${text}"`,
    reference: (label) => `S${label}`,
    fielded: (names, operand) => {
      const inner = operand.startsWith('(') ? operand : `(${operand})`;
      return `${names.map((name) => name.toUpperCase()).join(',')}${inner}`;
    },
    own: (query: Query, write: (query: Query) => string) => {
      if (query.kind === 'range') return `${query.from ?? '1000'}-${query.to ?? '3000'}`;
      return writeHeading(query) ?? writeTrailingLimit(query, trailer, write);
    },
    label: (label) => `S${label} `,
  },
});

/** Limits that ProQuest prints behind a search: `Limits applied`, `Additional limits - Language: English`, `Narrowed by: ...`. */
function isTrailer(reader: Reader, at: number): boolean {
  if (reader.isWordOf('limits', at))
    return reader.isWordOf('applied', at + 1) && reader.isEnd(at + 2);
  if (reader.isWordOf('additional', at))
    return reader.isWordOf('limits', at + 1) && isDash(reader.text(at + 2));
  const by = reader.isWordOf('narrowed', at) || reader.isWordOf('limited', at);
  return by && reader.isWordOf('by', at + 1) && reader.isSign(':', at + 2);
}

/** `[S1]` and `[1]`, as recent searches are named. */
function readBracketedReference(reader: Reader): Reference | null {
  const { at } = reader;
  if (!reader.isSign('[') || !reader.isWord(at + 1) || !reader.isSign(']', at + 2)) return null;
  const label = reader.text(at + 1).replace(/^s/i, '');
  if (!isLabelAt(label, 0, label.length)) return null;
  reader.at = at + 3;
  return { kind: 'reference', label, start: reader.startOf(at), end: reader.endOf(at + 2) };
}
