import { brief } from '../brief.js';
import type { Query, Reference, Text } from '../ast.js';
import { isCurlyQuote } from './lexer.js';
import type { Reader } from './reader.js';

/** Reads a line reference or a run of plain words; null where it only passed over a stray sign. */
export function readOperand(reader: Reader): Query | null {
  const reference = readReference(reader);
  if (reference) return reference;
  const text = readWords(reader);
  if (!text || reader.dialect.blank.means !== 'and-untagged') return text;
  return reader.dialect.endsText?.(reader, reader.at) ? text : joinedByAnd(reader, text);
}

/** Words that no field holds together: each for itself, those written without a blank between them as one phrase. */
function joinedByAnd(reader: Reader, text: Text): Query {
  const operands: Text[] = [];
  let from = 0;
  text.words.forEach((word, at) => {
    const next = text.words[at + 1];
    if (next && !/\s/.test(reader.source.slice(word.end, next.start))) return;
    const words = text.words.slice(from, at + 1);
    operands.push({ kind: 'text', quote: '', words, start: words[0]!.start, end: word.end });
    from = at + 1;
  });
  if (operands.length < 2) return text;
  const operatorSpans = operands.slice(1).map(({ start }) => ({ start, end: start }));
  return {
    kind: 'boolean',
    operator: 'and',
    operands,
    operatorSpans,
    start: text.start,
    end: text.end,
  };
}

/** `#3`, `# 3`, `S3`, `3`, `#1a`: by the dialect's table. */
export function readReference(reader: Reader): Reference | null {
  if (!reader.startsLabel()) return readForeignSign(reader);
  const { signs, bare } = reader.dialect.references;
  const { at, source } = reader;
  let last = at;
  let from = reader.startOf();
  const sign = source.charAt(from).toLowerCase();
  const signed = signs.includes(sign);
  if (signed) from++;
  else if (!reader.isWord() || !(bare || namesLine(reader))) return readForeignSign(reader);
  if (signed && from === reader.endOf()) {
    // "# 4": the number is a word of its own.
    if (sign !== '#' || !reader.isWord(at + 1)) return null;
    last = at + 1;
    from = reader.startOf(last);
  }
  const end = reader.endOf(last);
  if (!isLabelAt(source, from, end) || !endsOperand(reader, last + 1)) return null;
  const label = source.slice(from, end);
  const node: Reference = { kind: 'reference', label, start: reader.startOf(), end };
  reader.at = last + 1;
  if (!signed) reader.foreignReferences.push(node);
  return node;
}

/** `#1` on EBSCOhost, and `S1` on the other platforms in a history whose labels are so written: not how lines are named there. */
function readForeignSign(reader: Reader): Reference | null {
  const { naming, source, at } = reader;
  if (!naming || !reader.isWord()) return null;
  const [start, end] = [reader.startOf(), reader.endOf()];
  const sign = source.charAt(start);
  if (sign !== '#' && ((sign !== 'S' && sign !== 's') || naming.sLabels === 0)) return null;
  const label = source.slice(start + 1, end);
  if (!isLabelAt(source, start + 1, end) || !standsAlone(reader)) return null;
  if (sign !== '#' && Number.parseInt(label, 10) > naming.sLabels) return null;
  const node: Reference = { kind: 'reference', label, start, end };
  reader.at = at + 1;
  reader.foreignReferences.push(node);
  return node;
}

/** Whether a number without a sign stands where only a line can: between operators and brackets, in a history with such numbers. */
function namesLine(reader: Reader): boolean {
  const { naming } = reader;
  if (!naming || !reader.isNumber() || Number(reader.text()) > naming.upTo) return false;
  return standsAlone(reader);
}

/** Whether the word stands between operators and brackets. */
function standsAlone(reader: Reader): boolean {
  const { at } = reader;
  const opens = at === 0 || reader.isOpen(at - 1) || reader.operator(at - 1) !== null;
  return (
    opens && (reader.isEnd(at + 1) || reader.isClose(at + 1) || reader.operator(at + 1) !== null)
  );
}

/** label = 1 to 6 digits, a letter or none */
export function isLabelAt(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && source.charCodeAt(at) >= 48 && source.charCodeAt(at) <= 57) at++;
  if (at === start || at - start > 6) return false;
  return at === end || (at === end - 1 && /[a-z]/i.test(source.charAt(at)));
}

/** Whether the operand is over before the token `at`: only an operator, a bracket, the end or a closing sign follows. */
function endsOperand(reader: Reader, at: number): boolean {
  if (reader.isEnd(at) || reader.isClose(at) || reader.operator(at) !== null) return true;
  if (reader.isOpen(at) || reader.isQuote(at) || reader.isWord(at))
    return (
      reader.dialect.blank.means !== 'phrase' ||
      reader.isOpen(at) ||
      (reader.dialect.endsText?.(reader, at) ?? false)
    );
  // "7 not 8 [animals out]": a remark behind the line's number.
  if (reader.isSign('[', at)) return true;
  // A sign: "5-HT" and "3,4-methylene" are words, "3." and "3," at the end are references.
  return !reader.isPlainWord(at + 1) && !(reader.dialect.endsText?.(reader, at) ?? false);
}

