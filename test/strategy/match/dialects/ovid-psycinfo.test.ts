import { ovidFurtherRows } from './ovid-further-rows.js';
import { ovidRows } from './ovid-rows.js';
import { runRows } from './run-rows.js';

runRows('ovid-psycinfo', [
  ...ovidRows,
  ['exp Asthma/', 'A', 'yes', 'Asthma'],
  ['Asthma/', 'A', 'yes', 'Asthma'],
  ['*Humans/', 'A', 'no'],
  ['exp Affective Disorders/', 'A', 'unknown'],
  ['asthma.id.', 'A', 'unknown'],
  ['asthma.tm.', 'A', 'unknown'],
  ['asthma.sh.', 'A', 'yes', 'Asthma'],
  ...ovidFurtherRows,
  ['*Quality of Life/', 'H', 'no'],
  ['exp *Quality of Life/', 'H', 'unknown'],
  ['exp Eczema/', 'F', 'unknown'],
  ['stress.id,ti.', 'H', 'no'],
]);
