/*
 * Which letters searchers mean by a wildcard in the middle of a word, where the target has no such sign:
 * British and American spellings, and the common vowel changes. A guess, so it is always reported.
 */

/** Letters meant by "exactly one", or null where nothing can be told. */
export function lettersMeant(before: string, after: string): readonly string[] | null {
  if (/[iy]$/.test(before) && /^(e|a|i|$)/.test(after)) return ['s', 'z'];
  if (/m$/.test(before) && /^n/.test(after)) return ['a', 'e']; // woman, women
  if (/gr$/.test(before) && /^y/.test(after)) return ['a', 'e'];
  if (/[aeiou]$/.test(before) && /^[aeiou]/.test(after)) return ['s', 'z']; // no better guess
  if (/[^aeiou]$/.test(before) && /^[^aeiou]/.test(after)) return ['a', 'e', 'i', 'o', 'u'];
  return null;
}

/** The letters meant by "none or one", '' for the word without it; null where nothing can be told. */
export function lettersAdded(before: string, after: string): readonly string[] | null {
  if (after === '') return ['', 's'];
  if (/o$/.test(before) && after.startsWith('r')) return ['', 'u']; // tumour
  if (/l$/.test(before) && /^[aeiou]/.test(after)) return ['', 'l']; // labelled
  // `organi?ation`, `analy?e`: meant for one letter, and no word without it
  if (/[iy]$/.test(before) && /^[ae]/.test(after)) return ['s', 'z'];
  // oedema, foetal; haemo, paediatric
  if (after.startsWith('e')) return ['', /^$|(f|rrh|am|hom|^c|m)$/.test(before) ? 'o' : 'a'];
  if (/[^aeiou]$/.test(before) && after.startsWith('s')) return ['', 'e'];
  return null;
}
