import type { BooleanQuery, Proximity, Query, Span, Text } from '../ast.js';
import type { Dialect, PrefixField } from '../dialects/dialect.js';
import { readOperand, readQuoted, readReference, stray } from './read-operand.js';
import { Reader, type Finding } from './reader.js';

/*
 * Operator precedence with a stack of its own, so that no depth of brackets reaches the end of JavaScript's.
 *
 *   query    = operand { suffix } { operator operand { suffix } }
 *   operand  = prefix operand | "(" query ")" | text | what the dialect reads
 *   operator = AND | OR | NOT | proximity | nothing but a blank
 */

type Pending =
  | { kind: 'open'; span: Span; square: boolean }
  | { kind: 'boolean'; operator: 'and' | 'or' | 'not'; power: number; span: Span }
  | { kind: 'proximity'; ordered: boolean; distance: number; power: number; spans: Span[] }
  | { kind: 'prefix'; field: PrefixField; power: number };

/** Reads the query between `start` and `end`; always answers with a tree. */
export function parseQuery(
  source: string,
  start: number,
  end: number,
  dialect: Dialect,
): { query: Query; findings: Finding[] } {
  const reader = new Reader(source, start, end, dialect);
  const query = new QueryParser(reader).parse();
  return { query, findings: reader.findings };
}

class QueryParser {
  private readonly values: Query[] = [];
  private readonly pending: Pending[] = [];
  /** BooleanQuery nodes under construction: their operand lists may still grow. */
  private readonly growing = new WeakSet<Query>();
  private openGroups = 0;

  constructor(private readonly reader: Reader) {}

  parse(): Query {
    const { reader } = this;
    this.operand();
    while (!reader.isEnd()) {
      this.afterOperand();
    }
    while (this.openGroups > 0) this.closeGroup(null);
    this.reduceAbove(-Infinity);
    return this.values.at(-1) ?? missing(reader.start);
  }

  /** Reads one operand with all that opens before it. */
  private operand(): void {
    const { reader } = this;
    const { dialect } = reader;
    for (;;) {
      const prefix = dialect.readPrefix?.(reader);
      if (prefix) {
        this.pending.push({ kind: 'prefix', field: prefix, power: prefix.power });
        continue;
      }
      if (reader.isOpen() || dialect.opensGroup?.(reader)) {
        this.pending.push({ kind: 'open', span: spanOf(reader), square: !reader.isOpen() });
        this.openGroups++;
        reader.at++;
        continue;
      }
      const own = dialect.readOperand?.(reader);
      if (own) {
        this.values.push(own);
        return;
      }
      if (reader.isQuote()) {
        const quoted = readQuoted(reader);
        if (quoted) {
          this.values.push(quoted);
          return;
        }
        reader.at++; // An unpaired sign, reported: what follows is read without it.
        continue;
      }
      if (reader.isEnd() || reader.isClose() || reader.operator()) {
        this.missingOperand();
        return;
      }
      const read = readOperand(reader);
      if (read) {
        this.values.push(read);
        return;
      }
    }
  }

  private missingOperand(): void {
    const { reader } = this;
    const before = this.pending.at(-1);
    const at = reader.at > 0 ? reader.endOf(reader.at - 1) : reader.start;
    const place: Span = { start: at, end: at };
    if (reader.isClose() && before?.kind === 'open') {
      const span = { start: before.span.start, end: reader.endOf() };
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
    } else if (reader.isEnd() && this.values.length === 0 && this.pending.length === 0) {
      reader.report('missing-operand', 'error', place, 'There is no search term on this line.');
    } else if (before && before.kind !== 'open') {
      const span =
        before.kind === 'boolean'
          ? before.span
          : before.kind === 'prefix'
            ? before.field.fieldSpan
            : (before.spans[0] ?? place);
      reader.report(
        'missing-operand',
        'error',
        span,
        `Nothing stands behind "${reader.source.slice(span.start, span.end)}". Write the term that is missing, or take the operator out.`,
      );
    } else {
      const span = reader.isEnd() ? place : spanOf(reader);
      reader.report(
        'missing-operand',
        'error',
        span,
        `Nothing stands before "${reader.text()}". Write the term that is missing, or take the operator out.`,
      );
    }
    this.values.push(missing(at));
  }

