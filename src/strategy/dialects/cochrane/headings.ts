import type { Heading, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

type Subheading = Span & { readonly text: string };

/** Reads a MeSH heading as typed (`[mh ^"Asthma"/DT [mj]]`) or as printed (`MeSH descriptor: [Asthma] explode all trees`). */
export function readHeading(reader: Reader): Heading | null {
  return readTyped(reader) ?? readPrinted(reader);
}

/** heading = "[mh" [ "^" ] name [ "/" code { "," code } ] [ "[mj]" ] "]" */
function readTyped(reader: Reader): Heading | null {
  if (!reader.isSign('[') || !reader.isWordOf('mh', reader.at + 1)) return null;
  const open = reader.at;
  let close = open + 2;
  let depth = 1;
  for (; !reader.isEnd(close) && close - open < 80; close++) {
    if (reader.isSign('[', close)) depth++;
    else if (reader.isSign(']', close) && --depth === 0) break;
  }
  if (!reader.isSign(']', close)) return null;
  const { source } = reader;
  let from = reader.endOf(open + 1);
  let to = reader.startOf(close);
  const focus = /\[\s*mj\s*\]\s*$/i.exec(source.slice(from, to));
  if (focus) to = from + focus.index;
  while (from < to && /\s/.test(source.charAt(from))) from++;
  const single = source.charAt(from) === '^';
  if (single) from++;
  const { name, subheadings } = splitQualifiers(source, from, to);
  const nameSpan = unquote(source, name);
  reader.at = close + 1;
  return {
    kind: 'heading',
    name: source.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    explode: !single && nameSpan.end > nameSpan.start,
    focus: focus !== null,
    subheadings,
    start: reader.startOf(open),
    end: reader.endOf(close),
  };
}

function splitQualifiers(
  source: string,
  from: number,
  to: number,
): { name: Span; subheadings: Subheading[] } {
  const subheadings: Subheading[] = [];
  const text = source.slice(from, to);
  const found = /\/\s*[a-z]{2}(?:\s*,\s*[a-z]{2})*\s*$/i.exec(text);
  if (found) {
    for (const match of found[0].matchAll(/[a-z]{2}/gi)) {
      const start = from + found.index + match.index;
      subheadings.push({ text: match[0], start, end: start + 2 });
    }
  }
  return { name: { start: from, end: found ? from + found.index : to }, subheadings };
}

function unquote(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s"\u201c\u201d]/.test(source.charAt(start))) start++;
  while (end > start && /[\s"\u201c\u201d]/.test(source.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * printed = "MeSH descriptor:" "[" name "]" [ "explode all trees" | "this term only" | "explode tree" n ]
 *           [ "and with qualifier(s):" "[" name " - " code { "," ... } "]" ]
 *         | "Any MeSH descriptor with qualifier(s):" "[" ... "]"
 * Older editions print no brackets: `MeSH descriptor Asthma explode all trees`.
 */
function readPrinted(reader: Reader): Heading | null {
  const any = reader.isWordOf('any');
  let at = reader.at + (any ? 1 : 0);
  if (!reader.isWordOf('mesh', at) || !reader.isWordOf('descriptor', at + 1)) return null;
  const start = reader.startOf();
  at += 2;
  if (reader.isSign(':', at)) at++;
  let nameSpan: Span = { start: reader.startOf(at), end: reader.startOf(at) };
  let explode = !any;
  let last = at - 1;
  if (!any) {
    const named = readPrintedName(reader, at);
    if (!named) return null;
    nameSpan = named.span;
    at = named.next;
    last = at - 1;
    if (reader.isSign(',', at)) at++;
    if (reader.isWordOf('explode', at)) {
      while (reader.isWord(at) && /^(?:explode|all|trees?|\d+)$/i.test(reader.text(at)))
        last = at++;
    } else if (reader.isWordOf('this', at) && reader.isWordOf('term', at + 1)) {
      explode = false;
      at += reader.isWordOf('only', at + 2) ? 3 : 2;
      last = at - 1;
    } else explode = false;
  }
  const qualified = readPrintedQualifiers(reader, at);
  if (qualified) {
    at = qualified.next;
    last = at - 1;
  } else if (any) return null;
  reader.at = last + 1;
  return {
    kind: 'heading',
    name: reader.source.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    explode,
    focus: false,
    subheadings: qualified?.list ?? [],
    start,
    end: reader.endOf(last),
  };
}

function readPrintedName(reader: Reader, from: number): { span: Span; next: number } | null {
  if (reader.isSign('[', from)) {
    let close = from + 1;
    while (!reader.isEnd(close) && !reader.isSign(']', close) && close - from < 40) close++;
    if (!reader.isSign(']', close)) return null;
    const end = reader.endOf(close - 1);
    return {
      span: { start: Math.min(reader.startOf(from + 1), end), end }, // "[ ]" holds no name.
      next: close + 1,
    };
  }
  let at = from;
  while (
    !reader.isEnd(at) &&
    !reader.isOpen(at) &&
    !reader.isClose(at) &&
    !reader.isWordOf('explode', at) &&
    !(reader.isWordOf('this', at) && reader.isWordOf('term', at + 1)) &&
    at - from < 30
  ) {
    at++;
  }
  if (at === from) return null;
  const next = at;
  if (reader.isSign(',', at - 1)) at--;
  return { span: { start: reader.startOf(from), end: reader.endOf(at - 1) }, next };
}

/** `and with qualifier(s): [Drug therapy - DT, Therapy - TH]` */
function readPrintedQualifiers(
  reader: Reader,
  from: number,
): { list: Subheading[]; next: number } | null {
  let at = from;
  while (reader.isWordOf('and', at) || reader.isWordOf('with', at)) at++;
  if (at === from || !reader.isWord(at) || !/^qualifiers?$/i.test(reader.text(at))) return null;
  const bare = bareQualifiers(reader, at + 1);
  if (bare) return bare;
  while (!reader.isEnd(at) && !reader.isSign('[', at) && at - from < 12) at++;
  if (!reader.isSign('[', at)) return null;
  let close = at + 1;
  while (!reader.isEnd(close) && !reader.isSign(']', close) && close - at < 80) close++;
  if (!reader.isSign(']', close)) return null;
  const list: Subheading[] = [];
  const start = reader.endOf(at);
  const text = reader.source.slice(start, reader.startOf(close));
  let offset = 0;
  for (const part of text.split(',')) {
    const code = /-\s*([A-Z]{2})\s*$/.exec(part)?.[1] ?? part.trim();
    const found = start + offset + part.lastIndexOf(code);
    if (code !== '') list.push({ text: code, start: found, end: found + code.length });
    offset += part.length + 1;
  }
  return { list, next: close + 1 };
}

/** `: DT, TH`, as older editions print the codes of qualifiers. */
function bareQualifiers(reader: Reader, from: number): { list: Subheading[]; next: number } | null {
  if (!reader.isSign(':', from)) return null;
  const list: Subheading[] = [];
  let at = from + 1;
  while (reader.isWord(at) && /^[A-Z]{2}$/.test(reader.text(at)) && !reader.operator(at)) {
    list.push({ text: reader.text(at), start: reader.startOf(at), end: reader.endOf(at) });
    at += reader.isSign(',', at + 1) ? 2 : 1;
  }
  return list.length > 0 ? { list, next: at } : null;
}

/** `[mh ^"Asthma"/DT,TH [mj]]`; an empty name asks for any heading with the qualifier. */
export function writeHeading(query: Query): string | null {
  if (query.kind !== 'heading') return null;
  const codes = query.subheadings.map((subheading) => subheading.text.toUpperCase());
  const name = query.name === '' ? '' : `"${query.name}"`;
  const qualifiers = codes.length > 0 ? `/${codes.join(',')}` : '';
  return `[mh ${query.explode || name === '' ? '' : '^'}${name}${qualifiers}${query.focus ? ' [mj]' : ''}]`;
}
