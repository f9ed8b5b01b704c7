import type { Meaning } from './meaning.js';

/** The lines that a meaning names, in the order of the text. */
export function named(root: Meaning): number[] {
  const lines: number[] = [];
  const waiting: Meaning[] = [root];
  for (let meaning = waiting.pop(); meaning; meaning = waiting.pop()) {
    if (meaning.kind === 'line') lines.push(meaning.line);
    else if (meaning.kind === 'and' || meaning.kind === 'or')
      for (let at = meaning.operands.length - 1; at >= 0; at--) waiting.push(meaning.operands[at]!);
    else if (meaning.kind === 'not') waiting.push(meaning.drop, meaning.keep);
  }
  return lines;
}
