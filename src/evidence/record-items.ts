import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { draftRecord, type Draft } from './draft-record.js';
import {
  attachItems,
  insertLinks,
  insertRecord,
  lockRecords,
  recordsByKeys,
  unrecordedItems,
  updateRecord,
  type Attachment,
  type EvidenceRecord,
  type NewRecord,
  type Transaction,
} from './queries.js';
import { RecordIndex } from './record-index.js';
import { relationOf, type RecordLink } from './relate.js';
import { nextRevision, whatIsMissing } from './revise-record.js';

const batch = 200;

export interface RecordReport {
  /** Records that were not there before. */
  created: number;
  /** Items that turned out to be another source of a record. */
  joined: number;
  /** Documents that their publisher changed in place. */
  revised: number;
}

/**
 * Turns every feed item that is not yet a source into one of a record of evidence: the same by DOI, then PMID, then link, then title with
 * year and first author; else a new record. An item that changed since is looked at again: it may be a new revision of
 * its document. Batches of their own transaction, so that a crash loses nothing and doubles nothing.
 */
export async function recordNewItems(db: Database, clock: Clock): Promise<RecordReport> {
  const report: RecordReport = { created: 0, joined: 0, revised: 0 };
  for (;;) {
    const done = await db.transaction((tx) => recordBatch(tx, clock.now(), report));
    if (done < batch) return report;
  }
}

async function recordBatch(tx: Transaction, now: Date, report: RecordReport): Promise<number> {
  await lockRecords(tx);
  const items = await unrecordedItems(tx, batch);
  const drafts = items.map((item) => draftRecord(item, now));
  const ownIds = items.map((item) => item.recordId).filter((id) => id !== null);
  const known = new RecordIndex(await recordsByKeys(tx, drafts, ownIds));
  const attachments: Attachment[] = [];
  for (const [at, item] of items.entries()) {
    const draft = drafts[at]!;
    const own = item.recordId === null ? undefined : known.byId(item.recordId);
    const { record, by } = await placeDraft(tx, draft, known, report, now, own);
    attachments.push({ recordId: record.id, feedItemId: item.id, by });
  }
  await attachItems(tx, attachments, now);
  return items.length;
}

/** Finds or makes the record of one draft within the transaction that holds the lock; `own` is the record that its source has already. */
export async function placeDraft(
  tx: Transaction,
  draft: Draft,
  known: RecordIndex,
  report: RecordReport,
  now: Date,
  own?: EvidenceRecord,
): Promise<{ record: EvidenceRecord; by: Attachment['by'] }> {
  const found = own === undefined ? known.find(draft) : { record: own, by: 'url' as const };
  if (found === undefined) {
    // A number that another record has stays there, as where two papers are given one PMID: what disagrees stops no one.
    const pmid = draft.pmid !== null && known.has('pmid', draft.pmid) ? null : draft.pmid;
    const record = await insertRecord(tx, { ...draft, pmid });
    await insertLinks(tx, linksTo(record, known.candidates(draft), known));
    known.add(record);
    report.created += 1;
    return { record, by: 'new' };
  }
  const revision = nextRevision(found.record, draft, now);
  const changes: Partial<NewRecord> = {
    ...whatIsMissing(found.record, draft, known),
    ...(revision ?? {}),
  };
  if (Object.keys(changes).length > 0) {
    await updateRecord(tx, found.record.id, changes);
    known.add(Object.assign(found.record, changes));
  }
  if (revision === null) report.joined += 1;
  else report.revised += 1;
  return found;
}

function linksTo(
  record: EvidenceRecord,
  candidates: readonly EvidenceRecord[],
  known: RecordIndex,
): RecordLink[] {
  const about = known.about(record);
  return [...new Set([...candidates, ...about])]
    .map((candidate) => relationOf(record, candidate))
    .filter((link) => link !== null);
}
