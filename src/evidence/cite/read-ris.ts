import type { ImportedReference } from './read-references.js';
import { allOf, bareDoi, firstOf, readTagged, yearOf, type TaggedRecord } from './tagged-lines.js';

const tagForm = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** RIS as EndNote, Zotero, Mendeley, RefWorks and publishers write it: one blank or two, wrapped values, lone `ER`. */
export function readRis(text: string): ImportedReference[] {
  return readTagged(text, tagForm, (tag) => tag === 'TY')
    .filter((record) => record.has('TY'))
    .map(referenceOf);
}

function referenceOf(record: TaggedRecord): ImportedReference {
  const accession = firstOf(record, 'AN');
  const link = firstOf(record, 'UR', 'L2');
  const pmidLink = /pubmed\.ncbi\.nlm\.nih\.gov\/(\d{1,8})/.exec(link ?? '')?.[1] ?? null;
  return {
    title: firstOf(record, 'TI', 'T1', 'CT') ?? '',
    authors: allOf(record, 'AU', 'A1'),
    journal: firstOf(record, 'T2', 'JF', 'JO', 'JA', 'J2'),
    year: yearOf(firstOf(record, 'PY', 'Y1', 'DA')),
    abstract: firstOf(record, 'AB', 'N2'),
    keywords: allOf(record, 'KW'),
    publicationTypes: allOf(record, 'M3'),
    language: firstOf(record, 'LA'),
    doi: bareDoi(firstOf(record, 'DO') ?? link),
    pmid: accession !== null && /^\d{1,8}$/.test(accession) ? accession : pmidLink,
    link,
  };
}
