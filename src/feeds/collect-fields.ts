import { elements, type FeedParts } from './feed-parts.js';
import { canonicalName } from './field-names.js';
import { personsIn } from './persons.js';
import type { RawValue } from './read-item.js';
import { innerMarkup, textOf } from './xml-text.js';
import { isElement, type XmlElement } from './xml-tree.js';

/** Fields that hold words a person reads, perhaps with markup. */
const wordedFields = new Set([
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
const plainFields = new Set([
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
  'feedburner:origlink',
]);

/** Characters of one field: an abstract has some thousands. */
const maxField = 200_000;

/** The values of the fields of a channel or of an item, in the order of the document, each list under the key of its name. */
export type Fields = Record<string, RawValue[]>;

/**
 * What a feed says of itself, and each of its items. The keys are no names that rss-parser knows: it would run readings of
 * its own on them, a US order for dates, a snippet by a quadratic regular expression.
 */
export interface FeedFields {
  readonly channel: Fields;
  readonly items: readonly Fields[];
  /** The key of every name that stands in one of them. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Takes the fields that Searchbank knows out of a feed with `items` of it, under one spelling of each name whatever the format: words
 * a person reads as HTML, all else as plain text.
 */
export function collectFields(
  { fields, atom }: Extract<FeedParts, { kind: 'feed' }>,
  items: readonly XmlElement[],
): FeedFields {
  const collector = new FieldCollector(atom);
  return {
    channel: collector.collect(fields),
    items: items.map((item) => collector.collect(elements(item), item)),
    keys: collector.keys,
  };
}

class FieldCollector {
  readonly keys = new Map<string, string>();
  private into: Fields = {};

  constructor(private readonly atom: boolean) {}

  collect(fields: readonly XmlElement[], item?: XmlElement): Fields {
    this.into = {};
    const about = item?.attributes['rdf:about'] ?? item?.attributes['about'];
    if (about !== undefined) this.add('about', { text: about });
    for (const field of fields) this.read(field);
    return this.into;
  }

  private add(name: string, value: RawValue): void {
    const text = clean(value.text);
    const kept = text === value.text ? value : { ...value, text };
    let key = this.keys.get(name);
    if (key === undefined) this.keys.set(name, (key = `given:${name}`));
    const values = this.into[key];
    if (values === undefined) this.into[key] = [kept];
    else values.push(kept);
  }

  private read(element: XmlElement): void {
    const { atom } = this;
    let name = canonicalName(element);
    if (name.startsWith('atom:')) {
      name = name.slice(5);
      if (!atom && name === 'link') {
        this.readLink(element);
        return;
      }
    }
    if (name === 'link' && (atom || element.attributes['href'] !== undefined)) {
      this.readLink(element);
    } else if (name === 'author' || name === 'dc:creator') {
      for (const text of personsIn(element)) this.add(name, { text: text.slice(0, maxField) });
    } else if (wordedFields.has(name)) {
      const text = innerMarkup(element, atom && !name.includes(':')).slice(0, maxField);
      this.add(name, { text, base: basesOf(innerElement(element)) });
    } else if (plainFields.has(name)) {
      const addressed = name === 'link' || name === 'guid' || name === 'id';
      this.add(name, {
        text: textOf(element).slice(0, maxField).trim(),
        base: addressed ? basesOf(element) : undefined,
        isPermalink:
          name === 'guid' && element.attributes['ispermalink']?.toLowerCase() !== 'false',
      });
    } else if (name === 'media:group') {
      for (const field of elements(element)) this.read(field);
    }
  }

  private readLink(element: XmlElement): void {
    const { rel = 'alternate', type = '', href } = element.attributes;
    const text = clean((href ?? textOf(element)).slice(0, 10_000)).trim();
    if (text !== '')
      this.add('atom-link', { text, base: basesOf(element), rel: relationOf(rel), type });
  }
}

/** A relation of Atom may be written with its registry's address before it. */
function relationOf(rel: string): string {
  return rel === 'alternate'
    ? rel
    : rel
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '');
}

/** The child that alone holds all that is said, as the `div` of Atom's `xhtml` does; else the element itself. */
function innerElement(element: XmlElement): XmlElement {
  return element.children.length > 3 ? element : (element.children.find(isElement) ?? element);
}

/** The `xml:base`s that it stands under, the outermost first; resolved by the reader against the feed's own address. */
function basesOf(element: XmlElement): readonly string[] | undefined {
  let chain: string[] | undefined;
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const own = at.attributes['xml:base'];
    if (own !== undefined) (chain ??= []).unshift(own);
  }
  return chain;
}

/** Without the characters that XML forbids. */
function clean(text: string): string {
  return text.replace(
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}
