import type { Query } from '../../ast.js';
import { defineDialect } from '../dialect.js';
import { readYearRange } from '../year-range.js';
import { fields } from './fields.js';
import { isSlash, readSlash, writeHeading } from './headings.js';
import { readLimit, writeLimit } from './limits.js';
import { isColonField, readColonField } from '../colon-field.js';

/*
 * Embase.com. Brackets first, then strictly from left to right; NEAR/n and NEXT/n bind what stands beside them and
 * leave n-1 words between; a blank is AND. Source: elsevier.support/embase, "Can I use Boolean operators..." (2025-09-02)
 * and embase.com help, as gathered in the platform notes on 2026-11.
 */
export const embase = defineDialect({
  id: 'embase',
  operators: [
    { kind: 'boolean', word: 'and', operator: 'and', power: 1 },
    { kind: 'boolean', word: 'or', operator: 'or', power: 1 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 1 },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'near',
      separator: '/',
      ordered: false,
      offset: -1,
      bare: null,
      power: 2,
    },
    {
      kind: 'proximity',
      word: 'next',
      separator: '/',
      ordered: true,
      offset: -1,
      bare: null,
      power: 2,
    },
  ],
  blank: { means: 'and', power: 1 },
  wildcards: { '*': { means: 'many' }, '?': { means: 'one' }, $: { means: 'optional' } },
  quotes: ['"', "'"],
  references: { signs: ['#'], bare: false },
  suffixPower: Infinity,
  fields,
  readOperand: (reader) => readLimit(reader) ?? readYearRange(reader),
  endsText: (reader, at) => isColonField(reader, at) || isSlash(reader, at),
  readSuffix: (reader, operand) => readColonField(reader, operand) ?? readSlash(reader, operand),
  notation: {
    reserved: [],
    boolean: { and: 'AND', or: 'OR', not: 'NOT' },
    proximity: (ordered, distance) => `${ordered ? 'NEXT' : 'NEAR'}/${distance + 1}`,
    wildcard: (part) => (part.kind === 'many' ? '*' : part.kind === 'one' ? '?' : '$'),
    // What holds an apostrophe stands in double quotes.
    quote: (text) => (text.includes("'") ? `"${text}"` : `'${text}'`),
    reference: (label) => `#${label}`,
    fielded: (names, operand) => `${operand}:${names.join(',')}`,
    own: (query: Query) => writeHeading(query) ?? writeLimit(query),
    label: (label) => `#${label} `,
  },
});
