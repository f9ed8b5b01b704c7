import type { Field } from '../field.js';
import { heading, unanswerable, whole, words } from '../senses.js';

/*
 * CINAHL on EBSCOhost: two-letter codes in upper case before a term or a bracket (`TI asthma`, `AB (a OR b)`).
 * Source: connect.ebsco.com, "CINAHL Complete: Searchable Fields", as gathered in the platform notes on 2026-11.
 * XB is title or abstract, in CINAHL as in APA PsycInfo (library.cumc.columbia.edu/kb/translation, read 2026-11-24).
 */
export const fields: readonly Field[] = [
  { id: 'ti', label: 'Title', names: ['ti'], sense: words('title') },
  { id: 'ab', label: 'Abstract', names: ['ab'], sense: words('abstract') },
  {
    id: 'tx',
    label: 'All text',
    names: ['tx'],
    sense: words(
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
    ),
  },
  { id: 'xb', label: 'Title or abstract', names: ['xb'], sense: words('title', 'abstract') },
  {
    id: 'su',
    label: 'Subject terms',
    names: ['su'],
    sense: words('heading', 'subheading', 'keywords'),
  },
  { id: 'kw', label: 'Author-supplied keywords', names: ['kw'], sense: words('keywords') },
  { id: 'mh', label: 'Exact subject heading', names: ['mh'], sense: heading('cinahl') },
  {
    id: 'mm',
    label: 'Exact major subject heading',
    names: ['mm'],
    sense: heading('cinahl', false, true),
  },
  { id: 'de', label: 'Descriptors', names: ['de', 'dh'], sense: heading('cinahl') },
  {
    id: 'mw',
    label: 'Word in subject heading',
    names: ['mw'],
    sense: words('heading', 'subheading'),
  },
  {
    id: 'mj',
    label: 'Word in major subject heading',
    names: ['mj'],
    sense: words('major-heading'),
  },
  { id: 'au', label: 'Author', names: ['au', 'ar'], sense: words('author') },
  { id: 'af', label: 'Author affiliation', names: ['af'], sense: words('affiliation') },
  { id: 'so', label: 'Publication name', names: ['so', 'jn', 'jt'], sense: words('journal') },
  { id: 'pt', label: 'Publication type', names: ['pt', 'zt'], sense: whole('publication-type') },
  { id: 'la', label: 'Language', names: ['la', 'ln'], sense: { kind: 'language' } },
  { id: 'py', label: 'Publication year', names: ['py', 'yr', 'dp'], sense: { kind: 'years' } },
  { id: 'dt', label: 'Publication date', names: ['dt', 'pd'], sense: { kind: 'years' } },
  {
    id: 'em',
    label: 'Entry date',
    names: ['em', 'ed', 'zd', 'rd'],
    sense: unanswerable('the date a record entered the database'),
  },
  {
    id: 'zy',
    label: 'Population or age group',
    names: ['zy', 'ag'],
    sense: unanswerable('the age group a record was indexed with'),
  },
  { id: 'is', label: 'ISSN', names: ['is', 'ib'], sense: words('issn') },
  { id: 'an', label: 'Accession number', names: ['an', 'ui'], sense: words('identifier') },
  { id: 'pm', label: 'PubMed identifier', names: ['pm'], sense: whole('pmid') },
  { id: 'di', label: 'DOI', names: ['di', 'do'], sense: whole('doi') },
  {
    id: 'gr',
    label: 'Instrumentation, grants, citations and the like',
    names: ['mt', 'gr', 'gi', 'sb', 'ct', 'rv', 'ip', 'vi', 'pg'],
    sense: unanswerable('a field that CINAHL alone has'),
  },
];
