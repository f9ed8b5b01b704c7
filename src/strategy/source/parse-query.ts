import type { Query, Span } from '../ast.js';
import type { Dialect, ProximityRow } from '../dialects/dialect.js';
import {
  bracketNeverOpened,
  emptyBrackets,
  noOperatorBetween,
  nothingBefore,
  nothingBehind,
  nothingOnLine,
} from './faults.js';
import { readOperand, readQuoted, readReference, stray } from './read-operand.js';
import { readForeignList, unsignedNames } from './foreign-names.js';
import { Reader, type Finding, type Naming } from './reader.js';
import { giveBack } from './tokens.js';
import { TreeBuilder, missing } from './tree-builder.js';

/*
 * Operator precedence with a stack of its own, so that no depth of brackets reaches the end of JavaScript's.
 *
 *   query    = operand { suffix } { operator operand { suffix } }
 *   operand  = prefix operand | "(" query ")" | text | what the dialect reads
 *   operator = AND | OR | NOT | proximity | nothing but a blank
 */

/** Reads the query between `start` and `end`, in a `quoted` cell with its quotation marks written twice; always answers with a tree. */
export function parseQuery(
  source: string,
  start: number,
  end: number,
  dialect: Dialect,
  quoted = false,
  naming: Naming | null = null,
): { query: Query; findings: Finding[] } {
  const reader = new Reader(source, start, end, dialect, quoted, naming);
  const query = new QueryParser(reader).parse();
  unsignedNames(reader);
  giveBack(reader.tokens);
  return { query, findings: reader.findings };
}

class QueryParser {
  private readonly tree: TreeBuilder;
  private readonly dialect: Dialect;

  constructor(private readonly reader: Reader) {
    this.tree = new TreeBuilder(reader);
    this.dialect = reader.dialect;
  }

  parse(): Query {
    this.readOperand();
    while (!this.reader.isEnd()) this.readBehindOperand();
    return this.tree.finish();
  }

  /** Reads one operand with all that opens before it. */
  private readOperand(): void {
    const { reader, tree, dialect } = this;
    for (;;) {
      const whole = dialect.readWhole?.(reader);
      if (whole) {
        tree.addOperand(whole);
        return;
      }
      const prefix = dialect.readPrefix?.(reader);
      if (prefix) {
        tree.addPrefix(prefix);
        continue;
      }
      if (reader.isOpen() || dialect.opensGroup?.(reader)) {
        tree.openBracket(spanOf(reader), !reader.isOpen());
        reader.at++;
        continue;
      }
      const own = dialect.readOperand?.(reader) ?? readForeignList(reader);
      if (own) {
        tree.addOperand(own);
        return;
      }
      if (reader.isQuote()) {
        const quoted = readQuoted(reader);
        if (quoted) {
          tree.addOperand(quoted);
          return;
        }
        reader.at++; // An unpaired sign, reported: what follows is read without it.
        continue;
      }
      if (reader.isEnd() || reader.isClose() || reader.operator()) {
        this.missOperand();
        return;
      }
      const read = readOperand(reader);
      if (read) {
        tree.addOperand(read);
        return;
      }
    }
  }

  private missOperand(): void {
    const { reader, tree } = this;
    const { before } = tree;
    const at = reader.at > 0 ? reader.endOf(reader.at - 1) : reader.start;
    if (before && before.kind !== 'open')
      nothingBehind(reader, before.kind === 'prefix' ? before.field.fieldSpan : before.span);
    else if (before && reader.isClose())
      emptyBrackets(reader, { start: before.span.start, end: reader.endOf() });
    else if (reader.isEnd() || reader.isClose()) {
      if (!before) nothingOnLine(reader, at); // Else a bracket is never closed, which is told.
    } else nothingBefore(reader, spanOf(reader));
    tree.addOperand(missing(at));
  }

  /** Reads what may stand behind an operand: a suffix, a closing bracket, or an operator with its operand. */
  private readBehindOperand(): void {
    const { reader, tree } = this;
    if (this.readSuffix() || reader.isEnd()) return;
    if (reader.isClose() || (reader.isSign(']') && tree.bracket?.square)) {
      if (tree.bracket) tree.closeBracket(reader.at);
      else bracketNeverOpened(reader, spanOf(reader));
      reader.at++;
    } else if (reader.operator()) {
      this.readOperator();
      this.readOperand();
    } else if (reader.isQuote() && reader.closingQuote() === null) {
      readQuoted(reader); // Reports that the sign has no partner.
      reader.at++;
    } else this.readUnjoined();
  }

