import type { Limit, LimitCondition } from '../ast.js';
import type { CheckContext } from './context.js';
import type { Place } from './places.js';
import { insideBrackets } from './places.js';
import { lineNamed } from './reference-targets.js';
import { combines } from './result-lines.js';

/** Limits by language or date on a line that is then joined with further sets of terms. */
export function limitsInside(
  context: CheckContext,
): { place: Place<Limit>; condition: LimitCondition }[] {
  const found: { place: Place<Limit>; condition: LimitCondition }[] = [];
  const joined = joinedWithLaterSets(context);
  for (const place of context.placesOf('limit')) {
    const condition = place.node.conditions.find(
      (one) => one.kind === 'language' || one.kind === 'years',
    );
    if (condition && !isOldHeading(context, place, condition) && joined[place.line.index])
      found.push({ place, condition });
  }
  return found;
}

/** `limit 13 to yr="1976 - 1982"`, where 13 is one heading: the years in which it stood for the concept. */
function isOldHeading(
  context: CheckContext,
  place: Place<Limit>,
  condition: LimitCondition,
): boolean {
  if (condition.kind !== 'years' || condition.to === null || !place.node.operand) return false;
  const named = lineNamed(context, place.node.operand, place.line);
  return insideBrackets(named?.query ?? place.node.operand).kind === 'heading';
}

/**
 * By index: whether a later line joins the line with sets of terms that stand behind it, so that more of the search was to
 * come. Stretches are summed by their ends.
 */
function joinedWithLaterSets(context: CheckContext): readonly boolean[] {
  const { lines } = context.strategy;
  /** By index: the last line up to it that is a set of terms, -1 for none. */
  const lastSet: number[] = [];
  for (const line of lines) {
    lastSet.push(combines(context, line) ? (lastSet.at(-1) ?? -1) : line.index);
  }
  const opens = new Array<number>(lines.length + 1).fill(0);
  for (const uses of context.uses.of) {
    let last = -1;
    for (const { from, to } of uses) if (lastSet[to]! >= from) last = Math.max(last, lastSet[to]!);
    for (const { from, to } of uses) {
      const end = Math.min(to, last - 1);
      if (end < from) continue;
      opens[from]! += 1;
      opens[end + 1]! -= 1;
    }
  }
  let open = 0;
  return lines.map((_, index) => (open += opens[index]!) > 0);
}
