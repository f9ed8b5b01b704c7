import type { Query } from '../ast.js';
import type { Meaning, Years } from '../meaning/meaning.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { writeCondition } from './write-limit.js';

/**
 * The whole years of a period that begins or ends within a year. Its meaning is the years inside it, or those at its
 * edge with a question that a record cannot answer. Null for any other meaning.
 */
export function yearsAtTheEdge(meaning: Meaning): Years | null {
  if (meaning.kind !== 'or') return null;
  const [inside, edge, ...more] = meaning.operands;
  if (inside?.kind !== 'years' || edge?.kind !== 'and' || more.length > 0) return null;
  const [whole, finer, ...rest] = edge.operands;
  if (whole?.kind !== 'years' || finer?.kind !== 'unanswerable' || rest.length > 0) return null;
  return samePlace(whole, inside) && samePlace(whole, finer) ? whole : null;
}

/** Writes such a period in whole years, and tells it; null for any other meaning. */
export function writeEdge(meaning: Meaning, task: Task, polarity: Polarity): Query | null {
  const whole = yearsAtTheEdge(meaning);
  const query = whole && writeCondition(whole, task, polarity);
  if (query) tellEdge(meaning, task.print(query), task, polarity);
  return query;
}

export function tellEdge(meaning: Meaning, to: string, task: Task, polarity: Polarity): void {
  task.report.add(
    {
      start: meaning.start,
      end: meaning.end,
      change: 'broadened',
      to,
      why: 'The period is written in whole years: those at its edge are found from January to December.',
    },
    polarity,
  );
}

function samePlace(one: Meaning, two: Meaning): boolean {
  return one.start === two.start && one.end === two.end;
}
