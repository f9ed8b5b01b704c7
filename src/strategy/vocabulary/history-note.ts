import { detached } from './detached.js';
import type { FormerName } from './vocabulary-file.js';

/**
 * Former names in a history note: "91(75); was A 23187 1975-90; was ANTIBIOTIC X 1970-1974".
 * Years of two digits belong to the century of the first year.
 */
export function formerNamesIn(note: string): FormerName[] {
  const names: FormerName[] = [];
  for (const clause of note.split(';')) {
    const found = /^\s*was ([^;]{1,150}?)(?: \([A-Za-z ]*\))? (\d{4})-(\d{4}|\d{2})\b/.exec(
      clause.slice(0, 400),
    );
    if (!found) continue;
    const [, name, from, to] = found;
    names.push({
      name: detached(name!),
      from: Number(from),
      to: Number(to!.length === 2 ? from!.slice(0, 2) + to! : to),
    });
  }
  return names;
}
