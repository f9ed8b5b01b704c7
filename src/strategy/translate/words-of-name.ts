import type { Span, Word } from '../ast.js';
import { word } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';

/** The words of a name, without the signs between them. */
export function wordsOfName(name: string): readonly Word[] {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((letters) => word([{ kind: 'letters', text: letters }]));
}

/** Tells that a term holds nothing that could be searched. */
export function tellNoWords({ start, end }: Span, task: Task, polarity: Polarity): null {
  const why = 'There is no word here that could be searched: it is left out.';
  task.report.add({ start, end, change: 'unsupported', to: '', why }, polarity);
  return null;
}
