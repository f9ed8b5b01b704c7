import { ovidFurtherRows } from './ovid-further-rows.js';
import { ovidRows } from './ovid-rows.js';
import { runRows } from './run-rows.js';

runRows('ovid-embase', [
  ...ovidRows,
  ['asthma/', 'A', 'yes', 'Asthma'],
  ['exp asthma/', 'A', 'yes', 'Asthma'],
  ['exp lung disease/', 'A', 'unknown'],
  ['*asthma/', 'A', 'yes', 'Asthma'],
  ['asthma/dt [Drug Therapy]', 'A', 'yes', 'Asthma drug therapy'],
  ['dt.fs.', 'A', 'yes', 'drug therapy'],
  ['su.fs.', 'A', 'no'],
  ['pulmicort.tn.', 'A', 'unknown'],
  ['asthma.dq.', 'A', 'unknown'],
  ['rats.sh.', 'R', 'yes', 'Rats'],
  ...ovidFurtherRows,
  ['Parkinson Disease/rh [Rehabilitation]', 'H', 'yes', 'Parkinson Disease rehabilitation'],
  ['*Parkinson Disease/su', 'H', 'no'],
  ['exp *Quality of Life/', 'H', 'unknown'],
  ['*Quality of Life/', 'H', 'no'],
  ['rh.fs.', 'H', 'yes', 'rehabilitation'],
  ['dt.fs.', 'P', 'unknown'],
  ['asthma/dt', 'P', 'unknown'],
  ['caregiver burden.kw.', 'H', 'yes', 'caregiver burden'],
]);
