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
  'trade-name': 'trade names with manufacturers',
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

/** Parts named one by one; of a longer list the first, which are those that hold most of the words. */
const named = 5;

/** `title, abstract and author keywords`; a long list is cut short. */
export function nameTargets(targets: readonly Target[]): string {
  const listed = targets.slice(0, targets.length > named + 1 ? named : undefined);
  const said = listed.map((target) => names[target]);
  if (listed.length < targets.length) said.push(names.other);
  const last = said.pop() ?? '';
  return said.length > 0 ? `${said.join(', ')} and ${last}` : last;
}

/** Whether what `nameTargets` says takes `are`: `KeyWords Plus is`, `words of subheadings are`. */
export function namesSeveral(targets: readonly Target[]): boolean {
  const [only] = targets;
  return (
    targets.length > 1 || (only !== undefined && /^words |^other parts|[^u]s$/.test(names[only]))
  );
}