  /** Reads what may stand behind an operand: a suffix, a closing bracket, or an operator with its operand. */
  private afterOperand(): void {
    const { reader } = this;
    if (this.suffix()) return;
    if (reader.isEnd()) return;
    if (reader.isClose() || this.closesSquare()) {
      if (this.openGroups > 0) this.closeGroup(reader.at);
      else {
        const span = spanOf(reader);
        reader.report(
          'unbalanced-bracket',
          'error',
          span,
          'This closing bracket has no opening one. Take it out, or open the bracket where the group begins.',
          {
            title: 'Take the bracket out',
            edits: [{ ...span, replacement: '' }],
          },
        );
      }
      reader.at++;
      return;
    }
    const operator = reader.operator();
    if (operator) {
      this.operator();
      this.operand();
      return;
    }
    if (reader.isQuote() && reader.closingQuote() === null) {
      readQuoted(reader);
      reader.at++;
      return;
    }
    this.unmarkedOperator();
  }

  /** Two operands with nothing but a blank between them. */
  private unmarkedOperator(): void {
    const { reader } = this;
    const { dialect } = reader;
    let own: Query | null = null;
    if (!reader.isWord() && !reader.isOpen() && !reader.isQuote()) {
      const prefix = dialect.readPrefix?.(reader);
      if (prefix) {
        this.joinByBlank(prefix.fieldSpan.start);
        this.pending.push({ kind: 'prefix', field: prefix, power: prefix.power });
        this.operand();
        return;
      }
      own = dialect.readOperand?.(reader) ?? readReference(reader);
      if (own === null) {
        if (reader.isWord() || reader.isEnd() || reader.isClose() || reader.operator()) return;
        stray(reader, reader.at, reader.at + 1);
        reader.at++;
        return;
      }
      this.joinByBlank(own.start);
      this.values.push(own);
      return;
    }
    this.joinByBlank(reader.startOf());
    this.operand();
  }

  private joinByBlank(from: number): void {
    const { reader } = this;
    const { dialect } = reader;
    const left = this.values.at(-1);
    const at = left ? left.end : reader.startOf();
    const wordsOnly = left !== undefined && isWords(left);
    if (wordsOnly && dialect.blank.means === 'phrase') {
      this.push({
        kind: 'proximity',
        ordered: true,
        distance: 0,
        power: dialect.blank.power,
        spans: [{ start: at, end: at }],
      });
    } else {
      if (dialect.blank.means === 'phrase') {
        reader.report(
          'missing-operator',
          'error',
          { start: at, end: Math.max(at, from) },
          'No operator stands between these two parts of the search. Write AND or OR between them.',
        );
      }
      this.push({
        kind: 'boolean',
        operator: 'and',
        power: dialect.blank.power,
        span: { start: at, end: at },
      });
    }
  }

  /** A `]` whose group was opened by `[`. */
  private closesSquare(): boolean {
    if (!this.reader.isSign(']') || this.openGroups === 0) return false;
    const open = this.pending.findLast((pending) => pending.kind === 'open');
    return open?.square === true;
  }

  private suffix(): boolean {
    const { reader } = this;
    const { dialect } = reader;
    if (!dialect.readSuffix) return false;
    const from = reader.at;
    const probe = this.values.at(-1);
    if (!probe) return false;
    // What the suffix applies to is known only once tighter operators are reduced; ask first whether one is here.
    if (dialect.endsText && !dialect.endsText(reader, from)) return false;
    this.reduceAbove(dialect.isTrailer?.(reader, from) ? -Infinity : dialect.suffixPower);
    const operand = this.values.at(-1)!;
    const found = dialect.readSuffix(reader, operand);
    if (!found) return false;
    this.values[this.values.length - 1] = found;
    if (found.kind === 'fielded') reader.rereadNumbersAsWords(found.start);
    return reader.at > from;
  }

