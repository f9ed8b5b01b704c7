import { escapeXml } from './entities.js';
import { elements, localName, type FeedParts } from './feed-parts.js';
import { canonicalName } from './field-names.js';
import { innerMarkup, textOf } from './xml-text.js';
import type { XmlElement } from './xml-tree.js';

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

/** Characters of one field: an abstract has some thousands. */
const maxField = 200_000;

/** Longer texts are kept aside: the strict parser goes through a text sign by sign. */
const maxInline = 100;

/** A feed as plain, well-formed RSS 2.0. */
export interface Rewritten {
  readonly xml: string;
  /** The elements that hold each field, by its name. */
  readonly elements: ReadonlyMap<string, string>;
  /** Long texts, whose elements are empty and have their place in this list as the attribute `aside`. */
  readonly aside: readonly string[];
}

/**
 * Writes a feed with `items` of it again as RSS 2.0 that a strict parser reads without loss: one spelling of each name, markup
 * as text, the base of relative addresses as an attribute. Fields are numbered, `x0`, `x1` and so on: rss-parser hands them
 * over as they are and does not run its own readings on them (a US order for dates, a snippet by a quadratic regular expression),
 * and the strict parser, which tests each sign of a name, has few to test.
 */
export function rewriteFeed(
  { fields, atom }: Extract<FeedParts, { kind: 'feed' }>,
  items: readonly XmlElement[],
): Rewritten {
  const writer = new FieldWriter(atom);
  for (const field of fields) writer.write(field);
  for (const item of items) {
    writer.xml += '<item>';
    const about = item.attributes['rdf:about'] ?? item.attributes['about'];
    if (about !== undefined) writer.add('about', '', about);
    for (const child of elements(item)) writer.write(child);
    writer.xml += '</item>';
  }
  return {
    xml: `<rss version="2.0"><channel>${writer.xml}</channel></rss>`,
    elements: writer.elements,
    aside: writer.aside,
  };
}

class FieldWriter {
  xml = '';
  readonly elements = new Map<string, string>();
  readonly aside: string[] = [];

  constructor(private readonly atom: boolean) {}

  add(name: string, attributes: string, text: string): void {
    let element = this.elements.get(name);
    if (element === undefined) {
      element = `x${this.elements.size}`;
      this.elements.set(name, element);
    }
    const kept = clean(text);
    if (kept.length <= maxInline)
      this.xml += `<${element}${attributes}>${asText(kept)}</${element}>`;
    else this.xml += `<${element}${attributes} aside="${this.aside.push(kept) - 1}"/>`;
  }

  write(element: XmlElement): void {
    const { atom } = this;
    let name = canonicalName(element);
    if (name.startsWith('atom:')) {
      name = name.slice(5);
      if (!atom && name === 'link') {
        this.writeLink(element);
        return;
      }
      if (!atom && name === 'id') return;
    }
    if (name === 'link' && (atom || element.attributes['href'] !== undefined)) {
      this.writeLink(element);
    } else if (name === 'author' || name === 'dc:creator') {
      const person = elements(element).find((child) => localName(child) === 'name');
      const text = person === undefined ? innerPerson(element) : textOf(person);
      if (text !== '') this.add(name, '', text.slice(0, maxField));
    } else if (wordedFields.has(name)) {
      const markup = innerMarkup(element, atom && !name.includes(':'));
      this.add(name, baseAttribute(element), markup.slice(0, maxField));
    } else if (plainFields.has(name)) {
      const kept = name === 'guid' && element.attributes['ispermalink']?.toLowerCase() === 'false';
      const addressed = name === 'link' || name === 'guid' || name === 'id';
      this.add(
        name,
        (kept ? ' permalink="false"' : '') + (addressed ? baseAttribute(element) : ''),
        textOf(element).slice(0, maxField).trim(),
      );
    }
  }

  private writeLink(element: XmlElement): void {
    const { rel, type, href } = element.attributes;
    const target = clean((href ?? textOf(element)).slice(0, 10_000)).trim();
    if (target === '') return;
    const attributes = ` rel="${escapeXml(clean(rel ?? 'alternate').toLowerCase())}" type="${escapeXml(clean(type ?? ''))}"`;
    this.add('atom-link', attributes + baseAttribute(element), target);
  }
}

/** `<author>` of Atom 0.3 without a name, or words with markup between. */
function innerPerson(element: XmlElement): string {
  const email = elements(element).find((child) => localName(child) === 'email');
  return email === undefined ? textOf(element) : '';
}

/** The chain of xml:base from the outside in, one per line; resolved by the reader against the feed's own address. */
function baseAttribute(element: XmlElement): string {
  let chain = '';
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const own = at.attributes['xml:base'];
    if (own !== undefined) chain = chain === '' ? own : `${own}\n${chain}`;
  }
  return chain === '' ? '' : ` base="${escapeXml(clean(chain))}"`;
}

/** As CDATA where there is anything to escape: the strict parser reads that at a stroke, references one sign at a time. */
function asText(text: string): string {
  return /[&<>]/.test(text) ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : text;
}

/** Characters that XML forbids would stop the parser. */
function clean(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
