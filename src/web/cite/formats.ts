import { writeBibtex, writeCsl, writeCsv, writeNbib, writeRis } from '../../evidence/index.js';

/** What a selection of items can be taken along as: the name on the page, the media type, the writer. */
export const citationFormats = {
  ris: ['RIS', 'application/x-research-info-systems', writeRis],
  nbib: ['PubMed (.nbib)', 'application/nbib', writeNbib],
  bib: ['BibTeX', 'application/x-bibtex', writeBibtex],
  json: ['CSL-JSON', 'application/vnd.citationstyles.csl+json', writeCsl],
  csv: ['CSV', 'text/csv', writeCsv],
} as const;

/** Abstracts belong to their publishers: what anyone can fetch holds the beginning, as the archive does. */
export const openAbstract = 300;
