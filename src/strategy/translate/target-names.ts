import type { Target } from '../meaning/meaning.js';

/** What a person calls a part of a record that can be searched. */
const names: Readonly<Record<Target, string>> = {
  title: 'title',
  abstract: 'abstract',
  keywords: 'author keywords',
  heading: 'words of subject headings',
  'major-heading': 'words of major subject headings',
  subheading: 'words of subheadings',
  'publication-type': 'publication type',
  author: 'author',
  journal: 'journal',
  year: 'year',
  language: 'language',
  doi: 'DOI',
  pmid: 'PubMed number',
  'original-title': 'original title',
  'other-abstract': 'other abstracts',
  substance: 'substance names',
  'supplementary-concept': 'supplementary concepts',
  'keywords-plus': 'KeyWords Plus',
  'registry-number': 'registry numbers',
  'trade-name': 'trade names and manufacturers',
  'candidate-term': 'candidate terms',
  'key-concept': 'key concepts',
  affiliation: 'affiliation',
  'volume-issue-page': 'volume, issue and page',
  issn: 'ISSN',
  place: 'place of publication',
  funding: 'funding',
  'record-status': 'record status',
  date: 'date',
  identifier: 'accession numbers',
  'full-text': 'full text',
  other: 'other parts of the record',
};

/** `title, abstract and author keywords`; a long list is cut short. */
export function nameTargets(targets: readonly Target[]): string {
  if (targets.length > 12) return 'many parts of the record';
  const listed = targets.map((target) => names[target]);
  const last = listed.pop() ?? '';
  return listed.length > 0 ? `${listed.join(', ')} and ${last}` : last;
}
