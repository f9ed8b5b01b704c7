import type { Strategy } from '../ast.js';
import { applyEdits } from '../edit/apply-edits.js';
import type { Problem, Suggestion } from '../problem.js';

/** Characters that are read again for the suggestions of one check together, about a second's work: 80 suggestions in 6,000 characters. */
const most = 500_000;

/**
 * Keeps a suggestion only where the text with it, read and checked again (`again`), has fewer problems of that rule and no
 * more of any other rule on any line: a rule sees its own problem, only the whole check sees what mending it brings to light.
 * It is looked at when it is first asked for, since most callers show problems alone. Of a history so long that this would take more than
 * about a second, the suggestions that are asked for first are looked at and the others are not offered.
 */
export function withHelpfulSuggestions(
  strategy: Strategy,
  problems: readonly Problem[],
  again: (edited: Strategy) => readonly Problem[],
): Problem[] {
  const before = countsOf(problems);
  let left = most;
  const helps = ({ rule }: Problem, { edits }: Suggestion): boolean => {
    left -= strategy.source.length;
    // One is looked at however long the text is.
    if (left < 0 && left + strategy.source.length < most) return false;
    const after = countsOf(again(applyEdits(strategy, edits)));
    if ((after.get(rule) ?? 0) >= before.get(rule)!) return false;
    for (const [key, count] of after) if (count > (before.get(key) ?? 0)) return false;
    return true;
  };
  return problems.map((problem) => {
    const { suggestion, ...told } = problem;
    if (!suggestion) return told;
    let helpful: boolean | null = null;
    return {
      ...told,
      get suggestion() {
        helpful ??= helps(problem, suggestion);
        return helpful ? suggestion : undefined;
      },
    };
  });
}

/** How many problems there are of each rule, in all and on each line. */
function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, line } of problems) {
    for (const key of [rule, `${rule} ${String(line)}`])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
