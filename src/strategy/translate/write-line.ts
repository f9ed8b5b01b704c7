import type { Line, Query } from '../ast.js';
import type { Meaning } from '../meaning/meaning.js';
import { mergeYears } from '../meaning/merge-years.js';
import type { Platform } from '../platform.js';
import { isOvid } from './abilities.js';
import { nowhere, reference } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { tellEdge, yearsAtTheEdge } from './write-date.js';
import { isCondition, limitOn, type Condition } from './write-limit.js';
import { writeMeaning } from './write-meaning.js';

/**
 * The rows that a line becomes: none where nothing of it can be said, mostly one. Ovid limits a set that has a number, so
 * conditions on anything else take a row of their own; `first` is the label of the first row.
 */
export function writeLine(
  line: Line,
  meaning: Meaning,
  task: Task,
  polarity: Polarity,
  first: string,
): readonly Query[] {
  if (line.query.kind === 'command' && line.query.name === 'remove-duplicates')
    return rows(withoutDuplicates(meaning, task, polarity));
  const parts = conditionsOn(meaning, task.to);
  if (!parts) return rows(writeMeaning(meaning, task, polarity));
  const { conditions, rest } = parts;
  const { size } = task.report;
  const mark = task.report.leftOut.mark();
  const limited = writeMeaning(rest, task, polarity);
  if (!limited) {
    task.report.forget(size, mark);
    return rows(writeMeaning(meaning, task, polarity));
  }
  if (task.to === 'cochrane' || limited.kind === 'reference') {
    tellEdges(meaning, task, polarity);
    return [limitOn(limited, conditions, task.to)];
  }
  tellEdges(meaning, task, polarity);
  const limit = limitOn(reference(first), conditions, task.to);
  const spans = conditions.map(({ start, end }) => ({ start, end }));
  task.report.add(
    {
      start: Math.min(...spans.map((span) => span.start)),
      end: Math.max(...spans.map((span) => span.end)),
      change: 'exact',
      from: spans.map(({ start, end }) => task.source.slice(start, end)).join(', '),
      to: task.print(limit),
      why: `${task.ability.name} limits a line by its number: the limit is a line of its own.`,
    },
    polarity,
  );
  return [limited, limit];
}

/** `remove duplicates from 3` selects what line 3 does, one copy of each: a command that Ovid alone has. */
function withoutDuplicates(meaning: Meaning, task: Task, polarity: Polarity): Query | null {
  const operand = writeMeaning(meaning, task, polarity);
  if (!operand || isOvid(task.to))
    return (
      operand && { ...nowhere, kind: 'command', name: 'remove-duplicates', operand, argument: '' }
    );
  const { start, end } = meaning;
  task.report.add(
    {
      start,
      end,
      change: 'exact',
      to: task.print(operand),
      why: `${task.ability.name} has no command that removes duplicates: the line selects the same articles. Remove duplicates in the reference manager.`,
    },
    polarity,
  );
  return operand;
}

function rows(query: Query | null): readonly Query[] {
  return query ? [query] : [];
}

/** A line that is a search and conditions on it, where the target writes those behind it; null for any other. */
function conditionsOn(
  meaning: Meaning,
  to: Platform,
): { readonly conditions: readonly Condition[]; readonly rest: Meaning } | null {
  if (meaning.kind !== 'and' || !(isOvid(to) || to === 'cochrane')) return null;
  const operands = mergeYears(
    opened(meaning.operands).map((operand) => yearsAtTheEdge(operand) ?? operand),
    'and',
  );
  const behind = (operand: Meaning): operand is Condition =>
    isCondition(operand) && (to !== 'cochrane' || operand.kind === 'years');
  const conditions = operands.filter(behind);
  const rest = operands.filter((operand) => !behind(operand));
  const only = rest[0];
  if (conditions.length === 0 || !only) return null;
  // A language among other terms is a term too.
  if (
    conditions.every(({ kind }) => kind === 'language') &&
    (rest.length > 1 || only.kind !== 'line')
  )
    return null;
  return { conditions, rest: rest.length === 1 ? only : { ...meaning, operands: rest } };
}

function opened(operands: readonly Meaning[]): readonly Meaning[] {
  return operands.flatMap((operand) => (operand.kind === 'and' ? operand.operands : [operand]));
}

function tellEdges(meaning: Meaning, task: Task, polarity: Polarity): void {
  if (meaning.kind !== 'and') return;
  for (const operand of opened(meaning.operands))
    if (yearsAtTheEdge(operand)) tellEdge(operand, 'whole years', task, polarity);
}
