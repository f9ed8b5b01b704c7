import type { Suggestion } from '../problem.js';
import type { LineNumbers } from './line-numbers.js';
import type { Naming } from './namings.js';

/** An edit that takes the naming of a line that is not there out of its query; undefined where nothing would be left. */
export function withoutNaming(naming: Naming, numbers: LineNumbers): Suggestion | undefined {
  const { range, among, reference } = naming;
  if (range?.to) return withNearest(naming, numbers);
  if (among && among.operands.length > 1) {
    const at = among.operands.indexOf(reference);
    const before = among.operands[at - 1];
    const after = among.operands[at + 1];
    const start = before ? before.end : reference.start;
    const end = before ? reference.end : (after?.start ?? reference.end);
    return { title: `Take ${reference.label} out`, edits: [{ start, end, replacement: '' }] };
  }
  const ranges = naming.combination?.ranges;
  if (!ranges || ranges.length < 2 || !range) return undefined;
  const at = ranges.indexOf(range);
  const before = ranges[at - 1];
  const start = before ? before.end : range.start;
  const end = before ? range.end : (ranges[at + 1]?.start ?? range.end);
  return { title: `Take ${reference.label} out`, edits: [{ start, end, replacement: '' }] };
}

/** A range ends, or begins, at the nearest line that is there. */
function withNearest({ range, reference }: Naming, numbers: LineNumbers): Suggestion | undefined {
  const nearest = numbers.nearest(
    Number(reference.label),
    range?.to === reference ? 'below' : 'above',
  );
  if (nearest === undefined) return undefined;
  const start = reference.end - reference.label.length;
  return {
    title: `Write ${nearest}`,
    edits: [{ start, end: reference.end, replacement: `${nearest}` }],
  };
}
