import type { Target, Vocabulary } from '../meaning/meaning.js';
import type { FieldSense } from './field.js';

/* Short spellings for the senses in the field tables. */

export function words(...targets: Target[]): FieldSense {
  return { kind: 'words', targets };
}

export function whole(...targets: Target[]): FieldSense {
  return { kind: 'words', targets, whole: true };
}

export function unanswerable(reason: string): FieldSense {
  return { kind: 'unanswerable', reason };
}

export function heading(vocabulary: Vocabulary, explode = false, focus = false): FieldSense {
  return { kind: 'heading', vocabulary, explode, focus };
}

export const everywhere: readonly Target[] = [
  'title',
  'abstract',
  'keywords',
  'heading',
  'subheading',
  'publication-type',
  'author',
  'journal',
  'year',
  'language',
  'doi',
  'pmid',
  'original-title',
  'other-abstract',
  'substance',
  'supplementary-concept',
  'registry-number',
  'affiliation',
  'volume-issue-page',
  'issn',
  'place',
  'funding',
  'record-status',
  'date',
  'identifier',
  'other',
];
