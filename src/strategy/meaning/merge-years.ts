import type { Meaning, Years } from './meaning.js';

/**
 * The operands of an OR with periods that touch made one (`2010 or 2011`), or those of an AND with periods
 * that overlap made one (`from 2010 and until 2020`), where the first of them stands. The rest is as it was.
 */
export function mergeYears(
  operands: readonly Meaning[],
  operator: 'and' | 'or',
): readonly Meaning[] {
  const periods = operands.filter((operand) => operand.kind === 'years');
  if (periods.length < 2) return operands;
  const merged = operator === 'or' ? union(periods) : intersection(periods);
  if (merged.length === periods.length) return operands;
  let placed = false;
  return operands.flatMap((operand): readonly Meaning[] => {
    if (operand.kind !== 'years') return [operand];
    if (placed) return [];
    placed = true;
    return merged;
  });
}

function union(periods: readonly Years[]): readonly Years[] {
  const sorted = [...periods].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const merged: Years[] = [];
  for (const period of sorted) {
    const last = merged.at(-1);
    const touches = last && (last.to === null || (period.from ?? -Infinity) <= last.to + 1);
    if (!touches) merged.push(period);
    else
      merged[merged.length - 1] = {
        ...both(last, period),
        from: last.from,
        to: later(last.to, period.to),
      };
  }
  return merged;
}

function intersection(periods: readonly Years[]): readonly Years[] {
  const from = Math.max(...periods.map((period) => period.from ?? -Infinity));
  const to = Math.min(...periods.map((period) => period.to ?? Infinity));
  const [first, ...rest] = periods;
  // No year is in all of them: left as it was written.
  if (!first || from > to) return periods;
  const whole = rest.reduce(both, first);
  return [{ ...whole, from: from === -Infinity ? null : from, to: to === Infinity ? null : to }];
}

function both(one: Years, two: Years): Years {
  return { ...one, start: Math.min(one.start, two.start), end: Math.max(one.end, two.end) };
}

function later(one: number | null, two: number | null): number | null {
  return one === null || two === null ? null : Math.max(one, two);
}

/** The ends of a period, null for a year that platforms write where they mean none (1800, 2099, 3000). */
export function openEnds({ from, to }: Years): { from: number | null; to: number | null } {
  return {
    from: from !== null && from <= 1900 ? null : from,
    to: to !== null && to >= 2049 ? null : to,
  };
}
