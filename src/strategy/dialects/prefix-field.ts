import { brief } from '../brief.js';
import type { Reader } from '../source/reader.js';
import type { PrefixField } from './dialect.js';
import type { Field } from './field.js';

/** How a platform writes a field before its operand. */
export interface PrefixForm {
  /** Signs that join the parts of one name: `-` in TITLE-ABS-KEY, `.` in MESH.EXACT. */
  readonly joiners: readonly string[];
  /** Whether several names may stand in a list: `TI,AB(asthma)`. */
  readonly lists: boolean;
  /** What must follow: `=` (Web of Science), an opening bracket (Scopus, ProQuest). */
  readonly followedBy: '=' | '(';
  /** Operators with a greater power belong to the field's operand. */
  readonly power: number;
}

/** Names in one list at most: from each word of a long list the names are sought again. */
const mostNames = 20;

interface Name {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** field = name { "," name } ( "=" | before "(" ); moves the reader behind the sign. */
export function readPrefixField(reader: Reader, form: PrefixForm): PrefixField | null {
  if (!reader.isWord()) return null;
  const names: Name[] = [];
  let at = reader.at;
  const printed = form.followedBy === '=' ? printedNameAt(reader, at) : null;
  if (printed) {
    names.push(printed);
    at = printed.next;
  }
  while (!printed) {
    const name = nameAt(reader, at, form.joiners);
    if (!name || names.length === mostNames) return null;
    names.push(name);
    at = name.next;
    if (!form.lists || !reader.isSign(',', at) || !reader.isWord(at + 1)) break;
    at++;
  }
  const signed =
    form.followedBy === '='
      ? reader.isSign('=', at) || isPrintedName(reader, names, at)
      : reader.isOpen(at);
  if (!signed) return null;
  // The newer Web of Science writes what a search was refined by with two: DT==("ARTICLE").
  const last =
    reader.isSign('=', at) && reader.isSign('=', at + 1) && !reader.isSpaced(at + 1) ? at + 1 : at;
  const fields = names.map(({ written, start, end }) => ({
    written,
    id: fieldOf(reader, written)?.id ?? null,
    start,
    end,
  }));
  for (const field of fields) {
    // `*TS=(...)*`, as a page prints it slanted: no field begins with a wildcard.
    const stars = /^\*+/.exec(field.written)?.[0].length ?? 0;
    const meant = stars > 0 ? fieldOf(reader, field.written.slice(stars)) : undefined;
    if (!meant) continue;
    reader.report(
      'stray-sign',
      'warning',
      { start: field.start, end: field.start + stars },
      `"*" has no meaning here and is passed over. Take it out.`,
    );
    field.written = field.written.slice(stars);
    field.start += stars;
    field.id = meant.id;
  }
  const unknown = fields.filter((field) => field.id === null);
  // A word before a bracket may be a word: only what looks like a field name is taken for an unknown one.
  if (form.followedBy === '(' && unknown.length > 0 && !unknown.every(looksLikeField(reader, at))) {
    return null;
  }
  for (const field of unknown) {
    reader.report(
      'unknown-field',
      'error',
      field,
      `There is no field "${brief(field.written)}" on this platform. Choose one of its fields.`,
    );
  }
  const start = reader.startOf();
  const end = form.followedBy === '=' ? reader.endOf(last) : reader.endOf(at - 1);
  reader.at = form.followedBy === '=' ? last + 1 : at;
  return { fieldSpan: { start, end }, fields, power: form.power };
}

/** A field that the table does not have as an exact one is the field itself: ProQuest's AGE.EXACT is AGE. */
function fieldOf(reader: Reader, name: string): Field | undefined {
  return reader.field(name) ?? reader.field(name.replace(/\.exact(?:\.explode)?$/i, ''));
}

/** Older histories of Web of Science print the field's name with a colon: `TOPIC: (asthma)`. */
function isPrintedName(reader: Reader, names: readonly Name[], at: number): boolean {
  return (
    reader.isSign(':', at) &&
    reader.isOpen(at + 1) &&
    names.every(({ written }) => written.length > 2 && reader.field(written) !== undefined)
  );
}

/** A printed name of several words in capitals, which may be broken over rows: `DOCUMENT TYPES: (Article)`. */
function printedNameAt(reader: Reader, from: number): Name | null {
  let next = from;
  while (reader.isWord(next) && next - from < 5 && /^[A-Z]+$/.test(reader.text(next))) next++;
  if (next - from < 2 || !reader.isSign(':', next)) return null;
  const start = reader.startOf(from);
  const end = reader.endOf(next - 1);
  return { written: reader.source.slice(start, end), start, end, next };
}

function nameAt(reader: Reader, from: number, joiners: readonly string[]): Name | null {
  if (!reader.isWord(from)) return null;
  let last = from;
  while (
    joiners.some((sign) => reader.isSign(sign, last + 1)) &&
    !reader.isSpaced(last + 1) &&
    reader.isWord(last + 2) &&
    !reader.isSpaced(last + 2) &&
    last - from < 12
  ) {
    last += 2;
  }
  const start = reader.startOf(from);
  const end = reader.endOf(last);
  // "OR (" is an operator before a bracket, unless the field table says otherwise.
  if (last === from && reader.operator(from) !== null) return null;
  if (end - start > 40) return null;
  return { written: reader.source.slice(start, end), start, end, next: last + 1 };
}

/** All in capitals, more than one letter, with the bracket right behind it: `FOO(`. */
function looksLikeField(reader: Reader, bracket: number) {
  return ({ written }: { written: string }): boolean =>
    !reader.isSpaced(bracket) && /^[A-Z][A-Z.-]+$/.test(written);
}
