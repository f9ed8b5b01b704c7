import { refuse, ok, type Result } from '../../result.js';
import { readNbib } from './read-nbib.js';
import { decodeEntities, plainText, resolveLink, titleText } from '../../feeds/index.js';
import { looksLikeRis, readRis } from './read-ris.js';

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
  const content = text.replace(/^\ufeff/, '').replaceAll('\0', '');
  const found = (looksLikeRis.test(content) ? readRis(content) : readNbib(content)).map(clean);
  const references = found.filter(({ title }) => title !== '');
  if (references.length === 0) {
    return refuse(
      'no-references',
      'No reference was found in this file. Export it again as RIS (.ris) or PubMed (.nbib) and choose that file.',
    );
  }
  return ok({ references, withoutTitle: found.length - references.length });
}

/** Exports carry the mark-up and references of the web pages they were taken from, and links that no page may follow. */
function clean(reference: ImportedReference): ImportedReference {
  const { title, authors, journal, abstract, keywords, link } = reference;
  const words = (text: string) => titleText(text);
  return {
    ...reference,
    title: words(title),
    authors: authors.map(words).filter((author) => author !== ''),
    journal: journal === null ? null : words(journal) || null,
    abstract: abstract === null ? null : plainText(abstract) || null,
    keywords: keywords.map((keyword) => decodeEntities(keyword)),
    link: link === null ? null : (resolveLink(link) ?? null),
  };
}
