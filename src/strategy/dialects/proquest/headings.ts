import type { Heading, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

type Subheading = Span & { readonly text: string };

interface Found {
  readonly major: boolean;
  readonly explode: boolean;
  /** Index of the token `(`. */
  readonly open: number;
  readonly close: number;
}

/**
 * heading = [ "MJ" ] "MESH.EXACT" [ ".EXPLODE" ] "(" quoted ")"
 * One MeSH heading. A group of them, and headings of other vocabularies, are fields (`SU.EXACT("a" OR "b")`).
 */
function headingAt(reader: Reader): Found | null {
  const { at } = reader;
  if (!reader.isWord(at)) return null;
  const major = reader.isWordOf('mjmesh', at);
  if (!major && !reader.isWordOf('mesh', at)) return null;
  if (!reader.isSign('.', at + 1) || !reader.isWordOf('exact', at + 2)) return null;
  const explode = reader.isSign('.', at + 3) && reader.isWordOf('explode', at + 4);
  const open = explode ? at + 5 : at + 3;
  if (!reader.isOpen(open) || !reader.isQuote(open + 1)) return null;
  const quote = reader.closingQuote(open + 1);
  return quote !== null && reader.isClose(quote + 1)
    ? { major, explode, open, close: quote + 1 }
    : null;
}

export function isHeading(reader: Reader): boolean {
  return headingAt(reader) !== null;
}

/** A subheading stands behind two dashes: `MESH.EXACT("Asthma -- drug therapy")`. */
export function readHeading(reader: Reader): Heading | null {
  const found = headingAt(reader);
  if (!found) return null;
  const start = reader.startOf();
  const from = reader.endOf(found.open + 1);
  const to = reader.startOf(found.close - 1);
  const text = reader.source.slice(from, to);
  const dashes = text.search(/\s*--\s*/);
  const nameSpan = { start: from, end: dashes < 0 ? to : from + dashes };
  const subheadings: Subheading[] = [];
  if (dashes >= 0) {
    const behind = from + dashes + (/^\s*--\s*/.exec(text.slice(dashes))?.[0].length ?? 0);
    subheadings.push({ text: reader.source.slice(behind, to), start: behind, end: to });
  }
  reader.at = found.close + 1;
  return {
    kind: 'heading',
    name: reader.source.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    explode: found.explode,
    focus: found.major,
    subheadings,
    start,
    end: reader.endOf(found.close),
  };
}

/** `MESH.EXACT.EXPLODE("Asthma")`; one for each subheading. */
export function writeHeading(query: Query): string | null {
  if (query.kind !== 'heading') return null;
  const field = `${query.focus ? 'MJ' : ''}MESH.EXACT${query.explode ? '.EXPLODE' : ''}`;
  if (query.subheadings.length === 0) return `${field}("${query.name}")`;
  const each = query.subheadings.map(({ text }) => `${field}("${query.name} -- ${text}")`);
  return each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
}
