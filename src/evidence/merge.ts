import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { lockRecords, recordById, updateRecord } from './queries.js';

/**
 * Makes `goneId` another source of `keptId`, as an editor sees it. Nothing of either is changed or lost, so that
 * `undoMerge` gives both back; later items of the one are told to the other.
 */
export async function mergeRecords(
  db: Database,
  keptId: string,
  goneId: string,
): Promise<Result<void, 'not-found' | 'already-merged' | 'same-record'>> {
  if (keptId === goneId) return refuse('same-record', 'Choose two different items to join.');
  return db.transaction(async (tx) => {
    await lockRecords(tx);
    const kept = await recordById(tx, keptId);
    const gone = await recordById(tx, goneId);
    if (!kept || !gone) return refuse('not-found', 'One of the two items is no longer here.');
    if (kept.mergedInto !== null || gone.mergedInto !== null) {
      return refuse(
        'already-merged',
        'One of the two items is joined to another already. Undo that first.',
      );
    }
    await updateRecord(tx, goneId, { mergedInto: keptId });
    return ok(undefined);
  });
}

/** Takes a merge back: both records stand for themselves again. */
export async function undoMerge(db: Database, goneId: string): Promise<Result<void, 'not-merged'>> {
  return db.transaction(async (tx) => {
    await lockRecords(tx);
    const gone = await recordById(tx, goneId);
    if (gone?.mergedInto == null)
      return refuse('not-merged', 'This item is not joined to another.');
    await updateRecord(tx, goneId, { mergedInto: null });
    return ok(undefined);
  });
}
