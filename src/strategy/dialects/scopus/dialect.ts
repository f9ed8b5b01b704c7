import type { Query, Text } from '../../ast.js';
import type { Reader } from '../../source/reader.js';
import { defineDialect } from '../dialect.js';
import { readPrefixField } from '../prefix-field.js';
import { readYearRange } from '../year-range.js';
import { fields } from './fields.js';
import { readLimitTo, readPublicationYear, writeLimit } from './limits.js';

/*
 * Scopus, advanced document search. Precedence OR, then W/n and PRE/n, then AND, then AND NOT; n is the greatest
 * number of words between (0 to 255). Source: service.elsevier.com and help.scopus.com (h_bscssrchboolop),
 * as gathered in the platform notes on 2026-11.
 */
export const scopus = defineDialect({
  id: 'scopus',
  operators: [
    { kind: 'boolean', word: 'not', operator: 'not', power: 1 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 2 },
    { kind: 'boolean', word: 'or', operator: 'or', power: 4 },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'w',
      separator: '/',
      ordered: false,
      offset: 0,
      bare: null,
      power: 3,
    },
    {
      kind: 'proximity',
      word: 'pre',
      separator: '/',
      ordered: true,
      offset: 0,
      bare: null,
      power: 3,
    },
  ],
  blank: { means: 'and', power: 2 },
  wildcards: { '*': { means: 'many' }, '?': { means: 'one' } },
  quotes: ['"'],
  references: { signs: ['#'], bare: false },
  suffixPower: Infinity,
  fields,
  readPrefix: (reader) =>
    /^(?:limit|exclude|pubyear)$/i.test(reader.text())
      ? null
      : readPrefixField(reader, { joiners: ['-'], lists: false, followedBy: '(', power: Infinity }),
  readOperand: (reader) =>
    readPublicationYear(reader) ??
    readLimitTo(reader) ??
    readExact(reader) ??
    readYearRange(reader),
  notation: {
    reserved: ['pubyear', 'limit', 'exclude'],
    boolean: { and: 'AND', or: 'OR', not: 'AND NOT' },
    proximity: (ordered, distance) => `${ordered ? 'PRE' : 'W'}/${distance}`,
    wildcard: (part) => (part.kind === 'one' ? '?' : '*'),
    quote: (text, sign) => (sign === '{' ? `{${text}}` : `"${text}"`),
    reference: (label) => `#${label}`,
    fielded: (names, operand) => {
      const inner = operand.startsWith('(') ? operand : `(${operand})`;
      const each = names.map((name) => `${name.toUpperCase()}${inner}`);
      return each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
    },
    own: (query: Query) => writeLimit(query),
    label: (label) => `#${label} `,
  },
});

/** `{heart attack}`: the exact phrase, signs and stop words included. */
function readExact(reader: Reader): Text | null {
  if (!reader.isSign('{')) return null;
  const open = reader.at;
  let close = open + 1;
  while (!reader.isEnd(close) && !reader.isSign('}', close) && close - open < 200) close++;
  if (!reader.isSign('}', close)) return null;
  const span = { start: reader.startOf(), end: reader.endOf(close) };
  const text = reader.textOf(open + 1, close, '{', span);
  if (text.words.length === 0) return null;
  reader.at = close + 1;
  return text;
}
