import type { Heading, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

type Subheading = Span & { readonly text: string };

/**
 * heading = ( "MH" | "MM" | "MJ" | "DE" ) ( quoted | words ), the name with `+` for explode and `/XX` for subheadings:
 * `MH "Asthma+/DT/TH"`, `MM "Asthma"`. MM asks for a major heading.
 */
export function readHeading(reader: Reader): Heading | null {
  if (!reader.isWord()) return null;
  const code = reader.text();
  if (!/^(?:MH|MM|DE|DH)$/.test(code)) return null;
  const start = reader.startOf();
  let at = reader.at + 1;
  const quoted = reader.isQuote(at);
  const close = quoted ? reader.closingQuote(at) : null;
  if (quoted && close === null) return null;
  if (!quoted && !reader.isWord(at)) return null;
  const from = quoted ? reader.endOf(at) : reader.startOf(at);
  const stop = close ?? unquotedEnd(reader, at);
  const to = close === null ? reader.endOf(stop - 1) : reader.startOf(stop);
  at = close === null ? stop : stop + 1;
  // `MH "Asthma"+` is met too.
  let end = reader.endOf(at - 1);
  let explode = false;
  if (reader.isSign('+', at) && !reader.isSpaced(at)) {
    explode = true;
    end = reader.endOf(at);
    at++;
  }
  const parts = readName(reader.source, from, to);
  if (parts.nameSpan.end <= parts.nameSpan.start) return null;
  reader.at = at;
  const { nameSpan, subheadings } = parts;
  return {
    kind: 'heading',
    name: reader.source.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    explode: explode || parts.explode,
    focus: code === 'MM',
    subheadings,
    start,
    end,
  };
}

function unquotedEnd(reader: Reader, from: number): number {
  let at = from;
  while (
    !reader.isEnd(at) &&
    !reader.isOpen(at) &&
    !reader.isClose(at) &&
    !reader.isQuote(at) &&
    reader.operator(at) === null &&
    !reader.isSign('+', at)
  ) {
    at++;
  }
  return Math.max(at, from + 1);
}

function readName(source: string, from: number, to: number) {
  const subheadings: Subheading[] = [];
  let end = to;
  const text = source.slice(from, to);
  // Qualifiers stand behind the name as codes of two capitals: /DT/TH.
  const qualifiers = /(?:\/[A-Z]{2})+\s*$/.exec(text);
  if (qualifiers) {
    end = from + qualifiers.index;
    for (const match of qualifiers[0].matchAll(/[A-Z]{2}/g)) {
      const start = end + match.index;
      subheadings.push({ text: match[0], start, end: start + 2 });
    }
  }
  const explode = source.charAt(end - 1) === '+';
  if (explode) end--;
  let start = from;
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return { nameSpan: { start, end }, explode, subheadings };
}

/** `MH "Asthma+/DT/TH"` */
export function writeHeading(query: Query): string | null {
  if (query.kind !== 'heading') return null;
  const qualifiers = query.subheadings.map((subheading) => `/${subheading.text.toUpperCase()}`);
  return `${query.focus ? 'MM' : 'MH'} "${query.name}${query.explode ? '+' : ''}${qualifiers.join('')}"`;
}
