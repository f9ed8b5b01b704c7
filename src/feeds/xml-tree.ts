import { decodeEntities } from './entities.js';
import { readDoctype } from './xml-doctype.js';

/** An element as a tolerant reader saw it. Names are lower case; `name` keeps the prefix as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: (XmlElement | string)[];
  /** Where it stands in the source, from its `<` to behind its end. */
  readonly from: number;
  to: number;
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string';
}

/** Deeper elements are laid side by side, so that no document can make the tree deep. */
const maxDepth = 200;
const maxAttributes = 64;
const nameStart = /[A-Za-z_:]/;
const tagName = /[^\s/>"'=<]+/y;
const noAttributes: Readonly<Record<string, string>> = Object.freeze(
  Object.create(null) as Record<string, string>,
);
const tagEnd = /\s*(?:(\/)\s*)?>/y;
const greater = 62;
const attribute = /\s*([^\s/>"'=<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
/** HTML written straight into a field: these have no end tag. */
const voidElements = new Set(['br', 'hr', 'img', 'wbr']);
/** Elements that hold words only: a new field of the item inside one means that its end was forgotten. */
const leaves = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'author',
  'category',
  'dc:creator',
  'dc:date',
]);
const fields = new Set([
  ...leaves,
  'description',
  'content:encoded',
  'dc:identifier',
  'dc:title',
  'dc:source',
]);

/**
 * Reads XML, well-formed or not, into a tree; never throws. A bare `&`, `p < 0.05`, an undeclared entity, a
 * missing or crossed end tag, a document that breaks off: what was written stays. Nothing outside the document is
 * ever read, and a declared entity is only a short text without references of its own, so nothing can blow up.
 */
export function readXmlTree(source: string): XmlElement {
  const root: XmlElement = {
    name: '#document',
    attributes: {},
    parent: null,
    children: [],
    from: 0,
    to: source.length,
  };
  const reader = new TreeReader(source, root);
  reader.read();
  return root;
}

class TreeReader {
  private at = 0;
  private readonly stack: XmlElement[];
  private entities: ReadonlyMap<string, string> | undefined;
  private expanded = 0;
  private lower: string | undefined;
  private readonly found = new Map<string, { from: number; at: number }>();

  constructor(
    private readonly source: string,
    root: XmlElement,
  ) {
    this.stack = [root];
  }

  read(): void {
    this.readAll();
    this.at = this.source.length;
    this.closeTo(1);
  }

  private readAll(): void {
    const { source } = this;
    while (this.at < source.length) {
      const open = this.find('<', this.at);
      if (open === -1) {
        this.text(source.slice(this.at));
        return;
      }
      if (open > this.at) this.text(source.slice(this.at, open));
      this.at = open;
      const next = source[open + 1] ?? '';
      if (next === '/') this.endTag();
      else if (next === '!') this.declaration();
      else if (next === '?') this.skipPast('?>', '>');
      else if (nameStart.test(next)) this.startTag();
      else {
        this.add('<');
        this.at = open + 1;
      }
    }
  }

  /** Where `sign` next stands. Remembered, so that a document of many unclosed things is still read in one pass. */
  private find(sign: string, from: number): number {
    const last = this.found.get(sign);
    if (last !== undefined && last.from <= from && (last.at === -1 || last.at >= from))
      return last.at;
    const at = this.source.indexOf(sign, from);
    this.found.set(sign, { from, at });
    return at;
  }

  private get top(): XmlElement {
    return this.stack[this.stack.length - 1]!;
  }

  private add(text: string): void {
    const { children } = this.top;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  private text(raw: string): void {
    if (raw.includes('&')) {
      if (this.entities === undefined) {
        this.add(decodeEntities(raw));
        return;
      }
      const text = decodeEntities(raw, this.entities);
      this.expanded += Math.max(0, text.length - raw.length);
      this.add(this.expanded > 100_000 ? raw : text);
      return;
    }
    this.add(raw);
  }

  private skipPast(end: string, fallback: string): void {
    const found = this.find(end, this.at + 2);
    if (found !== -1) this.at = found + end.length;
    else {
      const other = this.find(fallback, this.at + 2);
      this.at = other === -1 ? this.source.length : other + fallback.length;
    }
  }

  private declaration(): void {
    const { source, at } = this;
    if (source.startsWith('<!--', at)) {
      const end = this.find('-->', at + 4);
      this.at = end === -1 ? this.unclosed(at + 4) : end + 3;
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = this.find(']]>', at + 9);
      const stop = end === -1 ? this.unclosed(at + 9) : end;
      this.add(source.slice(at + 9, stop));
      this.at = end === -1 ? stop : end + 3;
    } else if (/^<!DOCTYPE/i.test(source.slice(at, at + 9))) this.doctype();
    else if (/^<![A-Za-z[]/.test(source.slice(at, at + 3))) this.skipPast('>', '>');
    else {
      this.add('<');
      this.at = at + 1;
    }
  }

  /** A comment or CDATA without an end stops at the end tag of the element it stands in, so that the items behind it are kept. */
  private unclosed(from: number): number {
    this.lower ??= this.source.toLowerCase();
    const end = this.lower.indexOf(`</${this.top.name}`, from);
    return end === -1 ? this.source.length : end;
  }

  private doctype(): void {
    const { entities, to } = readDoctype(this.source, this.at);
    if (entities.size > 0) this.entities = entities;
    if (to === undefined) this.skipPast('>', '>');
    else this.at = to;
  }

  private endTag(): void {
    const { top, source } = this;
    const behind = this.at + 2 + top.name.length;
    // Nearly always the element at hand ends, in the same letters.
    if (
      source.charCodeAt(behind) === greater &&
      source.startsWith(top.name, this.at + 2) &&
      this.stack.length > 1
    ) {
      this.at = behind + 1;
      this.closeTo(this.stack.length - 1);
      return;
    }
    const end = this.find('>', this.at);
    const next = this.find('<', this.at + 1);
    const stop = end === -1 || (next !== -1 && next < end) ? next : end;
    const name = source
      .slice(this.at + 2, stop === -1 ? undefined : stop)
      .trim()
      .toLowerCase();
    this.at = stop === -1 ? source.length : stop === end ? end + 1 : stop;
    for (let depth = this.stack.length - 1; depth > 0; depth -= 1)
      if (this.stack[depth]!.name === name) {
        this.closeTo(depth);
        return;
      }
  }

  /** Elements deeper than `depth` end here. */
  private closeTo(depth: number): void {
    for (let at = depth; at < this.stack.length; at += 1) this.stack[at]!.to = this.at;
    this.stack.length = depth;
  }

  private startTag(): void {
    const { source } = this;
    tagName.lastIndex = this.at + 1;
    tagName.test(source);
    const name = source.slice(this.at + 1, tagName.lastIndex).toLowerCase();
    const from = this.at;
    let to = tagName.lastIndex;
    let attributes = noAttributes;
    let closed = false;
    if (source.charCodeAt(to) === greater) to += 1;
    else {
      ({ attributes, to } = this.readAttributes(to));
      tagEnd.lastIndex = to;
      const end = tagEnd.exec(source);
      if (end !== null) {
        to += end[0].length;
        closed = end[1] !== undefined;
      } else if (!(name.includes(':') || leaves.has(name) || name === 'item')) {
        // `x <y and z`: no tag after all.
        this.add('<');
        this.at += 1;
        return;
      }
    }
    // An empty `<item/>` inside an item begins no other one.
    if (!closed) this.closeForgotten(name);
    this.at = to;
    const element: XmlElement = {
      name,
      attributes,
      parent: this.top,
      children: [],
      from,
      to,
    };
    this.top.children.push(element);
    if (!closed && this.stack.length < maxDepth && !voidElements.has(name))
      this.stack.push(element);
  }

  /** Those that begin at `from`, and where they end. */
  private readAttributes(from: number): { attributes: Record<string, string>; to: number } {
    const attributes = Object.create(null) as Record<string, string>;
    let to = from;
    for (let count = 0; ; count += 1) {
      attribute.lastIndex = to;
      const found = attribute.exec(this.source);
      if (found === null || found[0].length === 0) return { attributes, to };
      to += found[0].length;
      if (count < maxAttributes)
        attributes[found[1]!.toLowerCase()] ??= decodeEntities(
          found[2] ?? found[3] ?? found[4] ?? '',
          this.entities,
        );
    }
  }

  private closeForgotten(name: string): void {
    if (name === 'item' || name === 'entry') {
      const open = this.stack.findIndex((element) => element.name === name);
      if (open > 0) this.closeTo(open);
    } else if (leaves.has(this.top.name) && fields.has(name) && this.top.parent?.name === 'item')
      this.closeTo(this.stack.length - 1);
  }
}
