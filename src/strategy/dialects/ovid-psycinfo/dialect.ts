import { defineDialect } from '../dialect.js';
import { ovidTable } from '../ovid/table.js';
import { ovidPsycinfoFields } from './fields.js';

export const ovidPsycinfo = defineDialect({
  ...ovidTable,
  id: 'ovid-psycinfo',
  fields: ovidPsycinfoFields,
});
