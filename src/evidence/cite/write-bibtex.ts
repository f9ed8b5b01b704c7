import { oneLine, type Citation } from './citation.js';
import { invertedName, personName } from './person-name.js';

/** Signs with a meaning in BibTeX, made plain. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // By name: BibTeX counts braces behind a backslash too, and one without its partner spoils the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX, UTF-8: an entry each, its key family name and year, made unique by a letter. */
export function writeBibtex(citations: readonly Citation[]): string {
  const used = new Map<string, number>();
  return citations.map((citation) => entry(citation, keyOf(citation, used))).join('\n');
}

function keyOf({ authors, title, year }: Citation, used: Map<string, number>): string {
  const name = authors[0] === undefined ? null : personName(authors[0]);
  const first = name === null ? title : 'literal' in name ? name.literal : name.family;
  const base =
    `${first
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 24)}${year ?? ''}` || 'item';
  // BibTeX takes keys that differ only in capitals for one.
  const times = used.get(base.toLowerCase()) ?? 0;
  used.set(base.toLowerCase(), times + 1);
  return times === 0 ? base : `${base}-${times + 1}`;
}

function entry(citation: Citation, key: string): string {
  const { journal, year, doi, pmid, link, abstract } = citation;
  const fields: [string, string][] = [
    // Double braces keep the capitals of the title.
    ['title', `{${escaped(citation.title)}}`],
    ...(citation.authors.length === 0
      ? []
      : ([['author', citation.authors.map(author).join(' and ')]] as [string, string][])),
    ...pair('journal', journal === null ? null : escaped(journal)),
    ...pair('year', year === null ? null : `${year}`),
    ...pair('doi', doi === null ? null : withoutBraces(doi)),
    ...pair('pmid', pmid),
    ...pair('url', link === null ? null : withoutBraces(link)),
    ...pair('abstract', abstract === null ? null : escaped(abstract)),
  ];
  const body = fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n');
  return `@${journal === null ? 'misc' : 'article'}{${key},\n${body}\n}\n`;
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null || value === '' ? [] : [[name, value]];
}

function author(printed: string): string {
  const name = escaped(invertedName(printed));
  // "and" divides authors.
  return 'literal' in personName(printed) || /\sand\s/i.test(name) ? `{${name}}` : name;
}

/** Addresses and DOIs stand as they are, but for what would end the field. */
function withoutBraces(address: string): string {
  return address.replace(/[{}\s\\]/g, encodeURIComponent);
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}%&$#_~^]/g, (sign) => escapes[sign] ?? sign);
}
