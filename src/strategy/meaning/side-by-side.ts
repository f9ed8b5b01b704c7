import type { Word } from '../ast.js';
import type { Meaning, Near, Phrase } from './meaning.js';

/** The phrase that words side by side in order are (`heart adj attack`); null where there is a choice or a distance in it. */
export function sideBySide(near: Near): Phrase | null {
  const words: Word[] = [];
  if (!gather(near, words)) return null;
  const { targets, start, end } = near;
  return { kind: 'phrase', targets, words, start, end };
}

function gather(meaning: Meaning, words: Word[]): boolean {
  if (meaning.kind === 'phrase') {
    words.push(...meaning.words);
    return true;
  }
  if (meaning.kind !== 'near' || !meaning.ordered || meaning.distance !== 0) return false;
  return meaning.operands.every((operand) => gather(operand, words));
}
