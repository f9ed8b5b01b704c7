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
]);
