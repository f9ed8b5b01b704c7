import type { Frequency } from '../ast.js';
import type { Meaning, Near, Phrase } from './meaning.js';

/** The words and proximities any of which may occur; null where something else stands among them. */
export function wordedParts(operand: Meaning): readonly (Phrase | Near)[] | null {
  const parts: (Phrase | Near)[] = [];
  const waiting: Meaning[] = [operand];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'or') waiting.push(...[...next.operands].reverse());
    else if (next.kind === 'phrase' || next.kind === 'near') parts.push(next);
    else return null;
  }
  return parts;
}

/** What must occur several times; of anything but words nobody can tell how often it does. */
export function meanFrequency(query: Frequency, operand: Meaning): Meaning {
  const { start, end, least, signSpan } = query;
  if (least < 2) return operand;
  if (wordedParts(operand)) return { kind: 'frequent', least, operand, start, end };
  const reason = 'how often something other than words occurs';
  const unanswerable: Meaning = { kind: 'unanswerable', reason, ...signSpan };
  return { kind: 'and', operands: [operand, unanswerable], start, end };
}
