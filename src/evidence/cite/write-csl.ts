import { oneLine, type Citation } from './citation.js';
import { personName } from './person-name.js';

/** CSL-JSON: an array of items. Source: citation-style-language/schema, csl-data.json 1.0.2. */
export function writeCsl(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(itemOf), null, 2)}\n`;
}

/** Types of CSL for what stands in no journal, by kind of evidence; the rest are web pages. */
const types: Readonly<Record<string, string>> = {
  guideline: 'report',
  'policy or report': 'report',
  'evidence summary': 'report',
  news: 'post-weblog',
};

function itemOf(citation: Citation, index: number): Record<string, unknown> {
  const { journal, year, published, abstract, doi, pmid, link, language } = citation;
  const issued =
    published !== null
      ? [published.getUTCFullYear(), published.getUTCMonth() + 1, published.getUTCDate()]
      : year !== null
        ? [year]
        : null;
  return {
    id: doi ?? (pmid === null ? `item-${index + 1}` : `pmid:${pmid}`),
    type:
      citation.kind === 'preprint'
        ? 'article'
        : journal === null
          ? (types[citation.kind] ?? 'webpage')
          : 'article-journal',
    title: oneLine(citation.title),
    author: citation.authors.map(personName),
    ...(journal === null ? {} : { 'container-title': oneLine(journal) }),
    ...(issued === null ? {} : { issued: { 'date-parts': [issued] } }),
    ...(abstract === null ? {} : { abstract: oneLine(abstract) }),
    ...(language === null ? {} : { language }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(pmid === null ? {} : { PMID: pmid }),
    ...(link === null ? {} : { URL: link }),
  };
}
