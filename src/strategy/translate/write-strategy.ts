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
import { writeMeaning } from './write-meaning.js';

interface Written {
  readonly text: string;
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
  const writeLine = (line: number, task: Task): Query | null => {
    const meaning = source.lines[line];
    task.report.line = strategy.lines[line]?.number ?? line + 1;
    return meaning ? writeMeaning(meaning, task, signs[line] ?? 'kept') : null;
  };
  if (shape === 'single') {
    const report = new Report(strategy.source);
    const inliner = new Inliner(source, strategy.order, report, (line, lineQuery) =>
      writeLine(line, taskWith(report, lineQuery)),
    );
    const query = source.result === null ? null : inliner.write(source.result);
    return { text: query ? printQuery(query, to) : '', report: report.entries() };
  }
  return writeLines(strategy, to, (line, report, lineQuery) =>
    writeLine(line, taskWith(report, lineQuery)),
  );
}

/**
 * Every line a line. A line of which nothing can be said is left out, and what names it is written without it; the
 * numbers of the lines behind it depend on that, so the lines are written again until no more fall out.
 */
function writeLines(
  strategy: Strategy,
  to: Platform,
  write: (line: number, report: Report, lineQuery: Task['lineQuery']) => Query | null,
): Written {
  const numbered = strategy.lines.length > 1 || strategy.lines[0]?.label != null;
  let left: ReadonlySet<number> = new Set();
  for (;;) {
    const report = new Report(strategy.source);
    const labels = labelsWithout(strategy.order, left);
    const gone = new Set<number>();
    const lines: { label: string; query: Query }[] = [];
    for (const line of strategy.order) {
      const query = write(line, report, (named) => {
        const label = labels[named];
        return label === undefined || gone.has(named) ? null : reference(label);
      });
      if (query) lines.push({ label: labels[line] ?? '', query });
      else gone.add(line);
    }
    if (gone.size === left.size) {
      const text = numbered
        ? printLines(lines, to)
        : lines.map(({ query }) => printQuery(query, to)).join('\n');
      return { text, report: report.entries() };
    }
    left = gone;
  }
}

function labelsWithout(
  order: readonly number[],
  left: ReadonlySet<number>,
): readonly (string | undefined)[] {
  const labels: (string | undefined)[] = [];
  let number = 0;
  for (const line of order) labels[line] = left.has(line) ? undefined : String(++number);
  return labels;
}
