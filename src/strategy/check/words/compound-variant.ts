import { compoundBases, compoundPairs, compoundPrefixes, loosePrefixes } from './compounds.js';

const closed = new Map<string, readonly [string, string]>();
const open = new Set<string>();
for (const pair of compoundPairs) {
  closed.set(pair.join(''), pair);
  open.add(pair.join(' '));
}
const longestPrefix = 10;

/**
 * The two parts of a word written in one: `postoperative` is `post` and `operative`. Null where the parts are not
 * known to stand apart. `letters` may be the beginning of a longer word (`postoperativ`); at least 4 letters of
 * the second part must be there.
 */
export function partsOfCompound(letters: string): readonly [string, string] | null {
  const pair = closed.get(letters) ?? closed.get(letters.replace(/s$/, ''));
  if (pair) return [pair[0], letters.slice(pair[0].length)];
  for (let length = 2; length <= Math.min(longestPrefix, letters.length - 4); length++) {
    const prefix = letters.slice(0, length);
    const rest = letters.slice(length);
    if (loosePrefixes.has(prefix) && isBase(rest)) return [prefix, rest];
  }
  return null;
}

/** Whether two words that stand apart are also written in one. `hyphen`: a hyphen stands between them as typed. */
export function isCompound(first: string, second: string, hyphen: boolean): boolean {
  if (open.has(`${first} ${second}`) || open.has(`${first} ${second.replace(/s$/, '')}`))
    return true;
  return compoundPrefixes.has(first) && (hyphen ? second.length >= 4 : isBase(second));
}

const baseBeginnings = new Set(
  [...compoundBases].filter((base) => base.length >= 8).map((base) => base.slice(0, -2)),
);

/** A listed word, its plural, or its beginning without the last letters (`operativ*`). */
function isBase(word: string): boolean {
  return (
    compoundBases.has(word) ||
    compoundBases.has(word.replace(/s$/, '')) ||
    baseBeginnings.has(word) ||
    compoundBases.has(`${word}e`)
  );
}
