import type { Fielded, FieldUse, Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/** The fields of the search form by the names that are printed behind a term: `"hand hygiene" in Title Abstract Keyword`. */
const names: readonly (readonly [words: string, ids: readonly string[]])[] = [
  ['title abstract keyword', ['ti', 'ab', 'kw']],
  ['record title', ['ti']],
  ['abstract', ['ab']],
  ['keyword', ['kw']],
  ['author', ['au']],
  ['publication type', ['pt']],
];

interface Printed {
  readonly ids: readonly string[];
  readonly next: number;
}

function printedAt(reader: Reader, at: number): Printed | null {
  if (!reader.isWordOf('in', at) || !/^[A-Z]/.test(reader.text(at + 1))) return null;
  for (const [words, ids] of names) {
    const parts = words.split(' ');
    if (!parts.every((word, index) => reader.isWordOf(word, at + 1 + index))) continue;
    const next = at + 1 + parts.length;
    // Words that follow belong to a phrase in which "in" is a word.
    if (!reader.isPlainWord(next) || reader.isWordOf('in', next)) return { ids, next };
  }
  return null;
}

/** Whether a field's printed name stands at the token `at`. */
export function isPrintedField(reader: Reader, at: number): boolean {
  return printedAt(reader, at) !== null;
}

/** Applies the field named at the reader to `operand`; null where there is none. */
export function readPrintedField(reader: Reader, operand: Query): Fielded | null {
  const found = printedAt(reader, reader.at);
  if (!found) return null;
  const fieldSpan = { start: reader.startOf(), end: reader.endOf(found.next - 1) };
  const name = { start: reader.startOf(reader.at + 1), end: fieldSpan.end };
  const fields = found.ids.map((id, index): FieldUse => {
    const one = found.ids.length > 1 ? reader.at + 1 + index : null;
    const span = one === null ? name : { start: reader.startOf(one), end: reader.endOf(one) };
    return { written: reader.source.slice(span.start, span.end), id, ...span };
  });
  reader.at = found.next;
  const { start } = operand;
  return { kind: 'fielded', fields, fieldSpan, operand, start, end: fieldSpan.end };
}
