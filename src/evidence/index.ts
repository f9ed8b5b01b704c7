export { classify, type Classifiable, type Classification, type EvidenceKind } from './classify.js';
export { recordNewItems, type RecordReport } from './record-items.js';
export { toMatchRecord, type MatchRecord } from './match-record.js';
export {
  listJoined,
  listNewRecords,
  listRelated,
  listSources,
  recordsByIds,
  type EvidenceRecord,
  type RecordSource,
  type RelatedRecord,
} from './queries.js';
export { importReferences, type ImportReport } from './import-references.js';
export { mergeRecords, undoMerge } from './merge.js';
export { evidenceKinds, setKind } from './set-kind.js';
export { sameEvidence, type SamenessBy } from './same-evidence.js';
export type { Citation } from './cite/citation.js';
export { writeBibtex } from './cite/write-bibtex.js';
export { writeCsl } from './cite/write-csl.js';
export { writeCsv } from './cite/write-csv.js';
export { writeNbib } from './cite/write-nbib.js';
export { writeRis } from './cite/write-ris.js';
