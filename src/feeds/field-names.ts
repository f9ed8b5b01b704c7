import type { XmlElement } from './xml-tree.js';

/** By what a namespace's address begins with or holds: publishers bind the same prefix to many of them (`prism` most of all). */
const namespaces: readonly (readonly [string, string])[] = [
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['prism', 'prism'],
  ['rss/1.0/modules/content', 'content'],
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/', 'atom'],
  ['rdf-syntax-ns', 'rdf'],
  ['mrss', 'media'],
  ['itunes.com', 'itunes'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/rss/1.0/', ''],
  ['my.netscape.com', ''],
  ['backend.userland.com/rss', ''],
];

/** Terms of Dublin Core that say the same as its elements. */
const elementTerms = /^(?:creator|identifier|title|description|source|subject|language|type|date)$/;

/** The prefix by the namespace's address where it is a known one, else as written. */
export function canonicalName(element: XmlElement): string {
  const { name } = element;
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const declared = colon === -1 ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const uri = at.attributes[declared]?.toLowerCase();
    if (uri === undefined) continue;
    if (colon === -1 && !uri.includes('xhtml') && !uri.includes('purl.org/dc')) return local;
    const known = namespaces.find(([part]) => uri.includes(part));
    const canonical = known === undefined ? prefix : known[1];
    if (canonical === 'dcterms' && elementTerms.test(local)) return `dc:${local}`;
    return canonical === '' ? local : `${canonical}:${local}`;
  }
  return name;
}
