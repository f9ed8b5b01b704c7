import { elements, localName } from './feed-parts.js';
import { textOf } from './xml-text.js';
import { isElement, type XmlElement } from './xml-tree.js';

/**
 * The persons of one `<author>` or `<dc:creator>`: its words, or the names inside it, as in Atom, FOAF and the lists of RDF. One who
 * has an address only is nobody.
 */
export function personsIn(field: XmlElement): string[] {
  if (!field.children.some(isElement)) return present(textOf(field));
  const listed = elements(field).flatMap(elements).filter(isListed);
  if (listed.length > 0) return listed.flatMap(personsIn);
  const names = namesIn(field);
  if (names.length > 0) return names;
  const addressed = elements(field).some((child) => /^(?:name|email)$/.test(localName(child)));
  return addressed ? [] : present(textOf(field));
}

function isListed(element: XmlElement): boolean {
  return element.name === 'rdf:li';
}

/** The names that stand together in the nearest place; the same persons may follow in another script. */
function namesIn(element: XmlElement): string[] {
  const children = elements(element);
  const own = children
    .filter((child) => localName(child) === 'name')
    // A name that goes on in the next line is not two.
    .flatMap((child) => present(textOf(child).replace(/\s+/g, ' ')));
  if (own.length > 0) return own;
  for (const child of children) {
    const inner = namesIn(child);
    if (inner.length > 0) return inner;
  }
  return [];
}

function present(text: string): string[] {
  return text === '' ? [] : [text];
}
