import type { Field } from '../field.js';

/*
 * Web of Science, advanced search: a tag and `=` before a term or a bracket (`TS=(asthma OR wheez*)`).
 * Source: webofscience.help.clarivate.com, "Field tags", as gathered in the platform notes on 2026-11.
 */
export const fields: readonly Field[] = [
  {
    id: 'ts',
    label: 'Topic',
    names: ['ts', 'topic'],
    sense: { kind: 'words', targets: ['title', 'abstract', 'keywords', 'keywords-plus'] },
  },
  {
    id: 'ti',
    label: 'Title',
    names: ['ti', 'title'],
    sense: { kind: 'words', targets: ['title'] },
  },
  {
    id: 'ab',
    label: 'Abstract',
    names: ['ab', 'abstract'],
    sense: { kind: 'words', targets: ['abstract'] },
  },
  {
    id: 'ak',
    label: 'Author keywords',
    names: ['ak', 'author keywords'],
    sense: { kind: 'words', targets: ['keywords'] },
  },
  {
    id: 'kp',
    label: 'KeyWords Plus',
    names: ['kp', 'keywords plus'],
    sense: { kind: 'words', targets: ['keywords-plus'] },
  },
  {
    id: 'all',
    label: 'All fields',
    names: ['all'],
    sense: {
      kind: 'words',
      targets: [
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
      ],
    },
  },
  {
    id: 'au',
    label: 'Author',
    names: ['au', 'author', 'authors', 'ai', 'gp', 'be'],
    sense: { kind: 'words', targets: ['author'] },
  },
  {
    id: 'so',
    label: 'Publication title',
    names: ['so', 'publication name', 'publication titles', 'ji', 'j9'],
    sense: { kind: 'words', targets: ['journal'] },
  },
  {
    id: 'py',
    label: 'Year published',
    names: ['py', 'year published', 'publication years', 'publication year'],
    sense: { kind: 'years' },
  },
  {
    id: 'dop',
    label: 'Date of publication',
    names: ['dop', 'fpy'],
    sense: { kind: 'years' },
  },
  {
    id: 'dt',
    label: 'Document type',
    names: ['dt', 'document types', 'document type'],
    sense: { kind: 'words', targets: ['publication-type'], whole: true },
  },
  {
    id: 'la',
    label: 'Language',
    names: ['la', 'language', 'languages'],
    sense: { kind: 'language' },
  },
  {
    id: 'do',
    label: 'DOI',
    names: ['do', 'doi'],
    sense: { kind: 'words', targets: ['doi'], whole: true },
  },
  {
    id: 'pmid',
    label: 'PubMed ID',
    names: ['pmid'],
    sense: { kind: 'words', targets: ['pmid'], whole: true },
  },
  {
    id: 'ad',
    label: 'Address',
    names: ['ad', 'address', 'affiliations', 'og', 'oo', 'sg', 'sa', 'ci', 'ps', 'cu', 'zp'],
    sense: { kind: 'words', targets: ['affiliation'] },
  },
  {
    id: 'is',
    label: 'ISSN',
    names: ['is'],
    sense: { kind: 'words', targets: ['issn'] },
  },
  {
    id: 'fo',
    label: 'Funding',
    names: ['fo', 'fg', 'ft', 'fd'],
    sense: { kind: 'words', targets: ['funding'] },
  },
  {
    id: 'mh',
    label: 'MeSH heading (MEDLINE on Web of Science)',
    names: ['mh', 'mhx'],
    sense: { kind: 'heading', vocabulary: 'mesh', explode: true, focus: false },
  },
  {
    id: 'ut',
    label: 'Accession number',
    names: ['ut', 'pui'],
    sense: { kind: 'words', targets: ['identifier'] },
  },
  {
    id: 'wc',
    label: 'Web of Science category',
    names: ['wc', 'web of science categories', 'research areas', 'su', 'sj'],
    sense: { kind: 'unanswerable', reason: 'the subject category of a journal' },
  },
  {
    id: 'cf',
    label: 'Conference, index date, volume and the like',
    names: ['cf', 'cl', 'cy', 'ho', 'sp', 'ed', 'md', 'edn', 'vl', 'bp', 'loaddate', 'pubt'],
    sense: {
      kind: 'unanswerable',
      reason: 'a field that Web of Science alone has',
    },
  },
];