  /** An operand with nothing but a blank before it; or signs that begin none. */
  private readUnjoined(): void {
    const { reader, tree, dialect } = this;
    if (reader.isWord() || reader.isOpen() || reader.isQuote()) {
      this.joinByBlank(reader.startOf());
      this.readOperand();
      return;
    }
    const prefix = dialect.readPrefix?.(reader);
    if (prefix) {
      this.joinByBlank(prefix.fieldSpan.start);
      tree.addPrefix(prefix);
      this.readOperand();
      return;
    }
    if (dialect.opensGroup?.(reader)) {
      this.joinByBlank(reader.startOf());
      this.readOperand();
      return;
    }
    const from = reader.at;
    const own = dialect.readOperand?.(reader) ?? readReference(reader);
    if (own) {
      this.joinByBlank(own.start);
      tree.addOperand(own);
    } else if (reader.at === from) {
      stray(reader, from, from + 1);
      reader.at++;
    }
  }

  private joinByBlank(from: number): void {
    const { reader, tree } = this;
    const { means, power } = this.dialect.blank;
    const left = tree.operand;
    const at = left ? left.end : from;
    const span: Span = { start: at, end: at };
    if (means === 'phrase' && left && isWords(left)) {
      tree.addOperator({ kind: 'proximity', ordered: true, distance: 0, power, span });
      return;
    }
    if (means !== 'phrase') {
      tree.addOperator({ kind: 'boolean', operator: 'and', power, span });
      return;
    }
    noOperatorBetween(reader, at, from);
    const and = this.dialect.operators.find(({ operator }) => operator === 'and');
    tree.addOperator({ kind: 'boolean', operator: 'and', power: and?.power ?? power, span });
  }

  private readSuffix(): boolean {
    const { reader, tree, dialect } = this;
    const from = reader.at;
    if (!dialect.readSuffix || !tree.operand) return false;
    // What the suffix applies to is known only once tighter operators are reduced; ask first whether one is here.
    if (dialect.endsText && !dialect.endsText(reader, from)) return false;
    tree.reduceAbove(dialect.isTrailer?.(reader, from) ? -Infinity : dialect.suffixPower);
    const found = dialect.readSuffix(reader, tree.operand);
    if (!found) return false;
    tree.replaceOperand(found);
    if (found.kind === 'fielded') reader.rereadNumbersAsWords(found.start);
    return reader.at > from;
  }

  private readOperator(): void {
    const { reader, tree } = this;
    const row = reader.operator()!;
    const number = row.kind === 'proximity' ? reader.operatorNumber() : null;
    const span = spanOf(reader);
    reader.at++;
    if (row.kind === 'proximity') {
      this.readProximity(row, number, span);
      return;
    }
    const next = reader.operator();
    // AND NOT, in any dialect, is NOT.
    if (row.operator === 'and' && next?.kind === 'boolean' && next.operator === 'not') {
      const { power, operator } = next;
      tree.addOperator({
        kind: 'boolean',
        operator,
        power,
        span: { start: span.start, end: reader.endOf() },
      });
      reader.at++;
      return;
    }
    tree.addOperator({ kind: 'boolean', operator: row.operator, power: row.power, span });
  }

  /** The number of a proximity operator may stand behind a slash or a blank: NEAR/3, adj 3. */
  private readProximity(row: ProximityRow, written: number | null, span: Span): void {
    const { reader, tree } = this;
    let number = written;
    let { end } = span;
    if (number === null) {
      const slashed = reader.isSign('/') && row.separator !== '';
      const digits = slashed ? reader.at + 1 : reader.at;
      const short = reader.endOf(digits) - reader.startOf(digits) <= 4;
      const counts = slashed || (row.separator !== '/' && !this.endsTerm(digits + 1));
      if (reader.isNumber(digits) && counts && short) {
        number = Number(reader.text(digits));
        end = reader.endOf(digits);
        reader.at = digits + 1;
      }
    }
    const { power } = row;
    const bare = row.bare ?? { ordered: row.ordered, distance: 0 };
    const { ordered, distance } =
      number === null ? bare : { ordered: row.ordered, distance: Math.max(0, number + row.offset) };
    tree.addOperator({
      kind: 'proximity',
      ordered,
      distance,
      power,
      span: { start: span.start, end },
    });
  }

  /** Whether no term stands at the token `at`: the number before it is then a term itself (`covid adj 19.tw.`). */
  private endsTerm(at: number): boolean {
    const { reader, dialect } = this;
    if (reader.isEnd(at) || reader.isClose(at) || reader.operator(at) !== null) return true;
    return dialect.endsText?.(reader, at) ?? false;
  }
}

/** Words and brackets alone: what a blank can join to a phrase. */
function isWords({ kind }: Query): boolean {
  return kind === 'text' || kind === 'group' || kind === 'proximity';
}

function spanOf(reader: Reader): Span {
  return { start: reader.startOf(), end: reader.endOf() };
}
