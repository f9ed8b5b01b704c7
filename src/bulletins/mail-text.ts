/*
 * Every string of a feed passes through here before it enters a message: MJML escapes nothing.
 */

/**
 * One line of plain text: control characters, signs that reverse the direction of writing and private-use
 * characters (the marks of our own slots are such) are taken out, runs of blanks become one.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Co}\p{Cn}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Cleaned text for HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Cuts at the end of a sentence where one lies in the last part, else between words, with an ellipsis. `max` counts characters. */
export function cutText(text: string, max: number): string {
  const clean = cleanText(text);
  const letters = Array.from(clean);
  if (letters.length <= max) return clean;
  if (max <= 1) return '';
  const head = letters.slice(0, max - 1).join('');
  const sentences = [...head.matchAll(/[.!?]["')\]]?(?=\s\p{Lu})/gu)];
  const last = sentences.at(-1);
  if (last && last.index > head.length * 0.6)
    return `${head.slice(0, last.index + last[0].length)} …`;
  const blank = head.lastIndexOf(' ');
  return `${(blank > head.length * 0.5 ? head.slice(0, blank) : head).replace(/[\s,;:–-]+$/u, '')} …`;
}

/** The address where it is a web address that a reader may be sent to, null for any other scheme. */
export function webAddress(link: string | null): string | null {
  if (!link || !URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Length in bytes as sent before transfer encoding. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
