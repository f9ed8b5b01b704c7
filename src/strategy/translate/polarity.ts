import type { Meaning, StrategyMeaning } from '../meaning/meaning.js';

/** Whether more records in a place mean more records in the result (`kept`), fewer (`excluded`), or either (`both`). */
export type Polarity = 'kept' | 'excluded' | 'both';

export function reversed(polarity: Polarity): Polarity {
  if (polarity === 'both') return 'both';
  return polarity === 'kept' ? 'excluded' : 'kept';
}

/** The effect on the whole strategy of a part that grows or shrinks. */
export function underPolarity(
  effect: 'broadened' | 'narrowed',
  polarity: Polarity,
): 'broadened' | 'narrowed' | 'approximate' {
  if (polarity === 'kept') return effect;
  if (polarity === 'both') return 'approximate';
  return effect === 'broadened' ? 'narrowed' : 'broadened';
}

const kept = 1;
const excluded = 2;

/** For each line how it counts in the result. A line that the result never uses counts as kept: it is read on its own. */
export function polarities(strategy: StrategyMeaning): readonly Polarity[] {
  const seen = new Uint8Array(strategy.lines.length);
  const waiting: [line: number, sign: number][] = [];
  const visit = (line: number, sign: number): void => {
    if ((seen[line] ?? 0) & sign) return;
    seen[line] = (seen[line] ?? 0) | sign;
    waiting.push([line, sign]);
  };
  if (strategy.result !== null) visit(strategy.result, kept);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const meaning = strategy.lines[next[0]];
    if (meaning) eachLine(meaning, next[1], visit);
  }
  return Array.from(seen, (signs) =>
    signs === (kept | excluded) ? 'both' : signs === excluded ? 'excluded' : 'kept',
  );
}

const namesLines: ReadonlySet<Meaning['kind']> = new Set(['line', 'and', 'or', 'not'] as const);

/** Calls `visit` for each line that the meaning names; a stack of its own, for brackets can nest deeply. */
function eachLine(root: Meaning, sign: number, visit: (line: number, sign: number) => void): void {
  const waiting: [Meaning, number][] = [[root, sign]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [meaning, at] = next;
    if (meaning.kind === 'line') visit(meaning.line, at);
    else if (meaning.kind === 'and' || meaning.kind === 'or') {
      // Most operands are terms, which name no line.
      for (const operand of meaning.operands)
        if (namesLines.has(operand.kind)) waiting.push([operand, at]);
    } else if (meaning.kind === 'not')
      waiting.push([meaning.keep, at], [meaning.drop, kept + excluded - at]);
  }
}
