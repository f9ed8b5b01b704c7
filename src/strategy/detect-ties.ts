import type { Platform } from './platform.js';

/** The names by which people title a search, of the platforms and of the databases that only one of them has. */
const names: readonly { readonly platform: Platform; readonly name: RegExp }[] = [
  { platform: 'cochrane', name: /\b(?:cochrane|central)\b/i },
  { platform: 'embase', name: /\bembase\b/i },
  { platform: 'pubmed', name: /\bpubmed\b/i },
  { platform: 'ebsco-cinahl', name: /\b(?:cinahl|ebsco(?:host)?)\b/i },
  { platform: 'wos', name: /\b(?:web of (?:science|knowledge)|wos)\b/i },
  { platform: 'scopus', name: /\bscopus\b/i },
  { platform: 'proquest', name: /\bproquest\b/i },
];

/**
 * Decides between platforms that a text's own signs leave about even: by the name in a title above the search, and between Embase.com and
 * the Cochrane Library, which share the fields behind a colon, by the quotation marks. Null where nothing tells.
 */
export function tieBroken(text: string, even: readonly Platform[]): Platform | null {
  const title = titleOf(text);
  const named = names.filter(({ platform, name }) => even.includes(platform) && name.test(title));
  if (named.length === 1) return named[0]!.platform;
  if (!even.includes('cochrane') || !even.includes('embase')) return null;
  const single = /(?<![\w'])'[a-z][^'"\n]{1,80}'/i.test(text);
  // A phrase with an apostrophe stands in double ones on Embase.com too.
  const double = /"[a-z][^"'\n]{1,80}"/i.test(text);
  if (single === double) return null;
  return double ? 'cochrane' : 'embase';
}

const search = /[*$]|:\w\w\b|\[\w|^\s*[#S]?\d{1,3}[.):]?\s+\S|\b(?:AND|OR|NOT)\b/;

/** The rows above the first that looks like a search. */
function titleOf(text: string): string {
  const title: string[] = [];
  for (const row of text.slice(0, 600).split('\n')) {
    if (search.test(row)) break;
    title.push(row);
  }
  return title.join('\n');
}
