export { classify, type Classifiable, type Classification, type EvidenceKind } from './classify.js';
export { recordNewItems, type RecordReport } from './record-items.js';
export { toMatchRecord, type MatchRecord } from './match-record.js';
export {
  listNewRecords,
  listSources,
  recordsByIds,
  type EvidenceRecord,
  type RecordSource,
} from './queries.js';
