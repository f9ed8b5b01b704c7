import type { NewStrategy } from '../../src/bank/index.js';

/** A history as Ovid prints it, written for the tests. */
export const deliriumHistory = `Database: Ovid MEDLINE(R) ALL <1946 to November 06, 2026>
Search Strategy:
--------------------------------------------------------------------------------
1     exp Delirium/ (12045)
2     (deliri* or "acute confusion*").ti,ab,kf. (24310)
3     1 or 2 (27911)
4     exp Inpatients/ (31877)
5     (ward* or hospitali?ed or inpatient*).ti,ab,kf. (1450233)
6     4 or 5 (1462040)
7     3 and 6 (9120)
8     exp animals/ not humans.sh. (5201234)
9     7 not 8 (9087)
`;

export function newStrategy(changes: Partial<NewStrategy> = {}): NewStrategy {
  return {
    kind: 'strategy',
    title: 'Delirium in hospital',
    description: 'Which adults in hospital have delirium?',
    purpose: 'service development',
    subjects: ['delirium'],
    authors: [{ name: 'Ada Contributor' }],
    organisation: 'Example Library',
    licence: 'CC-BY-4.0',
    adaptedFrom: null,
    database: null,
    segment: null,
    runOn: '2026-11-09',
    limitsNote: 'none',
    platform: 'ovid-medline',
    text: deliriumHistory,
    ...changes,
  };
}
