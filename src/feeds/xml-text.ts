import { escapeXml } from './entities.js';
import { isElement, type XmlElement } from './xml-tree.js';

/** All the text inside, without any markup. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += isElement(child) ? textOf(child) : child;
  return text;
}

const htmlType = /html|^escaped$/i;

/**
 * What an element says, as HTML. In RSS, and in Atom's `html`, the text itself is HTML; Atom's `text` (also where no
 * type is given) is plain; markup written inside (Atom's `xhtml`, an `<i>` in an RSS title) is kept as markup.
 */
export function innerMarkup(element: XmlElement, atom: boolean): string {
  const type = (element.attributes['type'] ?? '').trim().toLowerCase();
  const mode = (element.attributes['mode'] ?? '').trim().toLowerCase();
  if (element.children.some(isElement)) {
    if (mode !== 'escaped' && mode !== 'base64') return serialise(element.children);
  }
  const text = textOf(element);
  if (mode === 'base64' || (atom && isBinary(type))) {
    const decoded = Buffer.from(text.replace(/\s+/g, ''), 'base64').toString('utf8');
    return type === 'text/plain' ? escapeXml(decoded) : decoded;
  }
  if (type === 'text' || type === 'text/plain') return escapeXml(text);
  if (!atom || htmlType.test(type) || mode === 'escaped') return text;
  if (/xml$/.test(type)) return text;
  return escapeXml(text);
}

function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|xml|html/.test(type);
}

/** Characters after which markup is not written further. */
const enough = 400_000;
const empty = new Set(['br', 'img', 'hr', 'wbr', 'input', 'area', 'col', 'source']);

function serialise(children: readonly (XmlElement | string)[]): string {
  let out = '';
  for (const child of children) {
    if (out.length > enough) break;
    if (!isElement(child)) {
      out += escapeXml(child);
      continue;
    }
    const name = child.name.slice(child.name.indexOf(':') + 1);
    out += `<${name}`;
    for (const [key, value] of Object.entries(child.attributes))
      if (!key.includes(':')) out += ` ${key}="${escapeXml(value)}"`;
    out += empty.has(name) ? '>' : `>${serialise(child.children)}</${name}>`;
  }
  return out;
}
