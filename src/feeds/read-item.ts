import { itemAuthors } from './authors.js';
import { cut } from './cut.js';
import { parseFeedDate } from './dates.js';
import { itemDoi, itemPmid } from './identifiers.js';
import { itemJournal, readScienceDirect } from './journal.js';
import { baseOf, resolveLink } from './links.js';
import { oneLine, readHtml, titleText, type SafeHtml } from './sanitise.js';

/** The values of a field, in the order of the document. */
export type RawFields = (name: string) => readonly RawValue[];

export interface RawValue {
  readonly text: string;
  /** The `xml:base`s that it stands under, the outermost first. */
  readonly base?: readonly string[] | undefined;
  /** Of a guid, whether it may be an address. */
  readonly isPermalink?: boolean;
  /** Of a link of Atom. */
  readonly rel?: string;
  readonly type?: string;
}

export interface FeedItem {
  /** The id as the feed gave it: guid, Atom id or rdf:about; empty where it gives none. */
  readonly id: string;
  /** One line of plain text. */
  readonly title: string;
  /** Absolute, http or https. */
  readonly link: string | null;
  /** Safe HTML, and its plain text. */
  readonly summaryHtml: string | null;
  readonly summary: string | null;
  /** Whether the HTML says no more than the text: it is words, or one paragraph of words. */
  readonly summaryIsWords: boolean;
  readonly published: Date | null;
  /** The words of the date, where there are any. */
  readonly publishedAsGiven: string | null;
  readonly updated: Date | null;
  readonly authors: readonly string[];
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly journal: string | null;
  /** Author keywords; null where the feed gives none. */
  readonly keywords: readonly string[] | null;
  /** The heading a journal puts it under: `Original Articles`. */
  readonly section: string | null;
}

const maxTitle = 2_000;

/** Makes one item from its fields; relative links start from `base`, the feed's own address. */
export function readItem(fields: RawFields, base: string | undefined): FeedItem {
  const contents = readContents(fields, base);
  const byDescription = readScienceDirect(contents.map((content) => content.text));
  const title = firstText(fields, ['title', 'dc:title', 'media:title'], (text) =>
    titleText(text.slice(0, 20_000)),
  );
  const links = readLinks(fields, base);
  const id = readId(fields, base);
  const published = readDate(fields, publishedFields);
  const updated = readDate(fields, updatedFields);
  const described =
    byDescription.date === null ? null : (parseFeedDate(byDescription.date) ?? null);
  const sources = {
    prismDoi: texts(fields, ['prism:doi', 'dc:doi', 'doi']),
    identifiers: texts(fields, ['dc:identifier']),
    ids: [id],
    // What an entry calls related is another document: the paper that a preprint became.
    links: links.own.length > 0 ? links.own : links.all,
    texts: contents.map((content) => content.text),
  };
  const creators = texts(fields, ['dc:creator']);
  const given = [
    creators,
    texts(fields, ['author']),
    texts(fields, ['dc:author']),
    texts(fields, ['creator']),
    texts(fields, ['itunes:author']),
  ];
  const authors = itemAuthors(given.find((names) => names.length > 0) ?? byDescription.authors);
  const best = pickContent(contents);
  const keywords = texts(fields, ['prism:keyword', 'dc:subject'])
    .flatMap((text) => text.split(/[;,]/))
    .map(oneLine)
    .filter((word) => word !== '');
  return {
    id,
    title: cut(title, maxTitle),
    link: links.all[0] ?? null,
    summaryHtml: best?.html ?? null,
    summary: best?.text ?? null,
    summaryIsWords: best?.isWords ?? true,
    published: published.at ?? (published.given === null ? (updated.at ?? described) : null),
    publishedAsGiven: published.given ?? updated.given ?? byDescription.date,
    updated: updated.at,
    authors,
    doi: itemDoi(sources) ?? null,
    pmid:
      itemPmid(sources) ??
      (/^\d{1,8}$/.test(texts(fields, ['pmid'])[0] ?? '') ? texts(fields, ['pmid'])[0]! : null),
    journal:
      itemJournal(
        texts(fields, ['prism:publicationname', 'prism:publicationtitle']),
        texts(fields, ['dc:source']),
        title,
      ) ?? byDescription.journal,
    keywords: keywords.length > 0 ? [...new Set(keywords)].slice(0, 100) : null,
    section: oneLine(texts(fields, ['prism:section', 'dc:type'])[0] ?? '') || null,
  };
}

