import { refuse, ok, type Result } from '../../result.js';
import { readNbib } from './read-nbib.js';
import { readRis } from './read-ris.js';

/** A reference as a reference manager exported it. */
export interface ImportedReference {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string | null;
  readonly year: number | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly language: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly link: string | null;
}

/** References of a file, and how many in it had no title and were left out. */
export interface ImportedFile {
  readonly references: readonly ImportedReference[];
  readonly withoutTitle: number;
}

/** Reads a RIS or NBIB file, whichever it is. */
export function readReferences(text: string): Result<ImportedFile, 'no-references'> {
  const content = text.replace(/^\ufeff/, '');
  const found = /^TY {1,2}- /m.test(content) ? readRis(content) : readNbib(content);
  const references = found.filter(({ title }) => title !== '');
  if (references.length === 0) {
    return refuse(
      'no-references',
      'No reference was found in this file. Export it again as RIS (.ris) or PubMed (.nbib) and choose that file.',
    );
  }
  return ok({ references, withoutTitle: found.length - references.length });
}
