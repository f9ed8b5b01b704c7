import { schema, type Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import type { EvidenceKind } from './classify.js';
import { lockRecords, recordById, updateRecord } from './queries.js';

/** Every kind that an editor can choose. */
export const evidenceKinds: readonly EvidenceKind[] = schema.evidenceKinds;

/** An editor's word on what kind of evidence a record is. It stays, whatever the rules say later. */
export async function setKind(
  db: Database,
  recordId: string,
  kind: EvidenceKind,
): Promise<Result<void, 'not-found'>> {
  return db.transaction(async (tx) => {
    await lockRecords(tx);
    if (!(await recordById(tx, recordId))) {
      return refuse('not-found', 'This item is no longer here.');
    }
    await updateRecord(tx, recordId, { kind, kindBy: 'editor', kindPhrase: null });
    return ok(undefined);
  });
}
