import type { Field } from '../field.js';
import { unanswerable, whole, words } from '../senses.js';

/*
 * Embase.com: fields behind a colon (`asthma:ti,ab,kw`); heading forms (`'asthma'/exp`) and limits (`[english]/lim`) are
 * read as such. Source: embase.com help, "Field codes", as gathered in the platform notes on 2026-11.
 */
export const fields: readonly Field[] = [
  { id: 'ti', label: 'Title', names: ['ti'], sense: words('title') },
  { id: 'tt', label: 'Original title', names: ['tt', 'ot'], sense: words('original-title') },
  { id: 'ab', label: 'Abstract', names: ['ab'], sense: words('abstract') },
  { id: 'kw', label: 'Author keywords', names: ['kw'], sense: words('keywords') },
  { id: 'de', label: 'Words of index terms', names: ['de'], sense: words('heading', 'subheading') },
  // "Subheadings can also be searched alone": elsevier.support/embase, "What are subheadings in Embase?", read 2026-11-25.
  {
    id: 'lnk',
    label: 'Subheading on any term',
    names: ['lnk'],
    sense: { kind: 'subheading', vocabulary: 'emtree' },
  },
  { id: 'ct', label: 'Candidate terms', names: ['cl', 'ct'], sense: words('candidate-term') },
  {
    id: 'tn',
    label: 'Drug trade name',
    names: ['tn', 'dn', 'mn', 'df', 'mf', 'cd'],
    sense: words('trade-name'),
  },
  { id: 'rn', label: 'CAS registry number', names: ['rn'], sense: words('registry-number') },
  { id: 'au', label: 'Author', names: ['au'], sense: words('author') },
  { id: 'ff', label: 'Author address', names: ['ff', 'ad'], sense: words('affiliation') },
  { id: 'jt', label: 'Source title', names: ['jt', 'ta', 'so'], sense: words('journal') },
  { id: 'it', label: 'Publication type', names: ['it', 'pt'], sense: whole('publication-type') },
  { id: 'la', label: 'Language', names: ['la'], sense: { kind: 'language' } },
  { id: 'py', label: 'Publication year', names: ['py', 'yr'], sense: { kind: 'years' } },
  { id: 'do', label: 'DOI', names: ['do', 'doi'], sense: whole('doi') },
  {
    id: 'ui',
    label: 'Medline or Embase identifier',
    names: ['ui', 'id', 'pui', 'an', 'im'],
    sense: whole('pmid', 'identifier'),
  },
  { id: 'is', label: 'ISSN', names: ['is'], sense: words('issn') },
  {
    id: 'sd',
    label: 'Date the record was added',
    names: ['sd', 'ld', 'pd', 'dd'],
    sense: unanswerable('the date a record was added'),
  },
  {
    id: 'nc',
    label: 'Conference, clinical trial number and the like',
    names: ['nc', 'cn', 'ca', 'cy', 'ed', 'vi', 'ip', 'pg', 'ms', 'dc', 'oa', 'cc', 'sp', 'ls'],
    sense: unanswerable('a field that Embase.com alone has'),
  },
  {
    id: 'all',
    label: 'All fields',
    names: ['all'],
    sense: words(
      'title',
      'original-title',
      'abstract',
      'keywords',
      'heading',
      'subheading',
      'candidate-term',
      'trade-name',
      'registry-number',
      'publication-type',
      'author',
      'affiliation',
      'journal',
      'doi',
    ),
  },
];