/** Consecutive words with the signs between them, as far as one operand reaches. */
export function readWords(reader: Reader): Text | null {
  const { dialect } = reader;
  const from = reader.at;
  let to = from;
  let lastWord = -1;
  const splitsAtBlank = dialect.blank.means === 'and';
  for (; !reader.isEnd(to); to++) {
    if (reader.isWord(to)) {
      if (!reader.isPlainWord(to)) break;
      if (splitsAtBlank && lastWord >= 0 && reader.isSpaced(to)) break;
      if (to > from && dialect.endsText?.(reader, to)) break;
      lastWord = to;
    } else if (reader.isOpen(to) || reader.isClose(to) || reader.isQuote(to)) break;
    else if (dialect.endsText?.(reader, to)) break;
    else if (lastWord < 0 && splitsAtBlank) {
      to++;
      break;
    }
  }
  if (lastWord < 0) {
    stray(reader, from, Math.max(to, from + 1));
    reader.at = Math.max(to, from + 1);
    return null;
  }
  let first = from;
  while (!reader.isWord(first)) first++;
  reportSigns(reader, from, to, lastWord);
  const span = { start: reader.startOf(first), end: reader.endOf(lastWord) };
  reader.at = to;
  return reader.textOf(first, lastWord + 1, '', span);
}

/** Signs that part words are passed over; those that mean something elsewhere, or end a text, are told. */
function reportSigns(reader: Reader, from: number, to: number, lastWord: number): void {
  // A dot between words too: ".tw." on a platform without it, which the checks tell better.
  let dotted = false;
  for (let at = from; at < to; at++) {
    if (reader.isWord(at)) continue;
    const sign = reader.source.charCodeAt(reader.startOf(at));
    const ends =
      at > lastWord &&
      !dotted &&
      (sign === 46 || sign === 44 || sign === 59) &&
      !isOfName(reader, at, sign);
    if (ends || foreignSigns.includes(reader.source.charAt(reader.startOf(at))))
      stray(reader, at, at + 1);
    dotted ||= sign === 46;
  }
}

/** `Smith, J.`: the comma before initials, and the dot behind one. */
function isOfName(reader: Reader, at: number, sign: number): boolean {
  const letters = sign === 44 ? at + 1 : at - 1;
  return sign !== 59 && reader.isWord(letters) && /^\p{L}{1,2}$/u.test(reader.text(letters));
}

const foreignSigns = '{}=<>|^@\\';

/** Signs that are syntax on some platform: where they are not understood, the reader may be at fault, not the text. */
const syntaxSigns = /[[\]{}=<>/:~^|&+@#$?*%!]/;

/** Passes over signs at which no word hangs, with a problem that tells a slip of the text from unknown syntax. */
export function stray(reader: Reader, from: number, to: number): void {
  const span = { start: reader.startOf(from), end: reader.endOf(to - 1) };
  const written = reader.source.slice(span.start, span.end);
  if (syntaxSigns.test(written)) {
    reader.report(
      'unread-text',
      'warning',
      span,
      `"${brief(written)}" is not understood here; the rest of the line is read without it.`,
    );
    return;
  }
  reader.report(
    'stray-sign',
    'warning',
    span,
    `"${brief(written)}" has no meaning here and is passed over. Take it out.`,
    {
      title: 'Take it out',
      edits: [{ ...span, replacement: '' }],
    },
  );
}

/** A quoted phrase; null, with a problem, where its quote sign has no partner. */
export function readQuoted(reader: Reader): Text | null {
  const open = reader.at;
  const close = reader.closingQuote();
  const sign = reader.text();
  const start = reader.startOf();
  if (close === null) {
    const span = { start, end: reader.endOf() };
    reader.report(
      'unbalanced-quote',
      'error',
      span,
      'This quotation mark has no partner. Close the phrase, or take the mark out.',
      {
        title: 'Take the quotation mark out',
        edits: [{ ...span, replacement: '' }],
      },
    );
    return null;
  }
  const end = reader.endOf(close);
  if (isCurlyQuote(sign) || isCurlyQuote(reader.text(close))) {
    const double = reader.quoted ? '""' : '"';
    const straight = "'\u2018\u2019\u201a\u201b".includes(sign) ? "'" : double;
    reader.report(
      'curly-quote',
      'error',
      { start, end },
      'Curly quotation marks are not understood by every platform, and then the phrase is not searched as one. Use straight ones.',
      {
        title: 'Make the quotation marks straight',
        edits: [
          { start, end: reader.endOf(open), replacement: straight },
          { start: reader.startOf(close), end, replacement: straight },
        ],
      },
    );
  }
  reader.at = close + 1;
  return reader.textOf(open + 1, close, sign, { start, end });
}
