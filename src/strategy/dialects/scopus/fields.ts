import type { Field } from '../field.js';
import { unanswerable, whole, words } from '../senses.js';
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
    sense: words('title', 'abstract', ...key),
  },
  {
    id: 'title-abs-key-auth',
    label: 'Title, abstract, keywords, authors',
    names: ['title-abs-key-auth'],
    sense: words('title', 'abstract', ...key, 'author'),
  },
  {
    id: 'title-abs',
    label: 'Title and abstract',
    names: ['title-abs'],
    sense: words('title', 'abstract'),
  },
  { id: 'title', label: 'Title', names: ['title'], sense: words('title') },
  { id: 'abs', label: 'Abstract', names: ['abs'], sense: words('abstract') },
  { id: 'key', label: 'Keywords', names: ['key'], sense: words(...key) },
  { id: 'authkey', label: 'Author keywords', names: ['authkey'], sense: words('keywords') },
  { id: 'indexterms', label: 'Index terms', names: ['indexterms'], sense: words('heading') },
  {
    id: 'all',
    label: 'All fields',
    names: ['all'],
    sense: words(
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
    ),
  },
  {
    id: 'auth',
    label: 'Author',
    names: ['auth', 'author-name', 'authlastname', 'authfirst'],
    sense: words('author'),
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
    sense: words('affiliation'),
  },
  {
    id: 'srctitle',
    label: 'Source title',
    names: ['srctitle', 'exactsrctitle'],
    sense: words('journal'),
  },
  { id: 'doctype', label: 'Document type', names: ['doctype'], sense: whole('publication-type') },
  { id: 'pubyear', label: 'Publication year', names: ['pubyear'], sense: { kind: 'years' } },
  { id: 'language', label: 'Language', names: ['language'], sense: { kind: 'language' } },
  { id: 'doi', label: 'DOI', names: ['doi'], sense: whole('doi') },
  { id: 'pmid', label: 'PubMed identifier', names: ['pmid'], sense: whole('pmid') },
  { id: 'issn', label: 'ISSN', names: ['issn', 'isbn'], sense: words('issn') },
  {
    id: 'casregnumber',
    label: 'CAS registry number',
    names: ['casregnumber'],
    sense: words('registry-number'),
  },
  {
    id: 'chemname',
    label: 'Chemical name',
    names: ['chemname', 'chem'],
    sense: words('substance'),
  },
  {
    id: 'tradename',
    label: 'Trade name',
    names: ['tradename', 'manufacturer'],
    sense: words('trade-name'),
  },
  {
    id: 'fund',
    label: 'Funding',
    names: ['fund-all', 'fund-sponsor', 'fund-acr', 'fund-no'],
    sense: words('funding'),
  },
  { id: 'eid', label: 'Electronic identifier', names: ['eid'], sense: words('identifier') },
  {
    id: 'index',
    label: 'Database that also holds the record',
    names: ['index'],
    sense: unanswerable('which other database holds the record'),
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
    sense: unanswerable('a field that Scopus alone has'),
  },
];
