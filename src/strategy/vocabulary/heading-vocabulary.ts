import type { HeadingTree } from '../match/heading-tree.js';
import { headingKey } from './heading-key.js';
import type { VocabularyFile, VocabularyHeading } from './vocabulary-file.js';

/** A loaded vocabulary: what matching asks of it (`narrower`), and what the checks ask. */
export interface HeadingVocabulary extends HeadingTree {
  readonly vocabulary: 'mesh';
  readonly year: number | null;
  readonly size: number;
  /** The heading of that name; null where there is none. */
  find(name: string): VocabularyHeading | null;
  /** The heading that a name stands for without being its name: an entry term, or the name of former years. */
  findByOtherName(
    name: string,
  ): { heading: VocabularyHeading; formerlyUntil: number | null } | null;
  hasNarrower(name: string): boolean;
}

/** Indexes a vocabulary file. Loading 30,000 headings takes well under a second; do it once. */
export function openVocabulary(file: VocabularyFile): HeadingVocabulary {
  const byName = new Map<string, VocabularyHeading>();
  const byOtherName = new Map<
    string,
    { heading: VocabularyHeading; formerlyUntil: number | null }
  >();
  const places: { tree: string; heading: VocabularyHeading }[] = [];
  for (const heading of file.headings) {
    byName.set(headingKey(heading.name), heading);
    for (const tree of heading.trees) places.push({ tree, heading });
    for (const term of heading.entryTerms) {
      byOtherName.set(headingKey(term), { heading, formerlyUntil: null });
    }
  }
  for (const heading of file.headings) {
    for (const { name, to } of heading.formerly) {
      byOtherName.set(headingKey(name), { heading, formerlyUntil: to });
    }
  }
  // Sorted with the dot first, everything below a place stands right behind it.
  places.sort((a, b) => (a.tree < b.tree ? -1 : a.tree > b.tree ? 1 : 0));

  function* below(heading: VocabularyHeading): Iterable<VocabularyHeading> {
    for (const tree of heading.trees) {
      const prefix = `${tree}.`;
      for (let i = firstAtLeast(prefix); places[i]?.tree.startsWith(prefix); i++) {
        yield places[i]!.heading;
      }
    }
  }
  function firstAtLeast(tree: string): number {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.tree < tree) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  const find = (name: string) => byName.get(headingKey(name)) ?? null;
  return {
    vocabulary: file.vocabulary,
    year: file.year,
    size: file.headings.length,
    find,
    findByOtherName: (name) => byOtherName.get(headingKey(name)) ?? null,
    hasNarrower(name) {
      const heading = find(name);
      if (!heading) return false;
      for (const _ of below(heading)) return true;
      return false;
    },
    narrower(name) {
      const heading = find(name);
      if (!heading) return null;
      return new Set([...below(heading)].map((narrower) => narrower.name));
    },
  };
}
