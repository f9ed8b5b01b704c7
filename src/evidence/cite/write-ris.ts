import { oneLine, type Citation } from './citation.js';
import { invertedName } from './person-name.js';

/** Reference types of RIS by kind of evidence: JOUR for articles, else what a reader would file it under. */
const types: Readonly<Record<string, string>> = {
  guideline: 'RPRT',
  'policy or report': 'RPRT',
  'evidence summary': 'RPRT',
  'safety alert': 'RPRT',
  news: 'NEWS',
  preprint: 'UNPB',
};

/**
 * RIS, UTF-8: one field a line, `XX  - value` with two blanks, CRLF, each record closed by `ER  - `.
 * Source: Research Information Systems, "RIS format specifications" (2011).
 */
export function writeRis(citations: readonly Citation[]): string {
  return citations.map((citation) => `${linesOf(citation).join('\r\n')}\r\n`).join('\r\n');
}

function linesOf(citation: Citation): string[] {
  const { journal, year, published, abstract, doi, pmid, link, language } = citation;
  const type = journal !== null && citation.kind !== 'preprint' ? 'JOUR' : types[citation.kind];
  return [
    field('TY', type ?? 'ELEC'),
    field('TI', citation.title),
    ...citation.authors.map((author) => field('AU', invertedName(author))),
    ...optional(journal === null ? [] : ['T2', journal]),
    ...optional(year === null ? [] : ['PY', `${year}`]),
    ...optional(
      published === null ? [] : ['DA', published.toISOString().slice(0, 10).replaceAll('-', '/')],
    ),
    ...optional(abstract === null ? [] : ['AB', abstract]),
    ...(citation.keywords ?? []).map((keyword) => field('KW', keyword)),
    ...(citation.publicationTypes ?? []).map((type) => field('M3', type)),
    ...optional(language === null ? [] : ['LA', language]),
    ...optional(doi === null ? [] : ['DO', doi]),
    // Reference managers take a PubMed number from the accession field.
    ...optional(pmid === null ? [] : ['AN', pmid]),
    ...optional(link === null ? [] : ['UR', link]),
    'ER  - ',
  ];
}

function optional(pair: readonly string[]): string[] {
  const [tag, value] = pair;
  return tag !== undefined && value !== undefined && oneLine(value) !== ''
    ? [field(tag, value)]
    : [];
}

function field(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value)}`;
}
