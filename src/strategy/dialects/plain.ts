import type { Platform } from '../platform.js';
import { defineDialect, type Dialect } from './dialect.js';
import { pubmedNotation } from './pubmed/notation.js';

/** What all platforms share: AND, OR, NOT, brackets, quotes and numbered lines. For a platform whose own table does not stand yet. */
export function plainDialect(id: Platform): Dialect {
  return defineDialect({
    id,
    operators: [
      { kind: 'boolean', word: 'or', operator: 'or', power: 10 },
      { kind: 'boolean', word: 'and', operator: 'and', power: 20 },
      { kind: 'boolean', word: 'not', operator: 'not', power: 30 },
    ],
    proximity: [
      {
        kind: 'proximity',
        word: 'near',
        separator: 'either',
        ordered: false,
        offset: 0,
        bare: { ordered: false, distance: 15 },
        power: 40,
      },
      {
        kind: 'proximity',
        word: 'next',
        separator: 'either',
        ordered: true,
        offset: 0,
        bare: { ordered: true, distance: 0 },
        power: 40,
      },
    ],
    blank: { means: 'and', power: 25 },
    wildcards: { '*': { means: 'many' } },
    quotes: ['"'],
    references: { signs: ['#', 's'], bare: false },
    suffixPower: Infinity,
    fields: [],
    notation: pubmedNotation,
  });
}
