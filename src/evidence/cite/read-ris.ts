import type { ImportedReference } from './read-references.js';
import {
  allOf,
  bareDoi,
  firstOf,
  listOf,
  readTagged,
  yearOf,
  type TaggedFormat,
  type TaggedRecord,
} from './tagged-lines.js';

/** One blank before the dash or two, a tab, blanks before the tag, none behind the dash: all are met with. */
const format: TaggedFormat = {
  tag: /^[ \t\u00a0]{0,4}([A-Z][A-Z0-9])[ \t\u00a0]{1,3}-(?:[ \t\u00a0]+|(?=\S)|$)(.*)$/,
  starts: (tag) => tag === 'TY',
  ends: (tag) => tag === 'ER',
};

export const looksLikeRis = /^[ \t\u00a0]{0,4}TY[ \t\u00a0]{1,3}-/m;

/** RIS as EndNote, Zotero, Mendeley, Ovid, Covidence, RefWorks and publishers write it: wrapped values, lone or missing `ER`. */
export function readRis(text: string): ImportedReference[] {
  return readTagged(text, format)
    .map(referenceOf)
    .filter(({ reference, typed }) => typed || reference.title !== '')
    .map(({ reference }) => reference);
}

function referenceOf(record: TaggedRecord): { reference: ImportedReference; typed: boolean } {
  const links = allOf(record, 'UR', 'L2', 'LK', 'L1');
  const written = allOf(record, 'M3').filter((value) => bareDoi(value) === null);
  const authors = listOf(record, 'AU');
  const reference = {
    title: firstOf(record, 'TI', 'T1', 'CT', 'BT', 'ST') ?? '',
    authors: authors.length > 0 ? authors : listOf(record, 'A1'),
    journal: firstOf(record, 'T2', 'JF', 'JO', 'JA', 'J2'),
    year: yearOf(firstOf(record, 'PY', 'Y1', 'DA')),
    abstract: firstOf(record, 'AB', 'N2'),
    keywords: listOf(record, 'KW'),
    publicationTypes: written.flatMap((value) => value.split(/\s*;\s*/)),
    language: firstOf(record, 'LA'),
    doi: doiOf(record, links),
    pmid: pmidOf(record, links),
    link: links[0] ?? null,
  };
  return { reference, typed: record.has('TY') };
}

/** From its own field, from those where EndNote, Ovid and Springer put it, from a note that names it, from a link. */
function doiOf(record: TaggedRecord, links: readonly string[]): string | null {
  const notes = allOf(record, 'N1', 'ID', 'C7').filter((note) => /^10\.|\bdoi\b/i.test(note));
  for (const value of [...allOf(record, 'DO', 'DI', 'L3', 'M3'), ...notes, ...links]) {
    const doi = bareDoi(value);
    if (doi !== null) return doi;
  }
  return null;
}

/** An accession number is PubMed's only where no other database is named: those of Embase and CINAHL look alike. */
function pmidOf(record: TaggedRecord, links: readonly string[]): string | null {
  const named = allOf(record, 'DB', 'DP').join(' ');
  if (named === '' || /medline|pubmed|\bnlm\b/i.test(named)) {
    const accession = allOf(record, 'AN').find((value) => /^\d{1,8}$/.test(value));
    if (accession !== undefined) return accession;
  }
  for (const value of [...allOf(record, 'N1', 'ID'), ...links]) {
    const found =
      /\bPMID:?\s*(\d{1,8})\b/i.exec(value) ??
      /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})\b/i.exec(value);
    if (found !== null) return found[1]!;
  }
  return null;
}
