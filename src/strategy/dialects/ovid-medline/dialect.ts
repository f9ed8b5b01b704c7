import { defineDialect } from '../dialect.js';
import { ovidTable } from '../ovid/table.js';
import { ovidMedlineFields } from './fields.js';

export const ovidMedline = defineDialect({
  ...ovidTable,
  id: 'ovid-medline',
  fields: ovidMedlineFields,
});
