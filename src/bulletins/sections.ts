/** One heading of an issue and the kinds of evidence below it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly string[];
}

/** The sections of every issue, in the order readers meet them: what may change practice first. */
export const sections: readonly Section[] = [
  { id: 'safety', title: 'Safety alerts', kinds: ['safety alert'] },
  { id: 'guidelines', title: 'Guidelines', kinds: ['guideline'] },
  {
    id: 'reviews',
    title: 'Systematic reviews and evidence summaries',
    kinds: ['systematic review', 'evidence summary'],
  },
  {
    id: 'research',
    title: 'Trials and primary research',
    kinds: ['randomised trial', 'primary research'],
  },
  { id: 'reports', title: 'Policy and reports', kinds: ['policy or report'] },
  { id: 'unsorted', title: 'Other new evidence', kinds: ['unclassified'] },
  { id: 'preprints', title: 'Preprints, not yet peer reviewed', kinds: ['preprint'] },
  { id: 'protocols', title: 'Protocols', kinds: ['protocol'] },
  { id: 'corrections', title: 'Corrections and retractions', kinds: ['retraction', 'erratum'] },
  { id: 'comment', title: 'Comment', kinds: ['comment'] },
  { id: 'news', title: 'News', kinds: ['news'] },
];

/** The section for a kind of evidence; a kind that is not in the list is among the other evidence. */
export function sectionOf(kind: string): string {
  return sections.find((section) => section.kinds.includes(kind))?.id ?? 'unsorted';
}

/** Place of a kind in an issue: by section, then by its order within the section. */
export function kindRank(kind: string): number {
  const id = sectionOf(kind);
  const section = sections.findIndex((candidate) => candidate.id === id);
  return section * 10 + Math.max(0, sections[section]?.kinds.indexOf(kind) ?? 0);
}
