/** Everything that is not a letter or a digit separates: `vaccine.ti,ab.` is three words. */
const separator = /[^\p{L}\p{N}]+/u;

/** The words of a text as both search engines see them: lower case, without diacritics. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(separator)
    .filter((word) => word !== '');
}

/** A text with every sign turned into a blank, for an index. */
export function searchable(...texts: readonly string[]): string {
  return wordsOf(texts.join(' ')).join(' ');
}
