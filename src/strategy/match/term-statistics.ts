import type { RecordIndex } from './record-index.js';
import { sizeOf } from './record-sets.js';
import type { Term } from './term.js';

const everyTarget = -1;

/** Guesses which share of records hold a word that fits a term: between 0 and 1. */
export interface TermStatistics {
  share(term: Term): number;
}

/** Nothing seen yet: short words and short stems are common. */
export const guessed: TermStatistics = {
  share({ kind, text }) {
    const exact = Math.min(0.5, 0.8 ** text.length);
    return kind === 'exact' ? exact : Math.min(1, exact * 4);
  },
};

/** What a sample of the records that come in says. */
export function statisticsOf(sample: RecordIndex): TermStatistics {
  const shares = new WeakMap<Term, number>();
  const seen = sample.records.length + 1;
  return {
    share(term) {
      let share = shares.get(term);
      if (share === undefined) {
        const records = sample.recordsOf(sample.find(term), everyTarget);
        // A word not met in the sample is rare, and the rarer the longer it is.
        const unseen = Math.min(0.5, guessed.share(term));
        share = ((records === null ? 0 : sizeOf(records)) + unseen) / seen;
        shares.set(term, share);
      }
      return share;
    },
  };
}
