import type { Limit, LimitCondition, Line } from '../ast.js';
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
  const sets = setsBefore(context);
  for (const place of context.placesOf('limit')) {
    const condition = place.node.conditions.find(
      (one) => one.kind === 'language' || one.kind === 'years',
    );
    if (
      condition &&
      !isOldHeading(context, place, condition) &&
      usedWithSets(context, place.line, sets)
    )
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

/** By index: how many of the lines before it are sets of terms, which combine no other lines. */
function setsBefore(context: CheckContext): readonly number[] {
  const counts = [0];
  for (const line of context.strategy.lines) {
    counts.push(counts.at(-1)! + (combines(context, line) ? 0 : 1));
  }
  return counts;
}

/** A later line joins the limited one with sets of terms that stand behind it, so more of the search was to come. */
function usedWithSets(context: CheckContext, limited: Line, sets: readonly number[]): boolean {
  return context.strategy.lines.some((line) => {
    const uses = context.uses.of[line.index] ?? [];
    if (!uses.some(({ from, to }) => from <= limited.index && limited.index <= to)) return false;
    return uses.some(
      ({ from, to }) =>
        sets[to + 1]! - sets[Math.max(from, Math.min(limited.index + 1, to + 1))]! > 0,
    );
  });
}
