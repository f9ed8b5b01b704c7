import { journalOfFeed } from './journal.js';
import { titleText } from './sanitise.js';
import { textOf } from './xml-text.js';
import { isElement, type XmlElement } from './xml-tree.js';

/** What a document turned out to be; of a feed, where its parts stand. */
export type FeedParts =
  | {
      readonly kind: 'feed';
      readonly atom: boolean;
      /** The element that holds what is said of the feed itself; often the items too. */
      readonly channel: XmlElement;
      /** What is said of the feed itself. */
      readonly fields: readonly XmlElement[];
      readonly items: readonly XmlElement[];
    }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly root: string };

const maxItems = 5000;

/** Finds the channel and the items of any feed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, well-formed or not. */
export function feedParts(document: XmlElement): FeedParts {
  const root = findRoot(document);
  if (root === undefined) return rest(document);
  const atom = localName(root) === 'feed';
  const channel = atom
    ? root
    : (elements(root).find((child) => localName(child) === 'channel') ?? root);
  const fields: XmlElement[] = [];
  const items: XmlElement[] = [];
  const wanted = atom ? 'entry' : 'item';
  for (const holder of channel === root ? [root] : [channel, root])
    for (const child of elements(holder)) {
      if (localName(child) === wanted) items.push(child);
      else if (holder === channel) fields.push(child);
    }
  return { kind: 'feed', atom, channel, fields, items: items.slice(0, maxItems) };
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

function rest(document: XmlElement): FeedParts {
  const all = elements(document);
  if (all.some((element) => /^(html|head|body|script|meta|div|p)$/.test(element.name)))
    return { kind: 'html' };
  const [first] = all;
  return first === undefined ? { kind: 'empty' } : { kind: 'other', root: first.name };
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

/** What stands around the items and decides how they are read: declarations, namespaces, bases, the channel's journal and language. */
export function surroundings(channel: XmlElement, source: string): readonly unknown[] {
  const found: unknown[] = [];
  for (const field of elements(channel)) {
    const name = localName(field);
    if (name === 'title') found.push(journalOfFeed(titleText(textOf(field))));
    else if (name === 'language' || name === 'publicationname')
      found.push(source.slice(field.from, field.to));
  }
  let outermost = channel;
  for (let at = channel; at.parent !== null; at = at.parent) {
    found.push(at.attributes);
    outermost = at;
  }
  found.push(/<!DOCTYPE.*$/is.exec(source.slice(0, outermost.from))?.[0]);
  return found;
}
