import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { abstractOf } from './abstract.js';
import { classify } from './classify.js';
import { identityKeys, type IdentityKeys } from './identity.js';
import {
  attachItems,
  insertRecord,
  lockRecords,
  recordsByKeys,
  unrecordedItems,
  updateRecord,
  type Attachment,
  type EvidenceRecord,
  type NewRecord,
  type SourceItem,
  type Transaction,
} from './queries.js';

const batch = 200;

export interface RecordReport {
  /** Records that were not there before. */
  created: number;
  /** Items that turned out to be another source of a record. */
  joined: number;
}

/**
 * Turns every feed item that is not yet a source into one of a record of evidence: the same by DOI, then PMID, then link, then title with
 * year and first author; else a new record. Batches of their own transaction, so that a crash loses nothing and doubles nothing.
 */
export async function recordNewItems(db: Database, clock: Clock): Promise<RecordReport> {
  const report: RecordReport = { created: 0, joined: 0 };
  for (;;) {
    const done = await db.transaction((tx) => recordBatch(tx, clock.now(), report));
    if (done < batch) return report;
  }
}

async function recordBatch(tx: Transaction, now: Date, report: RecordReport): Promise<number> {
  await lockRecords(tx);
  const items = await unrecordedItems(tx, batch);
  const drafts = items.map((item) => draftRecord(item, now));
  const known = new RecordIndex(await recordsByKeys(tx, drafts));
  const attachments: Attachment[] = [];
  for (const [at, item] of items.entries()) {
    const draft = drafts[at]!;
    const found = known.find(draft);
    if (found === undefined) {
      const record = await insertRecord(tx, draft);
      known.add(record);
      attachments.push({ recordId: record.id, feedItemId: item.id, by: 'new' });
      report.created += 1;
    } else {
      const additions = whatIsMissing(found.record, draft, known);
      if (Object.keys(additions).length > 0) {
        await updateRecord(tx, found.record.id, additions);
        known.add(Object.assign(found.record, additions));
      }
      attachments.push({ recordId: found.record.id, feedItemId: item.id, by: found.by });
      report.joined += 1;
    }
  }
  await attachItems(tx, attachments, now);
  return items.length;
}

type Draft = NewRecord & IdentityKeys;

function draftRecord(item: SourceItem, now: Date): Draft {
  const year = item.published?.getUTCFullYear() ?? yearIn(item.publishedAsGiven);
  const title =
    item.title === '' ? (item.summary ?? item.link ?? 'Untitled').slice(0, 200) : item.title;
  const abstract = abstractOf(item.summary, item.title);
  const decided = classify({
    title,
    abstract,
    journal: item.journal,
    section: item.section,
    link: item.link ?? item.feedUrl,
    doi: item.doi,
  });
  return {
    ...identityKeys({ ...item, title, year }),
    title,
    abstract,
    authors: item.authors,
    journal: item.journal,
    year,
    language: item.language,
    keywords: item.keywords,
    link: item.link,
    published: item.published,
    kind: decided.kind,
    kindPhrase: decided.phrase,
    firstSeenAt: now,
    changedAt: now,
  };
}

function yearIn(given: string | null): number | null {
  const found = /\b(?:19|20)\d{2}\b/.exec(given ?? '')?.[0];
  return found === undefined ? null : Number(found);
}

/** What another source knows that the record does not; a longer abstract is the fuller one. Numbers that another record has stay there. */
function whatIsMissing(
  record: EvidenceRecord,
  draft: Draft,
  known: RecordIndex,
): Partial<NewRecord> {
  const additions: Partial<NewRecord> = {};
  if (record.doi === null && draft.doi !== null && !known.hasDoi(draft.doi))
    additions.doi = draft.doi;
  if (record.pmid === null && draft.pmid !== null && !known.hasPmid(draft.pmid))
    additions.pmid = draft.pmid;
  if ((draft.abstract?.length ?? 0) > (record.abstract?.length ?? 0))
    additions.abstract = draft.abstract ?? null;
  if (record.authors.length === 0 && (draft.authors?.length ?? 0) > 0)
    additions.authors = draft.authors;
  if (record.journal === null && draft.journal != null) additions.journal = draft.journal;
  if (record.keywords === null && draft.keywords != null) additions.keywords = draft.keywords;
  if (record.kind === 'unclassified' && record.kindBy === 'rule' && draft.kind !== 'unclassified') {
    additions.kind = draft.kind;
    additions.kindPhrase = draft.kindPhrase;
  }
  return additions;
}

/** The living records of a batch by each key. */
class RecordIndex {
  private readonly byKey = new Map<string, EvidenceRecord>();

  constructor(records: readonly EvidenceRecord[]) {
    for (const record of records) this.add(record);
  }

  add(record: EvidenceRecord): void {
    for (const [by, value] of keysOf(record))
      if (!this.byKey.has(`${by}:${value}`)) this.byKey.set(`${by}:${value}`, record);
  }

  hasDoi(doi: string): boolean {
    return this.byKey.has(`doi:${doi}`);
  }

  hasPmid(pmid: string): boolean {
    return this.byKey.has(`pmid:${pmid}`);
  }

  /** Two different DOIs, or two different PMIDs, are two pieces of evidence, whatever else is alike. */
  find(
    keys: IdentityKeys,
  ): { record: EvidenceRecord; by: 'doi' | 'pmid' | 'url' | 'title' } | undefined {
    for (const [by, value] of keysOf(keys)) {
      const record = this.byKey.get(`${by}:${value}`);
      if (record === undefined) continue;
      if (by !== 'doi' && differ(record.doi, keys.doi)) continue;
      if (by !== 'doi' && by !== 'pmid' && differ(record.pmid, keys.pmid)) continue;
      return { record, by };
    }
    return undefined;
  }
}

function keysOf(keys: IdentityKeys): ['doi' | 'pmid' | 'url' | 'title', string][] {
  const all: ['doi' | 'pmid' | 'url' | 'title', string | null][] = [
    ['doi', keys.doi],
    ['pmid', keys.pmid],
    ['url', keys.canonicalUrl],
    // Short titles (`Editorial`, `In this issue`) tell nothing.
    ['title', keys.titleKey.split('|')[0]!.split(' ').length < 5 ? null : keys.titleKey],
  ];
  return all.filter((pair): pair is ['doi' | 'pmid' | 'url' | 'title', string] => pair[1] !== null);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
