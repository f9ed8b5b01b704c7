import type { Field } from '../field.js';
import { unanswerable, whole, words } from '../senses.js';

/*
 * Cochrane Library, search manager: fields behind a colon (`asthma:ti,ab,kw`).
 * Source: cochranelibrary.com, "Advanced search help", as gathered in the platform notes on 2026-11.
 * `:kw` holds index terms (MeSH and Emtree) and author keywords alike.
 */
export const fields: readonly Field[] = [
  { id: 'ti', label: 'Record title', names: ['ti'], sense: words('title') },
  { id: 'ab', label: 'Abstract', names: ['ab'], sense: words('abstract') },
  {
    id: 'kw',
    label: 'Keywords',
    names: ['kw', 'ky'],
    sense: words('keywords', 'heading', 'subheading'),
  },
  {
    id: 'all',
    label: 'All text',
    names: ['all', 'ft'],
    sense: words(
      'title',
      'abstract',
      'keywords',
      'heading',
      'subheading',
      'publication-type',
      'author',
      'journal',
      'doi',
      'pmid',
      'full-text',
    ),
  },
  { id: 'au', label: 'Author', names: ['au'], sense: words('author') },
  { id: 'so', label: 'Source', names: ['so'], sense: words('journal') },
  { id: 'pt', label: 'Publication type', names: ['pt'], sense: words('publication-type') },
  { id: 'doi', label: 'DOI', names: ['doi'], sense: whole('doi') },
  { id: 'la', label: 'Language', names: ['la'], sense: { kind: 'language' } },
  { id: 'an', label: 'Accession number', names: ['an'], sense: words('identifier') },
  {
    id: 'cc',
    label: 'Cochrane group code',
    names: ['cc'],
    sense: unanswerable('the Cochrane group that holds the record'),
  },
  { id: 'yr', label: 'Publication year', names: ['yr', 'py'], sense: { kind: 'years' } },
];
