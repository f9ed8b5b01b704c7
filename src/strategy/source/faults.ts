import { brief } from '../brief.js';
import type { Span } from '../ast.js';
import type { Reader } from './reader.js';

/* The faults of a text that the parser itself meets, told in sentences for a librarian. */

export function bracketNeverClosed(reader: Reader, open: Span): void {
  const square = reader.source.charAt(open.start) === '[';
  const nothingInside = reader.source.slice(open.end, reader.end).trim() === '';
  reader.report(
    'unbalanced-bracket',
    'error',
    open,
    'This bracket is opened and never closed. Close it where the group ends.',
    nothingInside
      ? { title: 'Take the bracket out', edits: [{ ...open, replacement: '' }] }
      : {
          title: 'Close the bracket at the end of the line',
          edits: [{ start: reader.end, end: reader.end, replacement: square ? ']' : ')' }],
        },
  );
}

export function bracketNeverOpened(reader: Reader, close: Span): void {
  reader.report(
    'unbalanced-bracket',
    'error',
    close,
    'This closing bracket has no opening one. Take it out, or open the bracket where the group begins.',
    {
      title: 'Take the bracket out',
      edits: [{ ...close, replacement: '' }],
    },
  );
}

export function emptyBrackets(reader: Reader, span: Span): void {
  reader.report(
    'empty-brackets',
    'error',
    span,
    'There is nothing between these brackets. Take them out, or write the term that is missing.',
    {
      title: 'Take the brackets out',
      edits: [{ ...span, replacement: '' }],
    },
  );
}

export function nothingOnLine(reader: Reader, at: number): void {
  reader.report(
    'missing-operand',
    'error',
    { start: at, end: at },
    'There is no search term on this line.',
  );
}

export function nothingBehind(reader: Reader, operator: Span): void {
  const written = reader.source.slice(operator.start, operator.end);
  reader.report(
    'missing-operand',
    'error',
    operator,
    `Nothing stands behind "${brief(written)}". Write the term that is missing, or take the operator out.`,
    {
      title: 'Take the operator out',
      edits: [{ ...operator, replacement: '' }],
    },
  );
}

export function nothingBefore(reader: Reader, operator: Span): void {
  const written = reader.source.slice(operator.start, operator.end);
  reader.report(
    'missing-operand',
    'error',
    operator,
    `Nothing stands before "${brief(written)}". Write the term that is missing, or take the operator out.`,
    {
      title: 'Take the operator out',
      edits: [{ ...operator, replacement: '' }],
    },
  );
}

export function noOperatorBetween(reader: Reader, from: number, to: number): void {
  const span = { start: from, end: Math.max(from, to) };
  reader.report(
    'missing-operator',
    'error',
    span,
    'No operator stands between these two parts of the search. Write AND or OR between them.',
  );
}
