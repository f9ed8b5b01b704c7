import type { Word } from '../ast.js';
import type { Meaning, Near, Phrase } from '../meaning/meaning.js';

/** Words that together stand for one way to meet a proximity, in its order. */
export interface Row {
  readonly words: readonly Word[];
  /** Words that may stand between besides those of the proximity itself, for a proximity inside it. */
  readonly slack: number;
  /** It holds a phrase or a proximity, which the row no longer keeps together. */
  readonly loose: boolean;
}

/** `adjacent`: only what stands side by side in order. `window`: any proximity. */
type Mode = 'adjacent' | 'window';

/** Every combination of the operands' words, or null where there are more than `most` or `formsOf` refuses. */
export function rowsOf(
  near: Near,
  mode: Mode,
  most: number,
  formsOf: (phrase: Phrase) => readonly (readonly Word[])[] | null,
): readonly Row[] | null {
  let rows: readonly Row[] = [{ words: [], slack: 0, loose: false }];
  for (const operand of near.operands) {
    const choices = choicesOf(operand, mode, most, formsOf);
    if (!choices || rows.length * choices.length > most) return null;
    rows = rows.flatMap((row) => choices.map((choice) => append(row, choice)));
  }
  return rows;
}

function append(row: Row, choice: Row): Row {
  return {
    words: [...row.words, ...choice.words],
    slack: row.slack + choice.slack,
    loose: row.loose || choice.loose,
  };
}

function choicesOf(
  operand: Meaning,
  mode: Mode,
  most: number,
  formsOf: (phrase: Phrase) => readonly (readonly Word[])[] | null,
): readonly Row[] | null {
  if (operand.kind === 'phrase')
    return formsOf(operand)?.map((words) => ({ words, slack: 0, loose: words.length > 1 })) ?? null;
  if (operand.kind === 'or') {
    const rows: Row[] = [];
    for (const each of operand.operands) {
      const choices = choicesOf(each, mode, most, formsOf);
      if (!choices || rows.length + choices.length > most) return null;
      rows.push(...choices);
    }
    return rows;
  }
  if (operand.kind !== 'near') return null;
  if (mode === 'adjacent' && !(operand.ordered && operand.distance === 0)) return null;
  const inner = rowsOf(operand, mode, most, formsOf);
  return (
    inner?.map((row) => ({ ...row, slack: row.slack + operand.distance, loose: true })) ?? null
  );
}
