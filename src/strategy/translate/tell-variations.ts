import type { Line } from '../ast.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';

/** The Cochrane Library prints behind a line that it searched other forms of the words too; no other platform does so for the asking. */
export function tellVariations({ start, end }: Line, task: Task, polarity: Polarity): void {
  const found = /\(word variations have been searched\)/i.exec(task.source.slice(start, end));
  if (!found || task.from !== 'cochrane' || task.to === 'cochrane') return;
  const why = `The Cochrane Library searched other forms of these words too; ${task.ability.name} searches them as they stand. Truncate them, or add the forms that are meant.`;
  task.report.add({ start, end, change: 'narrowed', to: '', why, once: true }, polarity);
}
