import { defineDialect } from '../dialect.js';
import { ovidNotation } from '../ovid/notation.js';
import { ovidTable } from '../ovid/table.js';
import { ovidPsycinfoFields } from './fields.js';

export const ovidPsycinfo = defineDialect({
  ...ovidTable,
  id: 'ovid-psycinfo',
  fields: ovidPsycinfoFields,
  notation: ovidNotation({ humans: 'human', animals: 'animal' }),
});
