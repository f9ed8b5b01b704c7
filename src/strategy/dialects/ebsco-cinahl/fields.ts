import type { Field } from '../field.js';

/*
 * CINAHL on EBSCOhost: two-letter codes in upper case before a term or a bracket (`TI asthma`, `AB (a OR b)`).
 * Source: connect.ebsco.com, "CINAHL Complete: Searchable Fields", as gathered in the platform notes on 2026-11.
 * XB is title or abstract, in CINAHL as in APA PsycInfo (library.cumc.columbia.edu/kb/translation, read 2026-11-24).
 */
export const fields: readonly Field[] = [
  {
    id: 'ti',
    label: 'Title',
    names: ['ti'],
    sense: { kind: 'words', targets: ['title'] },
  },
  {
    id: 'ab',
    label: 'Abstract',
    names: ['ab'],
    sense: { kind: 'words', targets: ['abstract'] },
  },
  {
    id: 'tx',
    label: 'All text',
    names: ['tx'],
    sense: {
      kind: 'words',
      targets: [
        'title',
        'original-title',
        'abstract',
        'keywords',
        'heading',
        'subheading',
        'publication-type',
        'author',
        'journal',
        'full-text',
      ],
    },
  },
  {
    id: 'xb',
    label: 'Title or abstract',
    names: ['xb'],
    sense: { kind: 'words', targets: ['title', 'abstract'] },
  },
  {
    id: 'su',
    label: 'Subject terms',
    names: ['su'],
    sense: { kind: 'words', targets: ['heading', 'subheading', 'keywords'] },
  },
  {
    id: 'kw',
    label: 'Author-supplied keywords',
    names: ['kw'],
    sense: { kind: 'words', targets: ['keywords'] },
  },
  {
    id: 'mh',
    label: 'Exact subject heading',
    names: ['mh'],
    sense: { kind: 'heading', vocabulary: 'cinahl', explode: false, focus: false },
  },
  {
    id: 'mm',
    label: 'Exact major subject heading',
    names: ['mm'],
    sense: { kind: 'heading', vocabulary: 'cinahl', explode: false, focus: true },
  },
  {
    id: 'de',
    label: 'Descriptors',
    names: ['de', 'dh'],
    sense: { kind: 'heading', vocabulary: 'cinahl', explode: false, focus: false },
  },
  {
    id: 'mw',
    label: 'Word in subject heading',
    names: ['mw'],
    sense: { kind: 'words', targets: ['heading', 'subheading'] },
  },
  {
    id: 'mj',
    label: 'Word in major subject heading',
    names: ['mj'],
    sense: { kind: 'words', targets: ['major-heading'] },
  },
  {
    id: 'au',
    label: 'Author',
    names: ['au', 'ar'],
    sense: { kind: 'words', targets: ['author'] },
  },
  {
    id: 'af',
    label: 'Author affiliation',
    names: ['af'],
    sense: { kind: 'words', targets: ['affiliation'] },
  },
  {
    id: 'so',
    label: 'Publication name',
    names: ['so', 'jn', 'jt'],
    sense: { kind: 'words', targets: ['journal'] },
  },
  {
    id: 'pt',
    label: 'Publication type',
    names: ['pt', 'zt'],
    sense: { kind: 'words', targets: ['publication-type'], whole: true },
  },
  {
    id: 'la',
    label: 'Language',
    names: ['la', 'ln'],
    sense: { kind: 'language' },
  },
  {
    id: 'py',
    label: 'Publication year',
    names: ['py', 'yr', 'dp'],
    sense: { kind: 'years' },
  },
  {
    id: 'dt',
    label: 'Publication date',
    names: ['dt', 'pd'],
    sense: { kind: 'years' },
  },
  {
    id: 'em',
    label: 'Entry date',
    names: ['em', 'ed', 'zd', 'rd'],
    sense: { kind: 'unanswerable', reason: 'the date a record entered the database' },
  },
  {
    id: 'zy',
    label: 'Population or age group',
    names: ['zy', 'ag'],
    sense: { kind: 'unanswerable', reason: 'the age group a record was indexed with' },
  },
  {
    id: 'is',
    label: 'ISSN',
    names: ['is', 'ib'],
    sense: { kind: 'words', targets: ['issn'] },
  },
  {
    id: 'an',
    label: 'Accession number',
    names: ['an', 'ui'],
    sense: { kind: 'words', targets: ['identifier'] },
  },
  {
    id: 'pm',
    label: 'PubMed identifier',
    names: ['pm'],
    sense: { kind: 'words', targets: ['pmid'], whole: true },
  },
  {
    id: 'di',
    label: 'DOI',
    names: ['di', 'do'],
    sense: { kind: 'words', targets: ['doi'], whole: true },
  },
  {
    id: 'gr',
    label: 'Instrumentation, grants, citations and the like',
    names: ['mt', 'gr', 'gi', 'sb', 'ct', 'rv', 'ip', 'vi', 'pg'],
    sense: { kind: 'unanswerable', reason: 'a field that CINAHL alone has' },
  },
];
