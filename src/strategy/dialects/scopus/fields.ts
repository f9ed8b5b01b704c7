import type { Field } from '../field.js';
import type { Target } from '../../meaning/meaning.js';

/** TITLE-ABS-KEY: KEY is author keywords, index terms, trade names and chemical names together. */
const key: readonly Target[] = ['keywords', 'heading', 'trade-name', 'substance'];

/*
 * Scopus, advanced document search: a field name before a bracket (`TITLE-ABS-KEY(asthma OR wheez*)`).
 * Source: service.elsevier.com, "What are the field codes?", as gathered in the platform notes on 2026-11.
 */
export const fields: readonly Field[] = [
  {
    id: 'title-abs-key',
    label: 'Title, abstract, keywords',
    names: ['title-abs-key'],
    sense: { kind: 'words', targets: ['title', 'abstract', ...key] },
  },
  {
    id: 'title-abs-key-auth',
    label: 'Title, abstract, keywords, authors',
    names: ['title-abs-key-auth'],
    sense: { kind: 'words', targets: ['title', 'abstract', ...key, 'author'] },
  },
  {
    id: 'title-abs',
    label: 'Title and abstract',
    names: ['title-abs'],
    sense: { kind: 'words', targets: ['title', 'abstract'] },
  },
  {
    id: 'title',
    label: 'Title',
    names: ['title'],
    sense: { kind: 'words', targets: ['title'] },
  },
  {
    id: 'abs',
    label: 'Abstract',
    names: ['abs'],
    sense: { kind: 'words', targets: ['abstract'] },
  },
  {
    id: 'key',
    label: 'Keywords',
    names: ['key'],
    sense: { kind: 'words', targets: key },
  },
  {
    id: 'authkey',
    label: 'Author keywords',
    names: ['authkey'],
    sense: { kind: 'words', targets: ['keywords'] },
  },
  {
    id: 'indexterms',
    label: 'Index terms',
    names: ['indexterms'],
    sense: { kind: 'words', targets: ['heading'] },
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
        ...key,
        'author',
        'affiliation',
        'journal',
        'doi',
        'funding',
        'identifier',
        'full-text',
      ],
    },
  },
  {
    id: 'auth',
    label: 'Author',
    names: ['auth', 'author-name', 'authlastname', 'authfirst'],
    sense: { kind: 'words', targets: ['author'] },
  },
  {
    id: 'firstauth',
    label: 'First author',
    names: ['firstauth'],
    sense: { kind: 'words', targets: ['author'], place: 'first' },
  },
  {
    id: 'affil',
    label: 'Affiliation',
    names: ['affil', 'affilcity', 'affilcountry', 'affilorg'],
    sense: { kind: 'words', targets: ['affiliation'] },
  },
  {
    id: 'srctitle',
    label: 'Source title',
    names: ['srctitle', 'exactsrctitle'],
    sense: { kind: 'words', targets: ['journal'] },
  },
  {
    id: 'doctype',
    label: 'Document type',
    names: ['doctype'],
    sense: { kind: 'words', targets: ['publication-type'], whole: true },
  },
  {
    id: 'pubyear',
    label: 'Publication year',
    names: ['pubyear'],
    sense: { kind: 'years' },
  },
  {
    id: 'language',
    label: 'Language',
    names: ['language'],
    sense: { kind: 'language' },
  },
  {
    id: 'doi',
    label: 'DOI',
    names: ['doi'],
    sense: { kind: 'words', targets: ['doi'], whole: true },
  },
  {
    id: 'pmid',
    label: 'PubMed identifier',
    names: ['pmid'],
    sense: { kind: 'words', targets: ['pmid'], whole: true },
  },
  {
    id: 'issn',
    label: 'ISSN',
    names: ['issn', 'isbn'],
    sense: { kind: 'words', targets: ['issn'] },
  },
  {
    id: 'casregnumber',
    label: 'CAS registry number',
    names: ['casregnumber'],
    sense: { kind: 'words', targets: ['registry-number'] },
  },
  {
    id: 'chemname',
    label: 'Chemical name',
    names: ['chemname', 'chem'],
    sense: { kind: 'words', targets: ['substance'] },
  },
  {
    id: 'tradename',
    label: 'Trade name',
    names: ['tradename', 'manufacturer'],
    sense: { kind: 'words', targets: ['trade-name'] },
  },
  {
    id: 'fund',
    label: 'Funding',
    names: ['fund-all', 'fund-sponsor', 'fund-acr', 'fund-no'],
    sense: { kind: 'words', targets: ['funding'] },
  },
  {
    id: 'eid',
    label: 'Electronic identifier',
    names: ['eid'],
    sense: { kind: 'words', targets: ['identifier'] },
  },
  {
    id: 'index',
    label: 'Database that also holds the record',
    names: ['index'],
    sense: { kind: 'unanswerable', reason: 'which other database holds the record' },
  },
  {
    id: 'ref',
    label: 'References, conference, subject area and the like',
    names: [
      'ref',
      'refeid',
      'reftitle',
      'refauth',
      'subjarea',
      'subjterms',
      'srctype',
      'conf',
      'confname',
      'pubstage',
      'openaccess',
      'oa',
      'au-id',
      'af-id',
      'orig-load-date',
      'load-date',
      'pubdatetxt',
      'exactkeyword',
      'volume',
      'issue',
      'pages',
      'website',
      'citeid',
      'editor',
    ],
    sense: {
      kind: 'unanswerable',
      reason: 'a field that Scopus alone has',
    },
  },
];
