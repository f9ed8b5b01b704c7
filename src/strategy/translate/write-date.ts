import type { Query } from '../ast.js';
import type { Meaning, Or } from '../meaning/meaning.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { writeCondition } from './write-limit.js';

/**
 * A period that begins or ends within a year means the years inside it, or those at its edge with a question that
 * a record cannot answer. On the target it is written with whole years.
 */
export function dateAtTheEdge(meaning: Or, task: Task, polarity: Polarity): Query | null {
  const [inside, edge, ...more] = meaning.operands;
  if (inside?.kind !== 'years' || edge?.kind !== 'and' || more.length > 0) return null;
  const [whole, finer, ...rest] = edge.operands;
  if (whole?.kind !== 'years' || finer?.kind !== 'unanswerable' || rest.length > 0) return null;
  if (!samePlace(whole, inside) || !samePlace(whole, finer)) return null;
  const query = writeCondition(whole, task, polarity);
  if (query)
    task.report.add(
      {
        start: meaning.start,
        end: meaning.end,
        change: 'broadened',
        to: task.print(query),
        why: 'The period is written in whole years: those at its edge are found from January to December.',
      },
      polarity,
    );
  return query;
}

function samePlace(one: Meaning, two: Meaning): boolean {
  return one.start === two.start && one.end === two.end;
}
