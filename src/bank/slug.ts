import { wordsOf } from './words.js';

/** The stable part of an address: up to 60 signs of the title's words; a number behind it where it is taken. */
export function slugFor(title: string, taken: readonly string[]): string {
  const base = slugBase(title);
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

export function slugBase(title: string): string {
  let base = '';
  for (const word of wordsOf(title)) {
    const ascii = word.replace(/[^a-z0-9]/g, '');
    if (ascii === '') continue;
    const longer = base === '' ? ascii : `${base}-${ascii}`;
    if (longer.length > 60 && base !== '') break;
    base = longer.slice(0, 60);
  }
  return base === '' ? 'strategy' : base;
}
