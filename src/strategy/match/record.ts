import type { Target } from '../meaning/meaning.js';

export interface RecordHeading {
  readonly name: string;
  /** Whether the heading is a focus (major topic) of the record; absent = unknown. */
  readonly major?: boolean | null | undefined;
  /** Full names of the subheadings; absent = unknown. */
  readonly subheadings?: readonly string[] | null | undefined;
}

/**
 * A record as strategies are run over it. A field that is absent (or null) is unknown; one that is
 * there but empty is known to be empty.
 */
export interface MatchRecord {
  readonly title?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly keywords?: readonly string[] | null | undefined;
  readonly headings?: readonly RecordHeading[] | null | undefined;
  readonly publicationTypes?: readonly string[] | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  readonly journal?: string | null | undefined;
  readonly year?: number | string | null | undefined;
  readonly language?: string | null | undefined;
  readonly doi?: string | null | undefined;
  readonly pmid?: string | number | null | undefined;
}

/** The targets that a record carries, in the order of their bits in a mask. */
export const carried = [
  'title',
  'abstract',
  'keywords',
  'heading',
  'major-heading',
  'subheading',
  'publication-type',
  'author',
  'journal',
  'year',
  'language',
  'doi',
  'pmid',
] as const satisfies readonly Target[];

export type Carried = (typeof carried)[number];

/** What a person calls the parts that a record may lack. */
export const carriedNames: Readonly<Record<Carried, string>> = {
  title: 'title',
  abstract: 'abstract',
  keywords: 'keywords',
  heading: 'subject headings',
  'major-heading': 'mark on its major subject headings',
  subheading: 'subheadings',
  'publication-type': 'publication types',
  author: 'authors',
  journal: 'journal',
  year: 'year',
  language: 'language',
  doi: 'DOI',
  pmid: 'PMID',
};

/** The bits of those targets that a record carries; 0 where it carries none of them. */
export function maskOf(targets: readonly Target[]): number {
  let mask = 0;
  for (const target of targets) {
    const bit = (carried as readonly Target[]).indexOf(target);
    if (bit >= 0) mask |= 1 << bit;
  }
  return mask;
}

function one(value: string | number | null | undefined): readonly string[] | null {
  return value === null || value === undefined ? null : [String(value)];
}

/** Whether there may be values of a part besides those of `valuesOf`: any heading without a mark may be major. */
export function mayHaveMore(record: MatchRecord, target: Carried): boolean {
  if (target !== 'major-heading') return valuesOf(record, target) === null;
  return record.headings?.some(({ major }) => typeof major !== 'boolean') ?? true;
}

/**
 * The values of a part of a record, null where the record does not carry it. The words of headings
 * and of subheadings are both those of `headings`: they are carried when that list is there.
 */
export function valuesOf(record: MatchRecord, target: Carried): readonly string[] | null {
  switch (target) {
    case 'title':
    case 'abstract':
    case 'journal':
    case 'year':
    case 'language':
    case 'doi':
    case 'pmid':
      return one(record[target]);
    case 'keywords':
      return record.keywords ?? null;
    case 'author':
      return record.authors ?? null;
    case 'publication-type':
      return record.publicationTypes ?? null;
    case 'heading':
      return record.headings?.map((heading) => heading.name) ?? null;
    case 'major-heading':
      return record.headings?.filter(({ major }) => major === true).map(({ name }) => name) ?? null;
    case 'subheading':
      return record.headings?.flatMap((heading) => heading.subheadings ?? []) ?? null;
  }
}
