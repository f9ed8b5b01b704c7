import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, type Result } from '../result.js';
import { readReferences, type ImportedReference } from './cite/read-references.js';
import { classify } from './classify.js';
import type { Draft } from './draft-record.js';
import { identityKeys } from './identity.js';
import { lockRecords, recordsByKeys } from './queries.js';
import { RecordIndex } from './record-index.js';
import { placeDraft } from './record-items.js';

/** References looked up at once: a question to the database has room for so many. */
const batch = 500;

export interface ImportReport {
  readonly created: number;
  /** References of evidence that was here already. */
  readonly known: number;
  readonly withoutTitle: number;
}

/** Adds the references of a RIS or NBIB file as records; what is here already gains what it lacked. All of the file or nothing. */
export async function importReferences(
  db: Database,
  clock: Clock,
  text: string,
): Promise<Result<ImportReport, 'no-references'>> {
  const file = readReferences(text);
  if (!file.ok) return file;
  const now = clock.now();
  const { references, withoutTitle } = file.value;
  return db.transaction(async (tx) => {
    await lockRecords(tx);
    const report = { created: 0, joined: 0, revised: 0 };
    const drafts = references.map((reference) => draftReference(reference, now));
    for (let from = 0; from < drafts.length; from += batch) {
      const some = drafts.slice(from, from + batch);
      const known = new RecordIndex(await recordsByKeys(tx, some));
      for (const draft of some) await placeDraft(tx, draft, known, report, now);
    }
    const { created, joined, revised } = report;
    return ok({ created, known: joined + revised, withoutTitle });
  });
}

function draftReference(reference: ImportedReference, now: Date): Draft {
  const { title, abstract, journal, link, doi, year, keywords, publicationTypes } = reference;
  const authors = [...reference.authors];
  const decided = classify({ title, abstract, journal, publicationTypes, link, doi });
  return {
    ...identityKeys({ ...reference, authors }),
    title,
    abstract,
    authors,
    journal,
    year,
    language: reference.language,
    keywords: keywords.length === 0 ? null : [...keywords],
    publicationTypes: publicationTypes.length === 0 ? null : [...publicationTypes],
    link,
    published: null,
    kind: decided.kind,
    kindPhrase: decided.phrase,
    firstSeenAt: now,
    changedAt: now,
  };
}
