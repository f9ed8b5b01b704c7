import { fold } from './fold.js';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** 1 for the ASCII letters and digits. */
const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  ascii[code] = wordCharacter.test(String.fromCharCode(code)) ? 1 : 0;
}

/** Length in UTF-16 units of the word character at `at`, 0 where none stands there. A mark belongs to the word it stands in. */
function wordCharacterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code]!;
  if (code < 0xd800 || code > 0xdfff) return wordCharacter.test(String.fromCharCode(code)) ? 1 : 0;
  const whole = text.codePointAt(at)!;
  return whole > 0xffff && wordCharacter.test(String.fromCodePoint(whole)) ? 2 : 0;
}

function eachRun(text: string, take: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    let step = wordCharacterAt(text, at);
    if (step === 0) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && (step = wordCharacterAt(text, at)) > 0) at += step;
    take(start, at);
  }
}

/** The words of a text in order: maximal runs of letters and digits, folded. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words: string[] = [];
  eachRun(folded, (start, end) => words.push(folded.slice(start, end)));
  return words;
}

/** Where the words of a text stand: UTF-16 offsets into the text as given, one for each word of `wordsOf`. */
export function wordSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  eachRun(text, (start, end) => {
    // A run of nothing but marks (a lone accent) is no word.
    if (fold(text.slice(start, end)) !== '') spans.push({ start, end });
  });
  return spans;
}

/** Words joined by one blank: how headings, publication types and languages are compared as a whole. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** The key of a subheading: `prevention & control` and `prevention and control` are one. */
export function subheadingKeyOf(text: string): string {
  return keyOf(text.replace(/\band\b/gi, ' '));
}
