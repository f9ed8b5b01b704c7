import { defineDialect } from '../dialect.js';
import { readPrefixField } from '../prefix-field.js';
import { writeTrailingLimit, type TrailerForm } from '../trailing-limit.js';
import { readYearRange } from '../year-range.js';
import { fields } from './fields.js';
import { isNote, isTrailer, readTrailer } from './notes.js';
import { writeRefinement } from './refinements.js';
import { readRow } from './rows.js';

const trailer: TrailerForm = {
  opening: '',
  divider: '. ',
  years: (from, to) => `Timespan=${from ?? 1900}-${to ?? 2099}`,
  language: null,
};

/*
 * Web of Science, advanced search. Precedence NEAR/x, SAME, NOT, AND, OR; NEAR without a number is NEAR/15; n is the
 * greatest number of words between. Source: images.webofknowledge.com, "Search operators" and "Search rules",
 * as gathered in the platform notes on 2026-11.
 */
export const wos = defineDialect({
  id: 'wos',
  operators: [
    { kind: 'boolean', word: 'or', operator: 'or', power: 1 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 2 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 3 },
    // In addresses "in the same address", elsewhere no more than AND.
    { kind: 'boolean', word: 'same', operator: 'and', power: 4, upperCaseOnly: true },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'near',
      separator: '/',
      ordered: false,
      offset: 0,
      bare: { ordered: false, distance: 15 },
      power: 5,
    },
  ],
  // The blank is AND, but words written one behind the other stay together under NOT and under a field.
  blank: { means: 'and', power: 3.6 },
  wildcards: { '*': { means: 'many' }, '?': { means: 'one' }, $: { means: 'optional' } },
  quotes: ['"'],
  references: { signs: ['#'], bare: false },
  suffixPower: Infinity,
  fields,
  readPrefix: (reader) =>
    isNote(reader.text())
      ? null
      : readPrefixField(reader, { joiners: [], lists: false, followedBy: '=', power: 3.5 }),
  readWhole: readRow,
  readOperand: (reader) => readYearRange(reader),
  endsText: isTrailer,
  isTrailer,
  readSuffix: readTrailer,
  notation: {
    reserved: ['same'],
    boolean: { and: 'AND', or: 'OR', not: 'NOT' },
    proximity: (ordered, distance) => (ordered ? null : `NEAR/${distance}`),
    wildcard: (part) => (part.kind === 'many' ? '*' : part.kind === 'one' ? '?' : '$'),
    quote: (text) => `"${text}"`,
    reference: (label) => `#${label}`,
    fielded: (names, operand) => {
      const inner = operand.startsWith('(') ? operand : `(${operand})`;
      const each = names.map((name) => `${name.toUpperCase()}=${inner}`);
      return each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
    },
    own: (query, write) =>
      query.kind === 'range'
        ? `${query.from ?? '1900'}-${query.to ?? '2099'}`
        : (written(writeRefinement(query, write)) ?? writeTrailingLimit(query, trailer, write)),
    label: (label) => `#${label} `,
  },
});

function written(text: string | null): { text: string; loose: true } | null {
  return text === null ? null : { text, loose: true };
}
