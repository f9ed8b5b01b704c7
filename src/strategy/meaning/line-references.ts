import type { Combination, Line, Query, Reference, Span, Strategy } from '../ast.js';
import type { LineMeaning, Meaning, Unanswerable } from './meaning.js';

/** Lines named in one strategy, ranges counted out; beyond this a list of lines is not followed. */
const mostNamed = 200_000;

/** Calls `take` with each reference and each combination of a query, at any depth. */
function eachNaming(query: Query, take: (naming: Reference | Combination) => void): void {
  const todo: Query[] = [query];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (one.kind === 'reference' || one.kind === 'combination') take(one);
    else if (one.kind === 'boolean' || one.kind === 'proximity') {
      for (const operand of one.operands) todo.push(operand);
    } else if (one.kind === 'fielded' || one.kind === 'frequency' || one.kind === 'group')
      todo.push(one.operand);
    else if ((one.kind === 'limit' || one.kind === 'command') && one.operand !== null) {
      todo.push(one.operand);
    }
  }
}

/** What the references of a strategy stand for. Made once for each strategy. */
export class LineReferences {
  readonly #strategy: Strategy;
  /** Numbers up to here may name a line. */
  readonly #greatest: number;
  /** Lines of one circle have the same number. */
  readonly #circle: readonly number[];
  #named = 0;

  constructor(strategy: Strategy) {
    this.#strategy = strategy;
    let greatest = strategy.lines.length;
    for (const line of strategy.lines) {
      const label = Number.parseInt((line.label ?? '').replace(/^\D+/, ''), 10);
      greatest = Math.max(greatest, line.number, Number.isNaN(label) ? 0 : label);
    }
    this.#greatest = Math.min(greatest, 1_000_000);
    const named = strategy.lines.map((line) => this.#linesNamed(line));
    this.#circle = circles(named);
    this.#named = 0;
  }

  mean(reference: Reference, from: Line): LineMeaning | Unanswerable {
    const line = this.#strategy.resolve(reference.label, from);
    return line === null
      ? unanswerable(`there is no line ${reference.label}`, reference)
      : this.#lineMeaning(line, from, reference);
  }

  meanCombination(combination: Combination, from: Line): Meaning {
    const { operator, start, end } = combination;
    const operands: Meaning[] = [];
    for (const range of combination.ranges) {
      if (range.to === undefined) {
        operands.push(this.mean(range.from, from));
        continue;
      }
      const lines = this.#linesOfRange(range.from.label, range.to.label, from);
      this.#named += lines.found.length;
      if (this.#named > mostNamed) {
        operands.push(unanswerable('more lines are named than can be followed', range));
        continue;
      }
      for (const line of lines.found) operands.push(this.#lineMeaning(line, from, range));
      if (lines.missing) {
        const label = `${range.from.label}-${range.to.label}`;
        operands.push(unanswerable(`not all of the lines ${label} are there`, range));
      }
    }
    return operands.length === 1 ? operands[0]! : { kind: operator, operands, start, end };
  }

  #lineMeaning(line: number, from: Line, { start, end }: Span): LineMeaning | Unanswerable {
    if (line === from.index || this.#circle[line] === this.#circle[from.index]) {
      return unanswerable('the lines refer to each other in a circle', { start, end });
    }
    return { kind: 'line', line, start, end };
  }

  #linesOfRange(fromLabel: string, toLabel: string, from: Line) {
    const found: number[] = [];
    const first = Number.parseInt(fromLabel, 10);
    const last = Number.parseInt(toLabel, 10);
    if (Number.isNaN(first) || Number.isNaN(last) || first > last) return { found, missing: true };
    let missing = last > this.#greatest;
    for (let number = first; number <= Math.min(last, this.#greatest); number++) {
      const label = number === first ? fromLabel : number === last ? toLabel : String(number);
      const line = this.#strategy.resolve(label, from);
      if (line === null) missing = true;
      else found.push(line);
    }
    return { found, missing };
  }

  #linesNamed(line: Line): readonly number[] {
    const named = new Set<number>();
    const add = (label: string) => {
      const found = this.#strategy.resolve(label, line);
      if (found !== null) named.add(found);
    };
    eachNaming(line.query, (naming) => {
      if (naming.kind === 'reference') {
        add(naming.label);
        return;
      }
      for (const range of naming.ranges) {
        if (range.to === undefined) add(range.from.label);
        else if (this.#named <= mostNamed) {
          const { found } = this.#linesOfRange(range.from.label, range.to.label, line);
          this.#named += found.length;
          for (const one of found) named.add(one);
        }
      }
    });
    return [...named];
  }
}

function unanswerable(reason: string, { start, end }: Span): Unanswerable {
  return { kind: 'unanswerable', reason, start, end };
}

/** Strongly connected parts of the graph of lines (Tarjan, without recursion): a number for each line, the same for lines that reach each other. */
function circles(named: readonly (readonly number[])[]): number[] {
  const place = new Int32Array(named.length).fill(-1);
  const low = new Int32Array(named.length);
  const circle = new Array<number>(named.length).fill(-1);
  const open: number[] = [];
  let count = 0;
  for (let root = 0; root < named.length; root++) {
    if (place[root] !== -1) continue;
    const path = [{ line: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { line } = top;
      if (top.next === 0) {
        place[line] = low[line] = count++;
        open.push(line);
      }
      const target = named[line]![top.next++];
      if (target !== undefined) {
        if (place[target] === -1) path.push({ line: target, next: 0 });
        else if (circle[target] === -1) low[line] = Math.min(low[line]!, place[target]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above.line] = Math.min(low[above.line]!, low[line]!);
      if (low[line] !== place[line]) continue;
      for (let one = open.pop(); one !== undefined; one = one === line ? undefined : open.pop()) {
        circle[one] = line;
      }
    }
  }
  return circle;
}