function readId(fields: RawFields, base: string | undefined): string {
  const given = fields('guid')[0] ?? fields('id')[0] ?? fields('about')[0];
  const text = given?.text.trim() ?? '';
  // An Atom id is an address; one that begins with a slash is relative by mistake.
  const relative = text.startsWith('/') && fields('guid').length === 0;
  return relative ? (resolveLink(text, baseFor(given!, base)) ?? text) : text;
}

const publishedFields = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'prism:publicationdate',
  'created',
  'dcterms:created',
  'date',
  'prism:coverdate',
];
const updatedFields = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'];

/** The first field that can be read; the words of the first that is there. */
function readDate(
  fields: RawFields,
  names: readonly string[],
): { at: Date | null; given: string | null } {
  let given: string | null = null;
  for (const text of texts(fields, names)) {
    const at = parseFeedDate(text);
    if (at !== undefined) return { at, given: oneLine(text) };
    given ??= cut(oneLine(text), 100);
  }
  return { at: null, given };
}

const contentFields = [
  'description',
  'summary',
  'dc:description',
  'dcterms:abstract',
  'abstract',
  'content:encoded',
  'content',
  'xhtml:body',
  'body',
  'fullitem',
  'itunes:summary',
  'media:description',
];

function readContents(fields: RawFields, base: string | undefined): SafeHtml[] {
  const contents: SafeHtml[] = [];
  for (const name of contentFields)
    for (const value of fields(name)) {
      const content = readHtml(value.text, baseFor(value, base));
      if (content.text !== '') contents.push(content);
    }
  return contents;
}

/** Where an excerpt breaks off; WordPress says what follows where, behind the dots. */
const breaksOff = /(?:\.\.\.|…)\]?\s*(?:(?:The post|Continue reading|Read more)\b[^]{0,600})?$/;

/** The first, unless it is a stub (`TAXON, EarlyView.`) or breaks off (`…`) where another goes on. */
function pickContent(contents: readonly SafeHtml[]): SafeHtml | undefined {
  const [first, ...others] = contents;
  if (first === undefined || others.length === 0) return first;
  const { text } = first;
  const broken = breaksOff.exec(text)?.index;
  if (broken === undefined && text.length >= 200) return first;
  const enough = broken ?? Math.max(100, text.length * 1.2);
  return others.find((other) => other.text.length > enough) ?? first;
}

/** Best first: the page of the item, then what else might name it; `own` without the pages of other documents. */
function readLinks(
  fields: RawFields,
  base: string | undefined,
): { readonly all: readonly string[]; readonly own: readonly string[] } {
  const atom = fields('atom-link');
  const alternates = atom.filter((value) => value.rel === 'alternate');
  const html = alternates.filter((value) => /^$|html/.test(value.type ?? ''));
  const guid = fields('guid').filter(
    (value) => value.isPermalink === true && /^https?:\/\//i.test(value.text.trim()),
  );
  const about = fields('about').filter((value) => /^https?:/i.test(value.text));
  const ids = fields('id').filter((value) => /^https?:/i.test(value.text.trim()));
  const others = atom.filter((value) => /^(related|via)$/.test(value.rel ?? ''));
  const ordered = [
    // FeedBurner puts its own address in the place of the page's.
    ...fields('feedburner:origlink'),
    ...fields('link'),
    ...html,
    ...alternates,
    ...guid,
    ...fields('prism:url'),
    ...about,
    ...others,
    ...ids,
  ];
  const resolve = (values: readonly RawValue[]): string[] => [
    ...new Set(
      values
        .map((value) => resolveLink(value.text, baseFor(value, base)))
        .filter((link) => link !== undefined),
    ),
  ];
  const all = resolve(ordered);
  const own = ordered.filter((value) => value.rel !== 'related');
  return { all, own: own.length === ordered.length ? all : resolve(own) };
}

/** Where the links of a value start from: it may stand under `xml:base`s of its own. */
function baseFor(value: RawValue, base: string | undefined): string | undefined {
  return value.base === undefined ? base : baseOf([base, ...value.base]);
}

function texts(fields: RawFields, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names)
    for (const value of fields(name)) {
      const text = value.text.trim();
      if (text !== '') found.push(text);
    }
  return found;
}

function firstText(
  fields: RawFields,
  names: readonly string[],
  read: (text: string) => string,
): string {
  for (const name of names)
    for (const value of fields(name)) {
      const text = read(value.text);
      if (text !== '') return text;
    }
  return '';
}
