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

/** suffix = "." name { ("," | ";") name } [ "." ] */
export function suffixAt(reader: Reader, at: number): SuffixSign | null {
  if (!reader.isSign('.', at)) return null;
  const fields: FieldUse[] = [];
  let next = at + 1;
  let known = true;
  for (;;) {
    if (!reader.isWord(next)) break;
    let last = next;
    // Old Ovid names are written with a line: .m_titl.
    while (reader.isSign('_', last + 1) && reader.isWord(last + 2)) last += 2;
    const start = reader.startOf(next);
    const end = reader.endOf(last);
    if (end - start > 12) return null;
    const written = reader.source.slice(start, end);
    const field = reader.field(written);
    if (!field) {
      if (!/^[a-z]{2}$/i.test(written) || reader.operator(next)) return null;
      known = false;
    }
    fields.push({ written, id: field?.id ?? null, start, end });
    next = last + 1;
    if (!reader.isSign(',', next) && !reader.isSign(';', next)) break;
    if (!reader.isWord(next + 1)) break;
    next++;
  }
  if (fields.length === 0) return null;
  const closed = reader.isSign('.', next);
  if (closed) next++;
  const glued = !reader.isSpaced(at);
  if (!known) {
    const ends = reader.isEnd(next) || reader.isClose(next) || reader.operator(next) !== null;
    if (!closed || !glued || !ends) return null;
  }
  if (!closed && reader.isWord(next) && !reader.operator(next) && !glued) return null;
  return { fields, next, closed };
}

/** Applies the field sign at the reader to `operand`, with the list that Ovid prints behind `.mp.`. */
export function readSuffixField(reader: Reader, operand: Query): Fielded | null {
  const sign = suffixAt(reader, reader.at);
  if (!sign) return null;
  const start = reader.startOf();
  for (const use of sign.fields) {
    if (use.id !== null) continue;
    reader.report(
      'unknown-field',
      'error',
      use,
      `There is no field "${use.written}" on this platform. Choose one of its fields, such as .ti,ab. or .mp.`,
    );
  }
  let end = reader.endOf(sign.next - 1);
  if (!sign.closed) {
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

/** `[mp=title, original title, ...]` */
function readPrintedFields(reader: Reader): { names: string[]; end: number } | null {
  const { at } = reader;
  if (!reader.isSign('[', at) || !reader.isWord(at + 1) || !reader.isSign('=', at + 2)) return null;
  const close = closingSquare(reader, at);
  const last = close ?? reader.tokens.kinds.length - 1;
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
