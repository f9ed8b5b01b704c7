import type { ImportedReference } from './read-references.js';
import {
  allOf,
  bareDoi,
  firstOf,
  readTagged,
  yearOf,
  type TaggedFormat,
  type TaggedRecord,
} from './tagged-lines.js';

const format: TaggedFormat = {
  tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  // A record made by hand may lack its number: a second title opens the next one too.
  starts: (tag, record) => tag === 'PMID' || (tag === 'TI' && record.has('TI')),
};

/** PubMed's format: records divided by blank lines, each opened by its number. */
export function readNbib(text: string): ImportedReference[] {
  return readTagged(text, format).map(referenceOf);
}

function referenceOf(record: TaggedRecord): ImportedReference {
  const identifiers = allOf(record, 'LID', 'AID');
  const doi = bareDoi(identifiers.find((value) => value.includes('[doi]')) ?? null);
  const pmid = firstOf(record, 'PMID');
  const link = pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return {
    title: firstOf(record, 'TI', 'BTI') ?? '',
    authors: record.has('FAU') ? allOf(record, 'FAU') : allOf(record, 'AU'),
    journal: firstOf(record, 'JT', 'TA'),
    year: yearOf(firstOf(record, 'DP', 'DEP')),
    abstract: firstOf(record, 'AB'),
    keywords: allOf(record, 'OT'),
    publicationTypes: allOf(record, 'PT'),
    language: firstOf(record, 'LA'),
    doi,
    pmid: pmid !== null && /^\d{1,8}$/.test(pmid) ? pmid : null,
    link: doi === null ? link : `https://doi.org/${doi}`,
  };
}
