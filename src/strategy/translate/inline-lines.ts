import type { Query } from '../ast.js';
import type { StrategyMeaning } from '../meaning/meaning.js';
import { named } from '../meaning/named-lines.js';
import type { Report } from './report.js';
import type { Task } from './task.js';

/** A single line may hold so many operands of the source's lines, and nest so deep; beyond that it is of no use to anybody. */
const mostLines = 20_000;
const deepest = 300;

type Write = (line: number, lineQuery: Task['lineQuery']) => Query | null;

/** Puts the content of lines in the place of their names, each line written once. */
export class Inliner {
  readonly #source: StrategyMeaning;
  readonly #order: readonly number[];
  readonly #report: Report;
  readonly #write: Write;
  readonly #queries = new Map<number, Query | null>();
  readonly #sizes = new Map<number, number>();
  readonly #depths = new Map<number, number>();

  constructor(source: StrategyMeaning, order: readonly number[], report: Report, write: Write) {
    this.#source = source;
    this.#order = order;
    this.#report = report;
    this.#write = write;
  }

  /** The line with all that it names; what is named before is written first, so that long chains nest no calls. */
  write(result: number): Query | null {
    const needed = this.#needed(result);
    for (const line of this.#order) if (needed.has(line)) this.#line(line);
    return this.#line(result);
  }

  #needed(result: number): ReadonlySet<number> {
    const needed = new Set([result]);
    for (const line of needed) {
      const meaning = this.#source.lines[line];
      if (meaning) for (const each of named(meaning)) needed.add(each);
    }
    return needed;
  }

  #line(line: number): Query | null {
    const known = this.#queries.get(line);
    if (known !== undefined) return known;
    // Stands until the line is written, so that no circle can come about.
    this.#queries.set(line, null);
    const before = this.#report.line;
    const mark = this.#report.leftOut.mark();
    let size = 1;
    let depth = 0;
    let query = this.#write(line, (each) => {
      const inner = this.#line(each);
      size += this.#sizes.get(each) ?? 1;
      depth = Math.max(depth, this.#depths.get(each) ?? 0);
      if (inner && size <= mostLines) return inner;
      this.#report.leftOut.line(each);
      return null;
    });
    if (size > mostLines || depth >= deepest) {
      this.#tell(line);
      query = null;
      size = 1;
      depth = 0;
    }
    this.#report.leftOut.endLine(line, mark, query !== null);
    this.#report.line = before;
    this.#queries.set(line, query);
    this.#sizes.set(line, size);
    this.#depths.set(line, depth + 1);
    return query;
  }

  #tell(line: number): void {
    const { start, end } = this.#source.lines[line] ?? { start: 0, end: 0 };
    this.#report.add(
      {
        start,
        end,
        change: 'unsupported',
        to: '',
        why: 'Written out in one line this would be too long for any platform: it is left out. Translate the strategy line by line.',
      },
      'kept',
    );
  }
}
