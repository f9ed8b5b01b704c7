import { brief } from '../brief.js';
import type { Fielded, FieldUse, Query } from '../ast.js';
import type { Reader } from '../source/reader.js';

interface ColonField {
  readonly fields: readonly FieldUse[];
  readonly next: number;
}

/** field = ":" name { "," name }, as Cochrane and Embase.com write it behind what it applies to. */
function colonFieldAt(reader: Reader, at: number): ColonField | null {
  if (!reader.isSign(':', at) || !reader.isWord(at + 1)) return null;
  const fields: FieldUse[] = [];
  let next = at + 1;
  for (;;) {
    const written = reader.text(next);
    const field = reader.field(written);
    // A colon also stands in titles and times: an unknown name counts only where it has the shape of one.
    if (!field && !/^[a-z]{2,3}$/i.test(written)) return null;
    if (!field && (reader.isSpaced(at) || reader.isSpaced(at + 1))) return null;
    fields.push({
      written,
      id: field?.id ?? null,
      start: reader.startOf(next),
      end: reader.endOf(next),
    });
    next++;
    if (!reader.isSign(',', next) || !reader.isWord(next + 1)) break;
    // "a:ti, b:ab": the comma ends the list where another field stands behind the next word.
    if (!reader.field(reader.text(next + 1))) break;
    next++;
  }
  return { fields, next };
}

/** Whether a field sign stands at the token `at`. */
export function isColonField(reader: Reader, at: number): boolean {
  return colonFieldAt(reader, at) !== null;
}

/** Applies the field sign at the reader to `operand`; null where there is none. */
export function readColonField(reader: Reader, operand: Query): Fielded | null {
  const found = colonFieldAt(reader, reader.at);
  if (!found) return null;
  const start = reader.startOf();
  const end = reader.endOf(found.next - 1);
  for (const use of found.fields) {
    if (use.id !== null) continue;
    reader.report(
      'unknown-field',
      'error',
      use,
      `There is no field "${brief(use.written)}" on this platform. Choose one of its fields, such as :ti,ab.`,
    );
  }
  reader.at = found.next;
  return {
    kind: 'fielded',
    fields: found.fields,
    fieldSpan: { start, end },
    operand,
    start: Math.min(operand.start, start),
    end,
  };
}
