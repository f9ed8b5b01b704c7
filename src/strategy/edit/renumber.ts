import type { Line, Reference, Strategy } from '../ast.js';
import { namingsOf } from '../history/namings.js';
import type { Edit } from './apply-edits.js';

/** The edits that give every line for which `moves` holds its number plus `step`, in its label and wherever it is named. */
export function renumber(
  strategy: Strategy,
  moves: (line: Line) => boolean,
  step: 1 | -1,
  skip: (reference: Reference) => boolean = () => false,
): Edit[] {
  const { lines } = strategy;
  const edits: Edit[] = [];
  for (const line of lines) {
    if (line.labelSpan && line.label !== null && moves(line))
      edits.push(shifted(line.label, line.labelSpan.end, step));
    for (const { reference } of namingsOf(line.query)) {
      const target = strategy.resolve(reference.label, line);
      if (target !== null && moves(lines[target]!) && !skip(reference))
        edits.push(shifted(reference.label, reference.end, step));
    }
  }
  return edits;
}

/** `label` ends at `end`; its digits, before a letter if it has one, are counted on. */
function shifted(label: string, end: number, step: number): Edit {
  const [, digits = '', letter = ''] = /(\d+)(\D*)$/.exec(label) ?? [];
  const last = end - letter.length;
  return { start: last - digits.length, end: last, replacement: `${Number(digits) + step}` };
}
