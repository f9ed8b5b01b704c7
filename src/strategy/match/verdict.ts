export type Verdict = 'yes' | 'no' | 'unknown';

/** Verdicts as numbers, in the order in which Kleene's AND takes the least and OR the greatest. */
export type Truth = 0 | 1 | 2;
export const no = 0;
export const unknown = 1;
export const yes = 2;

const names: readonly Verdict[] = ['no', 'unknown', 'yes'];

export function verdictOf(truth: Truth): Verdict {
  return names[truth]!;
}
