import type { Command, Query, Range } from '../../ast.js';
import { closingSquare } from '../../source/brackets.js';
import { readCombination } from '../../source/read-combination.js';
import type { Reader } from '../../source/reader.js';
import { readCommand } from './commands.js';
import { isFrequency, readFrequency } from './frequency.js';
import { readHeading } from './headings.js';
import { faultySuffixAt, readSuffixField, suffixAt } from './suffix.js';

/** What an operand can be on Ovid beside words, brackets, quotes and lines. */
export function readOvidOperand(reader: Reader): Query | null {
  if (reader.isSign('[')) {
    const own = readSquare(reader);
    if (own) return own;
  }
  return (
    readCombination(reader) ?? readCommand(reader) ?? readDateRange(reader) ?? readHeading(reader)
  );
}

/** `20190101:20210630`, `2019:2021`: from one date to another, both included. */
function readDateRange(reader: Reader): Range | null {
  const { at } = reader;
  if (!reader.isNumber(at) || !reader.isSign(':', at + 1) || !reader.isNumber(at + 2)) return null;
  const [from, to] = [reader.text(at), reader.text(at + 2)];
  if (from.length !== to.length || ![4, 6, 8].includes(from.length)) return null;
  reader.at = at + 3;
  return { kind: 'range', from, to, start: reader.startOf(at), end: reader.endOf(at + 2) };
}

/** Square brackets around terms and fields group as round ones do; around anything else they hold a comment. */
export function opensOvidGroup(reader: Reader): boolean {
  if (!reader.isSign('[')) return false;
  const close = closingSquare(reader, reader.at);
  if (close === null) return false;
  for (let at = reader.at + 1; at < Math.min(close, reader.at + 400); at++) {
    if (reader.isSign('/', at) || suffixAt(reader, at)) return true;
  }
  return false;
}

/** A comment in square brackets before an operand, or alone on its line. */
function readSquare(reader: Reader): Query | null {
  const { at } = reader;
  const close = closingSquare(reader, at);
  if (close === null) return null;
  const start = reader.startOf(at);
  const end = reader.endOf(close);
  reader.at = close + 1;
  if (!reader.isEnd() || at > 0) return null;
  const comment: Command = {
    kind: 'command',
    name: 'other',
    operand: null,
    argument: reader.source.slice(start, end),
    start,
    end,
  };
  return comment;
}

export function endsOvidText(reader: Reader, at: number): boolean {
  if (reader.isSign('[', at)) return true;
  if (reader.isSign('.', at)) return suffixAt(reader, at) !== null;
  if (reader.isSign('/', at)) return isFrequency(reader, at);
  return usesDatabase(reader, at) || faultySuffixAt(reader, at) !== null;
}

/** `exp Asthma/ use ppez`: one database of several, behind a finished operand. */
function usesDatabase(reader: Reader, at: number): boolean {
  if (!reader.isWordOf('use', at) || reader.isWord(at - 1) || !reader.isWord(at + 1)) return false;
  const over = reader.isEnd(at + 2) || reader.isClose(at + 2) || reader.operator(at + 2) !== null;
  return over && /^[a-z]{3,8}\d{0,2}$/i.test(reader.text(at + 1));
}

/** A field, a frequency, a database, or a comment in square brackets. */
export function readOvidSuffix(reader: Reader, operand: Query): Query | null {
  if (usesDatabase(reader, reader.at)) {
    const argument = reader.text(reader.at + 1);
    const end = reader.endOf(reader.at + 1);
    reader.at += 2;
    return { kind: 'command', name: 'use-database', operand, argument, start: operand.start, end };
  }
  if (!reader.isSign('['))
    return readFrequency(reader, operand) ?? readSuffixField(reader, operand);
  const close = closingSquare(reader, reader.at);
  if (close === null) return null;
  reader.at = close + 1;
  return operand;
}
