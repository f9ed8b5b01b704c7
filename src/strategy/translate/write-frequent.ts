import type { Query } from '../ast.js';
import type { Frequent } from '../meaning/meaning.js';
import { isOvid } from './abilities.js';
import { bracketed, nowhere } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';

/** Ovid alone asks how often words occur: elsewhere `written`, which is the operand, is asked for once. */
export function writeFrequent(
  { start, end, least }: Frequent,
  written: Query | null,
  task: Task,
  polarity: Polarity,
): Query | null {
  if (!written) return null;
  if (isOvid(task.to)) {
    const operand = bracketed(written);
    return { ...nowhere, kind: 'frequency', operand, least, signSpan: nowhere };
  }
  task.report.add(
    {
      start,
      end,
      change: 'broadened',
      to: task.print(written),
      why: `${task.ability.name} cannot ask how often words occur: once is enough there.`,
    },
    polarity,
  );
  return written;
}
