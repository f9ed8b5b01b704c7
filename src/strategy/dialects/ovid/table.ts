import type { DialectTable } from '../dialect.js';
import { ovidNotation } from './notation.js';
import { endsOvidText, opensOvidGroup, readOvidOperand, readOvidSuffix } from './operands.js';

/*
 * Ovid, whatever the database. Sources: tools.ovid.com (proximity: adjN = at most N-1 words between, any order), the operator
 * guide of CIAP NSW Health (AND before NOT and OR; adj tighter; no vendor page could be had), read 2026-11.
 */
export const ovidTable: Omit<DialectTable, 'id' | 'fields'> = {
  operators: [
    { kind: 'boolean', word: 'or', operator: 'or', power: 10 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 10 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 20 },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'adj',
      separator: 'either',
      ordered: false,
      offset: -1,
      bare: { ordered: true, distance: 0 },
      power: 40,
    },
  ],
  blank: { means: 'phrase', power: 50 },
  wildcards: {
    '*': { means: 'many', limited: true },
    $: { means: 'many', limited: true },
    ':': { means: 'many', onlyAtEnd: true },
    '#': { means: 'one' },
    '?': { means: 'optional' },
  },
  quotes: ['"'],
  references: { signs: ['#'], bare: true },
  suffixPower: 30,
  opensGroup: opensOvidGroup,
  readOperand: readOvidOperand,
  readSuffix: readOvidSuffix,
  endsText: endsOvidText,
  notation: ovidNotation({ humans: 'humans', animals: 'animals' }),
};
