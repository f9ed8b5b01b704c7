import type { Query, Strategy } from '../ast.js';
import { fieldsOf } from '../dialects/find-field.js';
import type { StrategyMeaning } from '../meaning/meaning.js';
import type { Platform } from '../platform.js';
import { printLines, printQuery } from '../print/print-query.js';
import { abilities } from './abilities.js';
import { chooserOf } from './chooser-of.js';
import type { HeadingMap } from './heading-map.js';
import { Inliner } from './inline-lines.js';
import { reference } from './nodes.js';
import { polarities } from './polarity.js';
import { Report, type ReportEntry } from './report.js';
import type { Shape, Task } from './task.js';
import { tellVariations } from './tell-variations.js';
import { writeLine } from './write-line.js';
import { writeMeaning } from './write-meaning.js';

export interface Written {
  /** The lines of the translation, as trees. */
  readonly rows: readonly Query[];
  readonly text: string;
  /** For each row the index of the source's line that it says. */
  readonly origins: readonly number[];
  readonly report: readonly ReportEntry[];
}

/** The whole strategy on the target, in the shape asked for. */
export function writeStrategy(
  strategy: Strategy,
  source: StrategyMeaning,
  to: Platform,
  shape: Shape,
  headingMap: HeadingMap | undefined,
): Written {
  const signs = polarities(source);
  const taskWith = (report: Report, lineQuery: Task['lineQuery']): Task => ({
    source: strategy.source,
    from: strategy.platform,
    to,
    ability: abilities[to],
    fields: fieldsOf(to),
    chooser: chooserOf(to),
    sourceFields: chooserOf(strategy.platform),
    report,
    headingMap,
    lineQuery,
    print: (query) => printQuery(query, to),
  });
  if (shape === 'single') {
    const report = new Report(strategy.source);
    const inliner = new Inliner(source, strategy.order, report, (line, lineQuery) => {
      const meaning = source.lines[line];
      report.line = strategy.lines[line]?.number ?? line + 1;
      if (!meaning) return null;
      const task = taskWith(report, lineQuery);
      tellVariations(strategy.lines[line]!, task, signs[line] ?? 'kept');
      return writeMeaning(meaning, task, signs[line] ?? 'kept');
    });
    const query = source.result === null ? null : inliner.write(source.result);
    return {
      rows: query ? [query] : [],
      text: query ? printQuery(query, to) : '',
      origins: query && source.result !== null ? [source.result] : [],
      report: report.entries(source.result),
    };
  }
  return writeLines(strategy, to, (index, first, report, lineQuery) => {
    const line = strategy.lines[index];
    const meaning = source.lines[index];
    if (!line || !meaning) return [];
    report.line = line.number;
    const task = taskWith(report, lineQuery);
    tellVariations(line, task, signs[index] ?? 'kept');
    return writeLine(line, meaning, task, signs[index] ?? 'kept', first);
  });
}

type WriteRows = (
  line: number,
  first: string,
  report: Report,
  lineQuery: Task['lineQuery'],
) => readonly Query[];

/** Numbers that still move after so many rounds are taken as they are. */
const mostRounds = 6;

/**
 * Every line a line. A line of which nothing can be said is left out, and what names it is written without it; some
 * take two rows. The numbers of the lines behind depend on that, so all is written again until they stand.
 */
function writeLines(strategy: Strategy, to: Platform, write: WriteRows): Written {
  let heights: readonly number[] = strategy.lines.map(() => 1);
  for (let round = 1; ; round++) {
    const report = new Report(strategy.source);
    const last = lastRows(strategy.order, heights);
    const found = strategy.lines.map(() => 0);
    const gone = new Set<number>();
    const rows: { label: string; query: Query; line: number }[] = [];
    for (const line of strategy.order) {
      const first = (last[line] ?? 0) - (heights[line] ?? 1) + 1;
      const mark = report.leftOut.mark();
      const written = write(line, String(first), report, (named) => {
        if (heights[named] !== 0 && !gone.has(named)) return reference(String(last[named] ?? 0));
        report.leftOut.line(named);
        return null;
      });
      report.leftOut.endLine(line, mark, written.length > 0);
      for (const query of written) rows.push({ label: String(rows.length + 1), query, line });
      found[line] = written.length;
      if (written.length === 0) gone.add(line);
    }
    if (round === mostRounds || found.every((height, line) => height === heights[line])) {
      // A line alone bears no number: nothing names it, and pasted into a search box a number would be a word.
      const [only, ...more] = rows;
      const text = only && more.length === 0 ? printQuery(only.query, to) : printLines(rows, to);
      return {
        rows: rows.map(({ query }) => query),
        text,
        origins: rows.map(({ line }) => line),
        report: report.entries(strategy.result),
      };
    }
    heights = found;
  }
}

/** The number of the last row of each line. */
function lastRows(order: readonly number[], heights: readonly number[]): readonly number[] {
  const last: number[] = [];
  let number = 0;
  for (const line of order) last[line] = number += heights[line] ?? 1;
  return last;
}
