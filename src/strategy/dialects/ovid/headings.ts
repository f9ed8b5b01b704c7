import type { Heading, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';
import { brief } from '../../brief.js';
import { isFrequency } from './frequency.js';
import { suffixAt } from './suffix.js';

type Subheading = Span & { readonly text: string };

/**
 * heading = [ "exp" [ "." ] ] [ "*" ] name "/" [ code { "," code } ]
 * The slash makes it a heading; a name may hold commas, brackets and, quoted or behind `exp`, AND and OR.
 */
export function readHeading(reader: Reader): Heading | null {
  let at = reader.at;
  const start = reader.startOf();
  const command = reader.isWordOf('exp', at) || reader.isWordOf('explode', at);
  // `exp. Sepsis/`, as the copy editors of journals print it.
  const dotted = command && reader.isSign('.', at + 1) && reader.isSpaced(at + 2);
  const named = dotted ? at + 2 : at + 1;
  const explode = command && opensName(reader, named) && (!dotted || reader.holds('/'));
  if (explode) at = named;
  else if (!reader.holds('/')) return null;
  const focus = reader.isWord(at) && reader.source.charAt(reader.startOf(at)) === '*';
  const starAlone = focus && reader.endOf(at) - reader.startOf(at) === 1;
  if (starAlone) at++;
  const end = nameEnd(reader, at, explode);
  if (end === null || (end.slash === null && !explode)) return null;
  if (end.next === at) return null;
  const nameStart = reader.startOf(at) + (focus && !starAlone ? 1 : 0);
  const nameSpan = unquoted(reader, at, end.next, nameStart);
  const name = reader.source.slice(nameSpan.start, nameSpan.end);
  if (name === '') return null;
  if (dotted && explode && end.slash !== null) tellDot(reader, named - 1);
  const node = { kind: 'heading', name, nameSpan, explode, focus, start } as const;
  if (end.slash === null) {
    const stop = reader.endOf(end.next - 1);
    if (!suffixAt(reader, end.next)) {
      reader.report(
        'heading-without-slash',
        'error',
        { start, end: stop },
        `"exp" asks for a subject heading, and a heading ends with a slash: exp ${brief(name)}/.`,
        {
          title: 'Add the slash',
          edits: [{ start: stop, end: stop, replacement: '/' }],
        },
      );
    }
    reader.at = end.next;
    return { ...node, subheadings: [], end: stop };
  }
  const qualifiers = readSubheadings(reader, end.slash + 1);
  if (!qualifiers) return null;
  reader.at = qualifiers.next;
  return { ...node, subheadings: qualifiers.list, end: reader.endOf(qualifiers.next - 1) };
}

function tellDot(reader: Reader, dot: number): void {
  const span = { start: reader.startOf(dot), end: reader.endOf(dot) };
  if (reader.findings.at(-1)?.start === span.start) return;
  reader.report(
    'stray-sign',
    'warning',
    span,
    'Ovid knows "exp" without a dot; it is read as meant. Take the dot out.',
    { title: 'Take the dot out', edits: [{ ...span, replacement: '' }] },
  );
}

function opensName(reader: Reader, at: number): boolean {
  return reader.isPlainWord(at) || (reader.isQuote(at) && reader.closingQuote(at) !== null);
}

/** Where the name ends: the token behind it, and that of the slash if one closes it. */
function nameEnd(
  reader: Reader,
  from: number,
  explode: boolean,
): { next: number; slash: number | null } | null {
  let stop: number | null = null;
  let depth = 0;
  for (let at = from; at - from < 60; at++) {
    // Most tokens are words, which neither end a name nor hold one open.
    if (reader.isPlainWord(at)) continue;
    if (isFrequency(reader, at)) {
      if (depth === 0) stop ??= at;
      break;
    } else if (reader.isSign('/', at)) {
      if (depth === 0) return { next: at, slash: at };
    } else if (reader.isQuote(at)) {
      const close = reader.closingQuote(at);
      if (close === null || close - at > 60) break;
      at = close;
    } else if (reader.isOpen(at)) depth++;
    else if (reader.isClose(at)) {
      depth--;
      if (depth < 0) {
        stop ??= at;
        break;
      }
    } else if (reader.isEnd(at) || reader.isSign('[', at) || suffixAt(reader, at)) {
      if (depth === 0) stop ??= at;
      break;
    } else if (reader.operator(at)) {
      // "exp Head and Neck Neoplasms/": only behind exp, and only where nothing else begins behind the operator.
      if (!explode || depth > 0) {
        if (depth === 0) stop ??= at;
        break;
      }
      stop ??= at;
      if (
        at - from > 8 ||
        reader.isWordOf('exp', at + 1) ||
        !reader.isWord(at + 1) ||
        reader.source.charAt(reader.startOf(at + 1)) === '*'
      )
        break;
    }
  }
  return stop === null ? null : { next: stop, slash: null };
}

function unquoted(reader: Reader, from: number, to: number, start: number): Span {
  const end = reader.endOf(to - 1);
  if (reader.isQuote(from) && reader.closingQuote(from) === to - 1) {
    return { start: reader.endOf(from), end: reader.startOf(to - 1) };
  }
  // exp "Head and Neck" Neoplasms/ and *"Asthma"/
  if (
    reader.isQuote(to - 1) &&
    from + 1 < to &&
    reader.isQuote(from + 1) &&
    start > reader.startOf(from)
  ) {
    return { start: reader.endOf(from + 1), end: reader.startOf(to - 1) };
  }
  return { start, end };
}

/** Codes (`dt, th`) or names behind the slash; null where the slash stands inside a word (HIV/AIDS). */
function readSubheadings(
  reader: Reader,
  from: number,
): { list: Subheading[]; next: number } | null {
  const list: Subheading[] = [];
  const none = { list, next: from };
  if (!reader.isPlainWord(from)) return none;
  let next = from;
  for (;;) {
    if (!/^[a-z]{2}$/i.test(reader.text(next)) || reader.operator(next)) break;
    list.push({ text: reader.text(next), start: reader.startOf(next), end: reader.endOf(next) });
    next++;
    if (!reader.isSign(',', next) || !reader.isWord(next + 1)) break;
    next++;
  }
  const over =
    reader.isEnd(next) ||
    reader.isClose(next) ||
    reader.operator(next) !== null ||
    reader.isSign('[', next);
  if (list.length > 0 && (over || !reader.isWord(next)) && !suffixAt(reader, next))
    return { list, next };
  if (reader.isSpaced(from)) return { list: [], next: from };
  return null;
}
