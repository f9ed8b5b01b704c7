import { ovidFurtherRows, ovidMedlineFurtherRows, ovidTreeRows } from './ovid-further-rows.js';
import { ovidRows } from './ovid-rows.js';
import { runRows, runTreeRows } from './run-rows.js';
import { meshTree } from './tree.js';

runRows('ovid-medline', [
  ...ovidRows,
  ['Asthma/', 'A', 'yes', 'Asthma'],
  ['Asthma/', 'F', 'unknown'],
  ['Child/', 'A', 'no'],
  ['child, preschool/', 'A', 'yes', 'Child Preschool'],
  ['exp Asthma/', 'A', 'yes', 'Asthma'],
  ['exp Lung Diseases/', 'A', 'unknown'],
  ['*Asthma/', 'A', 'yes', 'Asthma'],
  ['*Humans/', 'A', 'no'],
  ['exp *Asthma/', 'A', 'yes', 'Asthma'],
  ['Asthma/dt', 'A', 'yes', 'Asthma drug therapy'],
  ['Asthma/dt, th', 'A', 'yes', 'Asthma drug therapy'],
  ['Asthma/su', 'A', 'no'],
  ['ae.fs.', 'A', 'yes', 'adverse effects'],
  ['adverse effects.fs.', 'A', 'yes', 'adverse effects'],
  ['su.fs.', 'A', 'no'],
  ['asthma.sh.', 'A', 'yes', 'Asthma'],
  ['budesonide.nm.', 'A', 'unknown'],
  ['asthma.ot.', 'A', 'unknown'],
  ['1. exp animals/ not humans.sh.\n2. asthma.ti.\n3. 2 not 1', 'A', 'yes', 'asthma'],
  ['1. animals/ not humans/\n2. asthma.ti.\n3. 2 not 1', 'A', 'yes', 'asthma'],
  ['1. animals/ not humans/\n2. rats.ti.\n3. 2 not 1', 'R', 'no'],
  ['31234567.pm.', 'A', 'yes', '31234567'],
  ...ovidFurtherRows,
  ...ovidMedlineFurtherRows,
]);

runTreeRows('ovid-medline', ovidTreeRows, meshTree);
