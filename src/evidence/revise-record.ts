import type { Draft } from './draft-record.js';
import type { EvidenceRecord, NewRecord } from './queries.js';
import type { RecordIndex } from './record-index.js';
import { titleWords } from './title.js';

/** What another source knows that the record does not; a longer abstract is the fuller one. Numbers that another record has stay there. */
export function whatIsMissing(
  record: EvidenceRecord,
  draft: Draft,
  known: RecordIndex,
): Partial<NewRecord> {
  const additions: Partial<NewRecord> = {};
  if (record.doi === null && draft.doi !== null && !known.has('doi', draft.doi)) {
    additions.doi = draft.doi;
  }
  if (record.pmid === null && draft.pmid !== null && !known.has('pmid', draft.pmid)) {
    additions.pmid = draft.pmid;
  }
  const fuller = (draft.abstract?.length ?? 0) > (record.abstract?.length ?? 0);
  if (fuller) additions.abstract = draft.abstract ?? null;
  const typed = record.publicationTypes === null && draft.publicationTypes != null;
  if (typed) additions.publicationTypes = draft.publicationTypes ?? null;
  if (record.authors.length === 0 && draft.authors.length > 0) additions.authors = draft.authors;
  if (record.journal === null && draft.journal != null) additions.journal = draft.journal;
  if (record.keywords === null && draft.keywords != null) additions.keywords = draft.keywords;
  if (record.kind === 'unclassified' || fuller || typed)
    Object.assign(additions, kindOf(record, draft));
  return additions;
}

/** Kinds whose documents are replaced in place under one address. */
const living = new Set(['guideline', 'policy or report', 'evidence summary', 'safety alert']);

/**
 * The next revision of a document that its publisher has changed in place, null where nothing of weight changed. An article whose
 * entry is corrected is no new revision.
 */
export function nextRevision(
  record: EvidenceRecord,
  draft: Draft,
  now: Date,
): Partial<NewRecord> | null {
  if (!living.has(record.kind) || record.doi !== null || record.pmid !== null) return null;
  const title = titleWords(record.title) !== titleWords(draft.title);
  const later =
    draft.published !== null &&
    record.published !== null &&
    draft.published.getTime() - record.published.getTime() > 86_400_000;
  const text = titleWords(record.abstract ?? '') !== titleWords(draft.abstract ?? '');
  if (!title && !later && !text) return null;
  return {
    title: draft.title,
    titleKey: draft.titleKey,
    abstract: draft.abstract ?? record.abstract,
    published: draft.published ?? record.published,
    year: draft.year ?? record.year,
    revision: record.revision + 1,
    changedAt: now,
    ...kindOf(record, draft),
  };
}

/** The kind that the newer or fuller description tells; an editor's word stays. */
function kindOf(record: EvidenceRecord, { kind, kindPhrase }: Draft): Partial<NewRecord> {
  if (record.kindBy === 'editor' || kind === undefined || kind === 'unclassified') return {};
  return { kind, kindPhrase: kindPhrase ?? null };
}
