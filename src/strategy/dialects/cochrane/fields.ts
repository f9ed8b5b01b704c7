import type { Field } from '../field.js';

/*
 * Cochrane Library, search manager: fields behind a colon (`asthma:ti,ab,kw`).
 * Source: cochranelibrary.com, "Advanced search help", as gathered in the platform notes on 2026-11.
 * `:kw` holds index terms (MeSH and Emtree) and author keywords alike.
 */
export const fields: readonly Field[] = [
  {
    id: 'ti',
    label: 'Record title',
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
    id: 'kw',
    label: 'Keywords',
    names: ['kw', 'ky'],
    sense: { kind: 'words', targets: ['keywords', 'heading', 'subheading'] },
  },
  {
    id: 'all',
    label: 'All text',
    names: ['all', 'ft'],
    sense: {
      kind: 'words',
      targets: [
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
      ],
    },
  },
  {
    id: 'au',
    label: 'Author',
    names: ['au'],
    sense: { kind: 'words', targets: ['author'] },
  },
  {
    id: 'so',
    label: 'Source',
    names: ['so'],
    sense: { kind: 'words', targets: ['journal'] },
  },
  {
    id: 'pt',
    label: 'Publication type',
    names: ['pt'],
    sense: { kind: 'words', targets: ['publication-type'] },
  },
  {
    id: 'doi',
    label: 'DOI',
    names: ['doi'],
    sense: { kind: 'words', targets: ['doi'], whole: true },
  },
  {
    id: 'la',
    label: 'Language',
    names: ['la'],
    sense: { kind: 'language' },
  },
  {
    id: 'an',
    label: 'Accession number',
    names: ['an'],
    sense: { kind: 'words', targets: ['identifier'] },
  },
  {
    id: 'cc',
    label: 'Cochrane group code',
    names: ['cc'],
    sense: { kind: 'unanswerable', reason: 'the Cochrane group that holds the record' },
  },
  {
    id: 'yr',
    label: 'Publication year',
    names: ['yr', 'py'],
    sense: { kind: 'years' },
  },
];
