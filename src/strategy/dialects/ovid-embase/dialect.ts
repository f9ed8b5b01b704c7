import { defineDialect } from '../dialect.js';
import { ovidNotation } from '../ovid/notation.js';
import { ovidTable } from '../ovid/table.js';
import { ovidEmbaseFields } from './fields.js';

export const ovidEmbase = defineDialect({
  ...ovidTable,
  id: 'ovid-embase',
  fields: ovidEmbaseFields,
  notation: ovidNotation({ humans: 'human', animals: 'animals' }),
});
