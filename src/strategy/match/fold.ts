/** Letters that no decomposition of Unicode takes apart, by what a searcher types instead. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');
const beyondAscii = /[^\0-\x7f]/;

/**
 * The text as words are compared: lower case, without diacritics. Lengths may change, so offsets into
 * the result are not offsets into the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(special, (letter) => plain[letter] ?? letter);
}
