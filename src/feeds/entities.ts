import sanitizeHtml from 'sanitize-html';

const xmlEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const known = new Map<string, string | undefined>();

/** The character of an HTML named entity (`eacute`), by the table inside sanitize-html; undefined where there is none. */
export function namedEntity(name: string): string | undefined {
  const simple = xmlEntities[name];
  if (simple !== undefined) return simple;
  if (known.has(name)) return known.get(name);
  const shown = sanitizeHtml(`&${name};`, { allowedTags: [], allowedAttributes: {} });
  const value = shown.includes(name) ? undefined : unescapeXml(shown);
  if (known.size < 5000) known.set(name, value);
  return value;
}

/** windows-1252 characters that pages name by the numbers of the C1 controls. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The character of a numeric reference; a number that is no character of XML gives the empty string, one that is none at all
 * U+FFFD, as in HTML, so that it shows that one was lost.
 */
export function numericEntity(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return c1[code - 0x80] ?? '';
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : '';
}

const reference = /&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** Replaces character references; what is none (`AT&T`, `a & b`) stays as it is. `own` are those a document declared. */
export function decodeEntities(text: string, own?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return numericEntity(Number.parseInt(decimal, 10));
    if (hex !== undefined) return numericEntity(Number.parseInt(hex, 16));
    return own?.get(name ?? '') ?? namedEntity(name ?? '') ?? whole;
  });
}

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
    : text;
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => xmlEntities[name] ?? '');
}
