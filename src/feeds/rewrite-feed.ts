import { escapeXml } from './entities.js';
import { innerMarkup, textOf } from './xml-text.js';
import { isElement, type XmlElement } from './xml-tree.js';

/** What a document turned out to be. `xml` is the same feed as plain, well-formed RSS 2.0, every field as text or HTML in text. */
export type Rewritten =
  | { readonly kind: 'feed'; readonly xml: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly root: string };

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

/** Fields that hold words a person reads, perhaps with markup. */
export const wordedFields = new Set([
  'title',
  'description',
  'summary',
  'content',
  'tagline',
  'subtitle',
  'content:encoded',
  'dc:title',
  'dc:description',
  'dcterms:abstract',
  'media:title',
  'media:description',
  'itunes:summary',
  'xhtml:body',
  'body',
  'fullitem',
  'abstract',
]);

/** Fields kept as their plain text. */
export const plainFields = new Set([
  'link',
  'guid',
  'id',
  'author',
  'pubdate',
  'published',
  'issued',
  'created',
  'updated',
  'modified',
  'lastbuilddate',
  'ttl',
  'language',
  'category',
  'dc:creator',
  'dc:author',
  'dc:contributor',
  'dc:date',
  'dc:identifier',
  'dc:source',
  'dc:doi',
  'dc:type',
  'dc:subject',
  'dc:language',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:modified',
  'itunes:author',
  'media:credit',
  'prism:doi',
  'prism:publicationname',
  'prism:publicationtitle',
  'prism:publicationdate',
  'prism:coverdate',
  'prism:url',
  'prism:section',
  'prism:category',
  'prism:keyword',
  'managingeditor',
  'creator',
  'doi',
  'pmid',
  'date',
]);

const maxItems = 5000;
/** Characters of one field: an abstract has some thousands. */
const maxField = 200_000;

/**
 * Writes any feed (RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, well-formed or not) again as RSS 2.0 that a strict parser
 * reads without loss: one spelling of each name, markup as escaped HTML, the base of relative addresses as an attribute.
 * Fields are named `x:…`, so that rss-parser hands them over as they are and does not run its own readings on them
 * (a US order for dates, a snippet by a quadratic regular expression).
 */
export function rewriteFeed(document: XmlElement): Rewritten {
  const root = findRoot(document);
  if (root === undefined) return rest(document);
  const local = localName(root);
  const atom = local === 'feed';
  const channel = atom
    ? root
    : (elements(root).find((child) => localName(child) === 'channel') ?? root);
  const out: string[] = ['<rss version="2.0"><channel>'];
  const items: XmlElement[] = [];
  const wanted = atom ? 'entry' : 'item';
  for (const holder of channel === root ? [root] : [channel, root])
    for (const child of elements(holder)) {
      if (localName(child) === wanted) items.push(child);
      else if (holder === channel) writeField(out, child, atom);
    }
  for (const item of items.slice(0, maxItems)) {
    out.push('<item>');
    const about = item.attributes['rdf:about'] ?? item.attributes['about'];
    if (about !== undefined) out.push(`<x:about>${escapeXml(clean(about))}</x:about>`);
    for (const child of elements(item)) writeField(out, child, atom);
    out.push('</item>');
  }
  out.push('</channel></rss>');
  return { kind: 'feed', xml: out.join('') };
}

function writeField(out: string[], element: XmlElement, atom: boolean): void {
  let name = canonicalName(element);
  if (atom && name.startsWith('atom:')) name = name.slice(5);
  else if (!atom && name.startsWith('atom:')) {
    if (name === 'atom:link') {
      writeLink(out, element, 'atom-link');
      return;
    }
    name = name.slice(5);
    if (name === 'id') return;
  }
  if (name === 'link' && (atom || element.attributes['href'] !== undefined)) {
    writeLink(out, element, 'atom-link');
    return;
  }
  if (name === 'author' || name === 'dc:creator') {
    const person = elements(element).find((child) => localName(child) === 'name');
    const text = clean(
      (person === undefined ? innerPerson(element) : textOf(person)).slice(0, maxField),
    );
    if (text !== '') out.push(`<x:${name}>${escapeXml(text)}</x:${name}>`);
    return;
  }
  if (wordedFields.has(name)) {
    const markup = clean(innerMarkup(element, atom && !name.includes(':')).slice(0, maxField));
    const base = baseOf(element);
    const given = base === '' ? '' : ` base="${escapeXml(base)}"`;
    out.push(`<x:${name}${given}>${escapeXml(markup)}</x:${name}>`);
  } else if (plainFields.has(name)) {
    const text = clean(textOf(element).slice(0, maxField)).trim();
    const kept = name === 'guid' && element.attributes['ispermalink']?.toLowerCase() === 'false';
    const base = name === 'link' || name === 'guid' || name === 'id' ? baseOf(element) : '';
    const given =
      (kept ? ' permalink="false"' : '') + (base === '' ? '' : ` base="${escapeXml(base)}"`);
    out.push(`<x:${name}${given}>${escapeXml(text)}</x:${name}>`);
  }
}

/** `<author>` of Atom 0.3 without a name, or words with markup between. */
function innerPerson(element: XmlElement): string {
  const email = elements(element).find((child) => localName(child) === 'email');
  return email === undefined ? textOf(element) : '';
}

function writeLink(out: string[], element: XmlElement, name: string): void {
  const { rel, type, href } = element.attributes;
  const target = clean((href ?? textOf(element)).slice(0, 10_000)).trim();
  if (target === '') return;
  const base = baseOf(element);
  out.push(
    `<x:${name} rel="${escapeXml(clean(rel ?? 'alternate').toLowerCase())}" type="${escapeXml(clean(type ?? ''))}"` +
      (base === '' ? '' : ` base="${escapeXml(base)}"`) +
      `>${escapeXml(target)}</x:${name}>`,
  );
}

/** The chain of xml:base from the outside in, one per line; resolved by the reader against the feed's own address. */
function baseOf(element: XmlElement): string {
  let chain = '';
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const own = at.attributes['xml:base'];
    if (own !== undefined) chain = chain === '' ? own : `${own}\n${chain}`;
  }
  return clean(chain);
}

/** The prefix by the namespace's address where it is a known one, else as written. */
function canonicalName(element: XmlElement): string {
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
    return canonical === '' ? local : `${canonical}:${local}`;
  }
  return name;
}

function findRoot(document: XmlElement): XmlElement | undefined {
  let level = elements(document);
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const found = level.find((element) => /^(rss|rdf|feed|channel)$/.test(localName(element)));
    if (found !== undefined) return found;
    if (level.some((element) => element.name === 'html')) return undefined;
    level = level.slice(0, 50).flatMap(elements);
  }
  return undefined;
}

function rest(document: XmlElement): Rewritten {
  const all = elements(document);
  if (all.some((element) => /^(html|head|body|script|meta|div|p)$/.test(element.name)))
    return { kind: 'html' };
  const [first] = all;
  return first === undefined ? { kind: 'empty' } : { kind: 'other', root: first.name };
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

function elements(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

/** Characters that XML forbids would stop the parser. */
function clean(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
