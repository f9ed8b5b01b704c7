import type { Field } from '../field.js';
import { heading, unanswerable, whole, words } from '../senses.js';

/*
 * Web of Science, advanced search: a tag and `=` before a term or a bracket (`TS=(asthma OR wheez*)`).
 * Source: webofscience.help.clarivate.com, "Field tags", as gathered in the platform notes on 2026-11.
 */
export const fields: readonly Field[] = [
  {
    id: 'ts',
    label: 'Topic',
    names: ['ts', 'topic'],
    sense: words('title', 'abstract', 'keywords', 'keywords-plus'),
  },
  { id: 'ti', label: 'Title', names: ['ti', 'title'], sense: words('title') },
  { id: 'ab', label: 'Abstract', names: ['ab', 'abstract'], sense: words('abstract') },
  {
    id: 'ak',
    label: 'Author keywords',
    names: ['ak', 'author keywords'],
    sense: words('keywords'),
  },
  {
    id: 'kp',
    label: 'KeyWords Plus',
    names: ['kp', 'keywords plus'],
    sense: words('keywords-plus'),
  },
  {
    id: 'all',
    label: 'All fields',
    names: ['all'],
    sense: words(
      'title',
      'abstract',
      'keywords',
      'keywords-plus',
      'publication-type',
      'author',
      'affiliation',
      'journal',
      'doi',
      'pmid',
      'funding',
      'identifier',
    ),
  },
  {
    id: 'au',
    label: 'Author',
    names: ['au', 'author', 'authors', 'ai', 'gp', 'be'],
    sense: words('author'),
  },
  {
    id: 'so',
    label: 'Publication title',
    names: ['so', 'publication name', 'publication titles', 'ji', 'j9'],
    sense: words('journal'),
  },
  {
    id: 'py',
    label: 'Year published',
    names: ['py', 'year published', 'publication years', 'publication year'],
    sense: { kind: 'years' },
  },
  { id: 'dop', label: 'Date of publication', names: ['dop', 'fpy'], sense: { kind: 'years' } },
  {
    id: 'dt',
    label: 'Document type',
    names: ['dt', 'document types', 'document type'],
    sense: whole('publication-type'),
  },
  {
    id: 'la',
    label: 'Language',
    names: ['la', 'language', 'languages'],
    sense: { kind: 'language' },
  },
  { id: 'do', label: 'DOI', names: ['do', 'doi'], sense: whole('doi') },
  { id: 'pmid', label: 'PubMed ID', names: ['pmid'], sense: whole('pmid') },
  {
    id: 'ad',
    label: 'Address',
    names: ['ad', 'address', 'affiliations', 'og', 'oo', 'sg', 'sa', 'ci', 'ps', 'cu', 'zp'],
    sense: words('affiliation'),
  },
  { id: 'is', label: 'ISSN', names: ['is'], sense: words('issn') },
  { id: 'fo', label: 'Funding', names: ['fo', 'fg', 'ft', 'fd'], sense: words('funding') },
  {
    id: 'mh',
    label: 'MeSH heading (MEDLINE on Web of Science)',
    names: ['mh', 'mhx'],
    sense: heading('mesh', true),
  },
  { id: 'ut', label: 'Accession number', names: ['ut', 'pui'], sense: words('identifier') },
  {
    id: 'wc',
    label: 'Web of Science category',
    names: ['wc', 'web of science categories', 'research areas', 'su', 'sj'],
    sense: unanswerable('the subject category of a journal'),
  },
  {
    id: 'cf',
    label: 'Conference, index date, volume and the like',
    names: ['cf', 'cl', 'cy', 'ho', 'sp', 'ed', 'md', 'edn', 'vl', 'bp', 'loaddate', 'pubt'],
    sense: unanswerable('a field that Web of Science alone has'),
  },
];
