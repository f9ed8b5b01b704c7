import { identityKeys, type IdentityKeys } from './identity.js';
import type { EvidenceRecord } from './queries.js';
import { sameEvidence, type SamenessBy } from './same-evidence.js';
import type { Draft } from './draft-record.js';

/** Records that could be the same as the items at hand, found by any of their keys; a merged record stands for the one it went into. */
export class RecordIndex {
  private readonly byKey = new Map<string, EvidenceRecord[]>();
  private readonly all = new Map<string, EvidenceRecord>();

  constructor(records: readonly EvidenceRecord[]) {
    for (const record of records) this.add(record);
  }

  add(record: EvidenceRecord): void {
    this.all.set(record.id, record);
    const keys = identityKeys(record);
    const about = keys.aboutKey === null ? [] : [`about:${keys.aboutKey}`];
    for (const key of [...keysOf(keys), ...about]) {
      const list = this.byKey.get(key);
      if (list === undefined) this.byKey.set(key, [record]);
      else if (!list.includes(record)) list.push(record);
    }
  }

  /** The record of this id, or the one it went into. */
  byId(id: string): EvidenceRecord | undefined {
    const record = this.all.get(id);
    return record && this.living(record);
  }

  /** Whether another record has this DOI or PMID. */
  has(key: 'doi' | 'pmid', value: string): boolean {
    return this.byKey.has(`${key}:${value}`);
  }

  /** The record that the draft is another source of. */
  find(draft: Draft): { record: EvidenceRecord; by: SamenessBy } | undefined {
    for (const candidate of this.candidates(draft)) {
      const by = sameEvidence(candidate, draft);
      if (by !== null) return { record: this.living(candidate), by };
    }
    return undefined;
  }

  /** Records with a key of the draft, those of the strongest key first. */
  candidates(draft: IdentityKeys): EvidenceRecord[] {
    return [...new Set(keysOf(draft).flatMap((key) => this.byKey.get(key) ?? []))];
  }

  /** Records that the notice `record` is about, and notices that are about it. */
  about(record: IdentityKeys): EvidenceRecord[] {
    return [
      ...(record.aboutKey === null ? [] : this.named(record.aboutKey)),
      ...(record.titleKey === '' ? [] : (this.byKey.get(`about:${record.titleKey}`) ?? [])),
      ...(record.doi === null ? [] : (this.byKey.get(`about:doi:${record.doi}`) ?? [])),
    ];
  }

  private named(aboutKey: string): readonly EvidenceRecord[] {
    const key = aboutKey.startsWith('doi:') ? aboutKey : `title:${aboutKey}`;
    return this.byKey.get(key) ?? [];
  }

  private living(record: EvidenceRecord): EvidenceRecord {
    let at = record;
    for (let step = 0; at.mergedInto !== null && step < 20; step++) {
      const next = this.all.get(at.mergedInto);
      if (next === undefined) break;
      at = next;
    }
    return at;
  }
}

function keysOf({ doi, pmid, canonicalUrl, titleKey }: IdentityKeys): string[] {
  return [
    ...(doi === null ? [] : [`doi:${doi}`]),
    ...(pmid === null ? [] : [`pmid:${pmid}`]),
    ...(canonicalUrl === null ? [] : [`url:${canonicalUrl}`]),
    ...(titleKey === '' ? [] : [`title:${titleKey}`]),
  ];
}
