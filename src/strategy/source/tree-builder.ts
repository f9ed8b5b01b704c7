import type { BooleanQuery, Proximity, Query, Span } from '../ast.js';
import type { PrefixField } from '../dialects/dialect.js';
import { bracketNeverClosed } from './faults.js';
import type { Reader } from './reader.js';

export interface OpenBracket {
  readonly kind: 'open';
  readonly span: Span;
  readonly square: boolean;
}

interface WaitingBoolean {
  readonly kind: 'boolean';
  readonly operator: 'and' | 'or' | 'not';
  readonly power: number;
  readonly span: Span;
}

interface WaitingProximity {
  readonly kind: 'proximity';
  readonly ordered: boolean;
  readonly distance: number;
  readonly power: number;
  readonly span: Span;
}

interface WaitingField {
  readonly kind: 'prefix';
  readonly field: PrefixField;
  readonly power: number;
}

export type WaitingOperator = WaitingBoolean | WaitingProximity;
export type Waiting = OpenBracket | WaitingOperator | WaitingField;

/** The two stacks of operator precedence: finished operands, and what waits for its right-hand side. */
export class TreeBuilder {
  private readonly values: Query[] = [];
  private readonly waiting: Waiting[] = [];
  /** For each value whether it is a boolean node made here without brackets: its operand list may still grow. */
  private readonly growing: boolean[] = [];
  private readonly brackets: OpenBracket[] = [];

  constructor(private readonly reader: Reader) {}

  /** The last finished operand. */
  get operand(): Query | undefined {
    return this.values.at(-1);
  }

  /** What waits for the next operand. */
  get before(): Waiting | undefined {
    return this.waiting.at(-1);
  }

  get isEmpty(): boolean {
    return this.values.length === 0 && this.waiting.length === 0;
  }

  addOperand(query: Query): void {
    this.put(query, false);
  }

  replaceOperand(query: Query): void {
    this.values[this.values.length - 1] = query;
    this.growing[this.values.length - 1] = false;
  }

  private put(query: Query, growing: boolean): void {
    this.growing[this.values.length] = growing;
    this.values.push(query);
  }

  addPrefix(field: PrefixField): void {
    this.waiting.push({ kind: 'prefix', field, power: field.power });
  }

  addOperator(operator: WaitingOperator): void {
    this.reduceAbove(operator.power, true);
    this.waiting.push(operator);
  }

  openBracket(span: Span, square: boolean): void {
    const bracket: OpenBracket = { kind: 'open', span, square };
    this.waiting.push(bracket);
    this.brackets.push(bracket);
  }

  /** The innermost bracket that is still open. */
  get bracket(): OpenBracket | undefined {
    return this.brackets.at(-1);
  }

  /** Closes the innermost bracket with the token `at`, or at the end of the line where it has none. */
  closeBracket(at: number | null): void {
    const { reader } = this;
    this.reduceAbove(-Infinity);
    const open = this.waiting.pop();
    if (open?.kind !== 'open') return;
    this.brackets.pop();
    const operand = this.values.pop() ?? missing(open.span.end);
    if (at === null) bracketNeverClosed(reader, open.span);
    const end = at === null ? Math.max(operand.end, open.span.end) : reader.endOf(at);
    this.put({ kind: 'group', operand, start: open.span.start, end }, false);
  }

  /** Closes whatever is open and answers with the tree. */
  finish(): Query {
    while (this.brackets.length > 0) this.closeBracket(null);
    this.reduceAbove(-Infinity);
    return this.values.at(-1) ?? missing(this.reader.start);
  }

  /** Builds the nodes of all waiting operators with a power above `power` (or equal to it), up to the innermost bracket. */
  reduceAbove(power: number, orEqual = false): void {
    for (;;) {
      const top = this.waiting.at(-1);
      if (!top || top.kind === 'open') return;
      if (orEqual ? top.power < power : top.power <= power) return;
      this.waiting.pop();
      this.build(top);
    }
  }

  private build(top: WaitingOperator | WaitingField): void {
    const right = this.values.pop() ?? missing(this.reader.start);
    if (top.kind === 'prefix') {
      this.put(this.fielded(top.field, right), false);
      return;
    }
    const grows = this.growing[this.values.length - 1] ?? false;
    const left = this.values.pop() ?? missing(right.start);
    if (top.kind === 'proximity') this.put(this.near(top, left, right), false);
    else this.put(this.joined(top, left, right, grows), true);
  }

  private fielded({ fieldSpan, fields }: PrefixField, operand: Query): Query {
    this.reader.rereadNumbersAsWords(fieldSpan.start);
    const end = Math.max(operand.end, fieldSpan.end);
    return { kind: 'fielded', fields, fieldSpan, operand, start: fieldSpan.start, end };
  }

  private near(
    { ordered, distance, span }: WaitingProximity,
    left: Query,
    right: Query,
  ): Proximity {
    const start = Math.min(left.start, right.start);
    const end = Math.max(left.end, right.end);
    this.reader.rereadNumbersAsWords(start);
    return {
      kind: 'proximity',
      ordered,
      distance,
      operands: [left, right],
      operatorSpans: [span],
      start,
      end,
    };
  }

  private joined(
    { operator, span }: WaitingBoolean,
    left: Query,
    right: Query,
    grows: boolean,
  ): BooleanQuery {
    const end = Math.max(left.end, right.end);
    if (operator !== 'not' && left.kind === 'boolean' && left.operator === operator && grows) {
      const draft = left as unknown as { operands: Query[]; operatorSpans: Span[]; end: number };
      draft.operands.push(right);
      draft.operatorSpans.push(span);
      draft.end = end;
      return left;
    }
    const start = Math.min(left.start, right.start);
    return {
      kind: 'boolean',
      operator,
      operands: [left, right],
      operatorSpans: [span],
      start,
      end,
    };
  }
}

export function missing(at: number): Query {
  return { kind: 'missing', start: at, end: at };
}
