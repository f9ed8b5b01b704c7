import { hash } from './hash.js';
import type { XmlElement } from './xml-tree.js';

/*
 * What is remembered of the entries of a reading: for each the mark of its source and the mark of its key, as one text.
 * An entry whose mark is there was stored as it stands, and need not be taken apart again.
 */

const sourceLength = 14;
const keyLength = 6;
const length = sourceLength + keyLength;

/** Raise it when the same entry would be read differently: then all are read again. */
const readingVersion = 3;

/** The key's mark of every remembered entry, by the mark of its source. */
export function recallEntries(remembered: string | null): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (let at = 0; at + length <= (remembered?.length ?? 0); at += length)
    known.set(
      remembered!.slice(at, at + sourceLength),
      remembered!.slice(at + sourceLength, at + length),
    );
  return known;
}

/** Marks the sources of entries; `about` is all that stands outside of them and decides how they are read. */
export function entryMarker(
  source: string,
  about: readonly unknown[],
): (entry: XmlElement) => string {
  const seed = hash(JSON.stringify([readingVersion, ...about]));
  return (entry) => hash(seed + source.slice(entry.from, entry.to)).slice(0, sourceLength);
}

export function keyMark(key: string): string {
  return hash(key).slice(0, keyLength);
}
