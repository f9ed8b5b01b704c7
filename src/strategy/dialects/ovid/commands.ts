import type { Command, Query, Reference, Span } from '../../ast.js';
import { brief } from '../../brief.js';
import { readRanges } from '../../source/read-combination.js';
import { readReference } from '../../source/read-operand.js';
import type { Reader } from '../../source/reader.js';
import { conditionOf } from '../limit-condition.js';
import { readConditions } from './limits.js';

/** What a command can begin with, beside the number of a line: limit, remove, from, use, and yr=, ed=, dt= where they stand without it. */
const initials: ReadonlySet<number> = new Set(
  Array.from('lrfuyed', (letter) => letter.charCodeAt(0)),
);

/** Ovid's commands: limit, remove duplicates from, from ... keep, use. */
export function readCommand(reader: Reader): Query | null {
  if (reader.isSign('.')) return readShortLimit(reader);
  const initial = reader.source.charCodeAt(reader.startOf());
  const isDigit = initial >= 48 && initial <= 57;
  if (!reader.isWord() || !(isDigit || initials.has(initial | 32))) return null;
  return (
    readLimit(reader) ??
    readBareLimit(reader) ??
    readDeduplication(reader) ??
    readKeep(reader) ??
    readUse(reader)
  );
}

/** limit = [ line ] "limit" [ line ] "to" conditions */
function readLimit(reader: Reader): Query | null {
  const start = reader.startOf();
  const numberFirst = reader.isNumber() && reader.isWordOf('limit', reader.at + 1);
  const word = numberFirst ? reader.at + 1 : reader.at;
  if (!reader.isWordOf('limit', word)) return null;
  const from = reader.at;
  let at = word + 1;
  let operand: Reference | null = null;
  if (numberFirst) operand = reference(reader, reader.at);
  else if (reader.isNumber(at) || labelled(reader, at)) {
    operand = reference(reader, at);
    at++;
  }
  if (reader.isWordOf('to', at)) at++;
  else if (operand === null) return null;
  reader.at = at;
  const conditions = readConditions(reader);
  if (!conditions) {
    reader.at = from;
    return null;
  }
  return {
    kind: 'limit',
    operand,
    operator: conditions.operator,
    conditions: conditions.list,
    start,
    end: conditions.end,
  };
}

/** condition = ( "yr" | "ed" | "dt" ) "=" value: a condition of a limit among terms, where Ovid takes none. */
function readBareLimit(reader: Reader): Query | null {
  const { at } = reader;
  if (!reader.isSign('=', at + 1) || !/^(?:yr|ed|dt)$/i.test(reader.text(at))) return null;
  const start = reader.startOf(at);
  let last = at + 2;
  if (reader.isQuote(last)) last = reader.closingQuote(last) ?? last;
  else while (!endsValue(reader, last + 1)) last++;
  if (reader.isEnd(last)) return null;
  const end = reader.endOf(last);
  reader.at = last + 1;
  const written = brief(reader.source.slice(start, end));
  reader.report(
    'limit-among-terms',
    'error',
    { start, end },
    `Ovid takes "${written}" only in a limit, on a line of its own: limit 1 to ${written}.`,
  );
  const conditions = [conditionOf(reader.source, { start, end })];
  return { kind: 'limit', operand: null, operator: 'and', conditions, start, end };
}

function endsValue(reader: Reader, at: number): boolean {
  return reader.isEnd(at) || reader.isClose(at) || reader.operator(at) !== null;
}

/** ".." "l" "/" line conditions: the command line's short form of limit. */
function readShortLimit(reader: Reader): Query | null {
  const { at } = reader;
  const opens =
    reader.isSign('.', at + 1) && reader.isWordOf('l', at + 2) && reader.isSign('/', at + 3);
  if (!opens || !labelled(reader, at + 4)) return null;
  const operand = reference(reader, at + 4);
  const start = reader.startOf(at);
  reader.at = at + 5;
  const conditions = readConditions(reader);
  if (!conditions) {
    reader.at = at;
    return null;
  }
  const { operator, list, end } = conditions;
  return { kind: 'limit', operand, operator, conditions: list, start, end };
}

function labelled(reader: Reader, at: number): boolean {
  return reader.isWord(at) && /^#?\d{1,6}[a-z]?$/i.test(reader.text(at));
}

function reference(reader: Reader, at: number): Reference {
  const label = reader.text(at).replace('#', '');
  return { kind: 'reference', label, start: reader.startOf(at), end: reader.endOf(at) };
}

/** "remove duplicates from" line */
function readDeduplication(reader: Reader): Command | null {
  const { at } = reader;
  const start = reader.startOf();
  if (!reader.isWordOf('remove', at) || !reader.isWordOf('duplicates', at + 1)) return null;
  const from = reader.isWordOf('from', at + 2) ? at + 3 : at + 2;
  reader.at = from;
  const operand = readReference(reader);
  const end = operand ? operand.end : reader.endOf(from - 1);
  return { kind: 'command', name: 'remove-duplicates', operand, argument: '', start, end };
}

/** "from" line "keep" list */
function readKeep(reader: Reader): Command | null {
  const { at } = reader;
  if (!reader.isWordOf('from', at) || !labelled(reader, at + 1)) return null;
  if (!reader.isWordOf('keep', at + 2) && !reader.isWordOf('remove', at + 2)) return null;
  const list = readRanges(reader, at + 3);
  if (!list) return null;
  const argument: Span = { start: reader.startOf(at + 3), end: reader.endOf(list.next - 1) };
  const start = reader.startOf();
  const kept = reader.isWordOf('keep', at + 2);
  const operand = reference(reader, at + 1);
  reader.at = list.next;
  return {
    kind: 'command',
    name: kept ? 'keep' : 'other',
    operand,
    argument: reader.source.slice(kept ? argument.start : start, argument.end),
    start,
    end: argument.end,
  };
}

/** [ line ] "use" database */
function readUse(reader: Reader): Command | null {
  const { at } = reader;
  const start = reader.startOf();
  const word = reader.isNumber(at) ? at + 1 : at;
  if (!reader.isWordOf('use', word) || !reader.isWord(word + 1)) return null;
  const over =
    reader.isEnd(word + 2) || reader.isClose(word + 2) || (word > at && reader.operator(word + 2));
  if (!over || !/^[a-z]{3,8}\d{0,2}$/i.test(reader.text(word + 1))) return null;
  const operand = word > at ? reference(reader, at) : null;
  const argument = reader.text(word + 1);
  const end = reader.endOf(word + 1);
  reader.at = word + 2;
  return { kind: 'command', name: 'use-database', operand, argument, start, end };
}
