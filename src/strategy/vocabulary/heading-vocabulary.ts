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

/** Where headings are kept: each can be had by its place. */
export interface Shelf {
  readonly year: number | null;
  readonly size: number;
  name(index: number): string;
  trees(index: number): readonly string[];
  heading(index: number): VocabularyHeading;
}

/** A vocabulary whose headings stand in memory. */
export function openVocabulary({ year, headings }: VocabularyFile): HeadingVocabulary {
  return openShelf({
    year,
    size: headings.length,
    name: (index) => headings[index]!.name,
    trees: (index) => headings[index]!.trees,
    heading: (index) => headings[index]!,
  });
}

interface OtherName {
  readonly index: number;
  readonly formerlyUntil: number | null;
}

/**
 * Indexes the names at once; the other names and the tree, which most strategies never ask for, when first needed.
 * Opening 31,000 headings takes some 0.2 seconds of a processor, all indexes together under a second.
 */
export function openShelf(shelf: Shelf): HeadingVocabulary {
  const byName = new Map<string, number>();
  for (let index = 0; index < shelf.size; index++) byName.set(headingKey(shelf.name(index)), index);
  const find = (name: string): VocabularyHeading | null => {
    const index = byName.get(headingKey(name));
    return index === undefined ? null : shelf.heading(index);
  };
  let otherNames: ReadonlyMap<string, OtherName> | null = null;
  let places: Places | null = null;
  const below = (name: string): Iterable<number> | null => {
    const heading = find(name);
    return heading && (places ??= new Places(shelf)).below(heading.trees);
  };
  return {
    vocabulary: 'mesh',
    year: shelf.year,
    size: shelf.size,
    find,
    findByOtherName(name) {
      const other = (otherNames ??= otherNamesOf(shelf)).get(headingKey(name));
      return other
        ? { heading: shelf.heading(other.index), formerlyUntil: other.formerlyUntil }
        : null;
    },
    hasNarrower(name) {
      for (const _ of below(name) ?? []) return true;
      return false;
    },
    narrower(name) {
      const found = below(name);
      return found && new Set([...found].map((index) => shelf.name(index)));
    },
  };
}

/** Former names stand before entry terms of the same spelling. */
function otherNamesOf(shelf: Shelf): ReadonlyMap<string, OtherName> {
  const names = new Map<string, OtherName>();
  for (let index = 0; index < shelf.size; index++) {
    const entry = { index, formerlyUntil: null };
    for (const term of shelf.heading(index).entryTerms) names.set(headingKey(term), entry);
  }
  for (let index = 0; index < shelf.size; index++)
    for (const { name, to } of shelf.heading(index).formerly)
      names.set(headingKey(name), { index, formerlyUntil: to });
  return names;
}

/** The places of the tree in order: all that stands below a place stands right behind it. */
class Places {
  readonly #trees: readonly string[];
  readonly #headings: readonly number[];

  constructor(shelf: Shelf) {
    const all: { readonly tree: string; readonly index: number }[] = [];
    for (let index = 0; index < shelf.size; index++)
      for (const tree of shelf.trees(index)) all.push({ tree, index });
    all.sort((a, b) => (a.tree < b.tree ? -1 : a.tree > b.tree ? 1 : 0));
    this.#trees = all.map(({ tree }) => tree);
    this.#headings = all.map(({ index }) => index);
  }

  /** Headings at every depth below the places. */
  *below(places: readonly string[]): Iterable<number> {
    for (const place of places) {
      const prefix = `${place}.`;
      for (let at = this.#firstAtLeast(prefix); this.#trees[at]?.startsWith(prefix); at++)
        yield this.#headings[at]!;
    }
  }

  #firstAtLeast(tree: string): number {
    let low = 0;
    let high = this.#trees.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#trees[middle]! < tree) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
