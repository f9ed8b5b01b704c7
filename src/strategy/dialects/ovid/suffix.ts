import { brief } from '../../brief.js';
import type { Fielded, FieldUse, Query } from '../../ast.js';
import { closingSquare } from '../../source/brackets.js';
import type { Reader } from '../../source/reader.js';

/** A field sign found in the tokens: where it ends and what it names. */
export interface SuffixSign {
  readonly fields: readonly FieldUse[];
  /** Index of the token behind the sign. */
  readonly next: number;
  readonly closed: boolean;
}

/**
 * A field whose first dot is missing or mistyped, behind a bracket or a quoted phrase: `(a or b) ti,ab.`, `(a or b),tw.`, and
 * `(a or b) in ti,ab` as SilverPlatter wrote it.
 */
export function faultySuffixAt(reader: Reader, at: number): SuffixSign | null {
  const before = at - 1;
  if (!reader.isClose(before) && !reader.isQuote(before)) return null;
  const skipped =
    reader.isSign(',', at) || reader.isSign(':', at) || reader.isWordOf('in', at) ? at + 1 : at;
  const names = namesAt(reader, skipped);
  if (!names || names.fields.some(({ id }) => id === null)) return null;
  const closed = reader.isSign('.', names.next);
  const next = closed ? names.next + 1 : names.next;
  if (!closed && !reader.isWordOf('in', at) && names.fields.length < 2) return null;
  const ends =
    reader.isEnd(next) ||
    reader.isClose(next) ||
    reader.operator(next) !== null ||
    reader.isSign('[', next);
  return ends ? { fields: names.fields, next, closed } : null;
}

/** suffix = "." [ "(" ] name { ("," | ";") name } [ "." ]; the hooks ask in turn about one dot, which is looked at once. */
export function suffixAt(reader: Reader, at: number): SuffixSign | null {
  if (!reader.isSign('.', at)) return null;
  if (reader.lastFound?.at === at) return reader.lastFound.found as SuffixSign | null;
  const found = readSuffixAt(reader, at);
  reader.lastFound = { at, found };
  return found;
}

function readSuffixAt(reader: Reader, at: number): SuffixSign | null {
  const wrapped = wrappedAt(reader, at);
  if (wrapped) return wrapped;
  const names = namesAt(reader, at + 1);
  if (!names) return null;
  const { fields } = names;
  let { next } = names;
  const known = fields.every(({ id }) => id !== null);
  const closed = reader.isSign('.', next);
  if (closed) next++;
  const glued = !reader.isSpaced(at);
  if (!known) {
    const ends = reader.isEnd(next) || reader.isClose(next) || reader.operator(next) !== null;
    if (!closed || !glued || !ends) return null;
  }
  if (!closed && reader.isPlainWord(next) && !glued) return null;
  return { fields, next, closed };
}

/** `.(dt).`, `.(ti,ab).`: known fields in brackets, closed by a dot. */
function wrappedAt(reader: Reader, at: number): SuffixSign | null {
  if (!reader.isOpen(at + 1)) return null;
  const names = namesAt(reader, at + 2);
  if (!names || !reader.isClose(names.next) || !reader.isSign('.', names.next + 1)) return null;
  if (names.fields.some(({ id }) => id === null)) return null;
  return { fields: names.fields, next: names.next + 2, closed: true };
}

/** names = name { ("," | ";") name }, known ones or such as have a field's form */
function namesAt(reader: Reader, from: number): { fields: FieldUse[]; next: number } | null {
  const fields: FieldUse[] = [];
  let next = from;
  while (reader.isWord(next)) {
    let last = next;
    // Old Ovid names are written with a line: .m_titl.
    while (reader.isSign('_', last + 1) && reader.isWord(last + 2) && last - next < 4) last += 2;
    const start = reader.startOf(next);
    const end = reader.endOf(last);
    if (end - start > 12) return null;
    const written = reader.source.slice(start, end);
    const field = reader.field(written);
    if (!field && (!/^[a-z]{2}$/i.test(written) || reader.operator(next))) return null;
    fields.push({ written, id: field?.id ?? null, start, end });
    next = last + 1;
    const comma = reader.isSign(',', next) || reader.isSign(';', next);
    if (!comma || !reader.isWord(next + 1)) break;
    next++;
  }
  return fields.length > 0 ? { fields: fields.slice(), next } : null;
}

/** Applies the field sign at the reader to `operand`, with the list that Ovid prints behind `.mp.`. */
export function readSuffixField(reader: Reader, operand: Query): Fielded | null {
  const proper = suffixAt(reader, reader.at);
  const sign = proper ?? faultySuffixAt(reader, reader.at);
  if (!sign) return null;
  const start = reader.startOf();
  for (const use of sign.fields) {
    if (use.id !== null) continue;
    reader.report(
      'unknown-field',
      'error',
      use,
      `There is no field "${brief(use.written)}" on this platform. Choose one of its fields, such as .ti,ab. or .mp.`,
    );
  }
  let end = reader.endOf(sign.next - 1);
  if (!proper) misprinted(reader, start, end, sign.fields);
  else if (!sign.closed) unclosed(reader, start, end);
  reader.at = sign.next;
  const printed = readPrintedFields(reader);
  if (printed) end = printed.end;
  const node = {
    kind: 'fielded',
    fields: sign.fields,
    fieldSpan: { start, end },
    operand,
    start: Math.min(operand.start, start),
    end,
  } as const;
  return printed ? { ...node, printedFields: printed.names } : node;
}

function unclosed(reader: Reader, start: number, end: number): void {
  reader.report(
    'field-without-dot',
    'note',
    { start, end },
    'The field is not closed by a dot. The platform takes it so, but the dot makes it plain.',
    {
      title: 'Close it with a dot',
      edits: [{ start: end, end, replacement: '.' }],
    },
  );
}

function misprinted(reader: Reader, start: number, end: number, fields: readonly FieldUse[]): void {
  const proper = `.${fields.map(({ written }) => written.toLowerCase()).join(',')}.`;
  reader.report(
    'misprinted-field',
    'error',
    { start, end },
    `Ovid takes this for words to search, not for a field. Write ${proper} close behind the bracket.`,
    {
      title: `Write ${brief(proper)}`,
      edits: [{ start, end, replacement: proper }],
    },
  );
}

/** `[mp=title, original title, ...]` */
function readPrintedFields(reader: Reader): { names: string[]; end: number } | null {
  const { at } = reader;
  if (!reader.isSign('[', at) || !reader.isWord(at + 1) || !reader.isSign('=', at + 2)) return null;
  const close = closingSquare(reader, at);
  const last = close ?? reader.tokens.count - 1;
  const from = reader.endOf(at + 2);
  const to = close === null ? reader.end : reader.startOf(close);
  if (close === null) {
    reader.report(
      'unbalanced-bracket',
      'error',
      { start: reader.startOf(at), end: reader.endOf(at) },
      'This square bracket is opened and never closed.',
      {
        title: 'Close the bracket at the end of the line',
        edits: [{ start: reader.end, end: reader.end, replacement: ']' }],
      },
    );
  }
  reader.at = close === null ? last : last + 1;
  const names = reader.source
    .slice(from, to)
    .split(',')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
  return {
    names,
    end: close === null ? reader.endOf(Math.max(at, last - 1)) : reader.endOf(close),
  };
}