  private operator(): void {
    const { reader } = this;
    const found = reader.operator()!;
    const span = spanOf(reader);
    reader.at++;
    if (found.row.kind === 'boolean') {
      const next = reader.operator();
      // AND NOT, in any dialect, is NOT.
      if (
        found.row.operator === 'and' &&
        next?.row.kind === 'boolean' &&
        next.row.operator === 'not'
      ) {
        const whole = { start: span.start, end: reader.endOf() };
        reader.at++;
        this.push({ kind: 'boolean', operator: 'not', power: next.row.power, span: whole });
        return;
      }
      this.push({ kind: 'boolean', operator: found.row.operator, power: found.row.power, span });
      return;
    }
    const { row } = found;
    let number = found.number;
    let end = span.end;
    if (number === null) {
      const slashed = reader.isSign('/') && row.separator !== '';
      const digits = slashed ? reader.at + 1 : reader.at;
      if (
        reader.isNumber(digits) &&
        (slashed || row.separator !== '/') &&
        reader.endOf(digits) - reader.startOf(digits) <= 4
      ) {
        number = Number(reader.text(digits));
        end = reader.endOf(digits);
        reader.at = digits + 1;
      }
    }
    const bare = row.bare ?? { ordered: row.ordered, distance: 0 };
    this.push({
      kind: 'proximity',
      ordered: number === null ? bare.ordered : row.ordered,
      distance: number === null ? bare.distance : Math.max(0, number + row.offset),
      power: row.power,
      spans: [{ start: span.start, end }],
    });
  }

  private push(pending: Exclude<Pending, { kind: 'open' } | { kind: 'prefix' }>): void {
    this.reduceAbove(pending.power, true);
    this.pending.push(pending);
  }

  /** Builds the nodes of all waiting operators with a power above `power` (or equal to it), up to the nearest open bracket. */
  private reduceAbove(power: number, orEqual = false): void {
    for (;;) {
      const top = this.pending.at(-1);
      if (!top || top.kind === 'open') return;
      if (orEqual ? top.power < power : top.power <= power) return;
      this.pending.pop();
      this.build(top);
    }
  }

  private build(top: Exclude<Pending, { kind: 'open' }>): void {
    const { reader } = this;
    const right = this.values.pop() ?? missing(reader.start);
    if (top.kind === 'prefix') {
      const { fieldSpan, fields } = top.field;
      reader.rereadNumbersAsWords(fieldSpan.start);
      const end = Math.max(right.end, fieldSpan.end);
      this.values.push({
        kind: 'fielded',
        fields,
        fieldSpan,
        operand: right,
        start: fieldSpan.start,
        end,
      });
      return;
    }
    const left = this.values.pop() ?? missing(right.start);
    const span = { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
    if (top.kind === 'proximity') {
      if (reader.bareReferences.length > 0) reader.rereadNumbersAsWords(span.start);
      const node: Proximity = {
        kind: 'proximity',
        ordered: top.ordered,
        distance: top.distance,
        operands: [left, right],
        operatorSpans: top.spans,
        ...span,
      };
      this.values.push(node);
      return;
    }
    if (
      top.operator !== 'not' &&
      left.kind === 'boolean' &&
      left.operator === top.operator &&
      this.growing.has(left)
    ) {
      const draft = left as unknown as { operands: Query[]; operatorSpans: Span[]; end: number };
      draft.operands.push(right);
      draft.operatorSpans.push(top.span);
      draft.end = span.end;
      this.values.push(left);
      return;
    }
    const node: BooleanQuery = {
      kind: 'boolean',
      operator: top.operator,
      operands: [left, right],
      operatorSpans: [top.span],
      ...span,
    };
    this.growing.add(node);
    this.values.push(node);
  }

  /** Closes the innermost bracket with the token `at`, or at the end of the line where it has none. */
  private closeGroup(at: number | null): void {
    const { reader } = this;
    this.reduceAbove(-Infinity);
    const open = this.pending.pop();
    if (open?.kind !== 'open') return;
    this.openGroups--;
    const operand = this.values.pop() ?? missing(open.span.end);
    let end = operand.end;
    if (at === null) {
      end = Math.max(end, open.span.end);
      reader.report(
        'unbalanced-bracket',
        'error',
        open.span,
        'This bracket is opened and never closed. Close it where the group ends.',
        {
          title: 'Close the bracket at the end of the line',
          edits: [{ start: reader.end, end: reader.end, replacement: ')' }],
        },
      );
    } else end = reader.endOf(at);
    this.values.push({ kind: 'group', operand, start: open.span.start, end });
  }
}

/** Words and brackets alone: what a blank can join to a phrase. */
function isWords(query: Query): query is Text {
  return query.kind === 'text' || query.kind === 'group' || query.kind === 'proximity';
}

function spanOf(reader: Reader): Span {
  return { start: reader.startOf(), end: reader.endOf() };
}

function missing(at: number): Query {
  return { kind: 'missing', start: at, end: at };
}
