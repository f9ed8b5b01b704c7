import lunr from 'lunr';
import { wordsOf } from '../words.js';

/** A strategy as the index sees it. */
export interface IndexedText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly subjects: readonly string[];
  readonly people: string;
  /** Words of the lines. */
  readonly lines: string;
}

const boosts = { title: 10, subjects: 6, description: 3, people: 2, lines: 1 } as const;

export interface TextIndex {
  /** Scores of the strategies that hold every word. */
  find(words: readonly string[], inLines: boolean): Map<string, number>;
}

/** Indexes texts. About a second for a thousand strategies: large sets are split by `createGrowingIndex`. */
export function buildIndex(texts: readonly IndexedText[]): TextIndex {
  const builder = new lunr.Builder();
  // No stemmer and no stop words: `or`, `exp` and a truncated stem are what searchers look for.
  builder.tokenizer = ((value?: unknown) =>
    wordsOf(typeof value === 'string' ? value : '').map(
      (word) => new lunr.Token(word, {}),
    )) as typeof lunr.tokenizer;
  builder.ref('id');
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  for (const text of texts) builder.add({ ...text, subjects: text.subjects.join(' ') });
  const index = builder.build();
  return {
    find(words, inLines) {
      const fields = inLines ? ['lines'] : Object.keys(boosts);
      // Never index.search(): what a visitor types is not its query language.
      const found = index.query((query) => {
        for (const term of words) {
          query.term(term, {
            fields,
            presence: lunr.Query.presence.REQUIRED,
            wildcard: lunr.Query.wildcard.TRAILING,
          });
          // The whole word counts more than the beginning of another.
          query.term(term, { fields, boost: 8, presence: lunr.Query.presence.OPTIONAL });
        }
      });
      return new Map(found.map(({ ref, score }) => [ref, score]));
    },
  };
}

/** Rebuilding the small part costs about 2 ms a text; at this size it is joined with the large one. */
const largestDelta = 100;

export interface GrowingIndex extends TextIndex {
  /** Takes texts in, in place of those with the same id; `gone` are not found any more. */
  update(texts: readonly IndexedText[], gone: readonly string[]): void;
}

/** A large index that stays and a small one for what has changed since. */
export function createGrowingIndex(): GrowingIndex {
  const all = new Map<string, IndexedText>();
  const changed = new Set<string>();
  let base = buildIndex([]);
  let delta = buildIndex([]);
  return {
    update(texts, gone) {
      for (const id of gone) {
        all.delete(id);
        changed.add(id);
      }
      for (const text of texts) {
        all.set(text.id, text);
        changed.add(text.id);
      }
      if (changed.size > largestDelta) {
        base = buildIndex([...all.values()]);
        delta = buildIndex([]);
        changed.clear();
      } else {
        delta = buildIndex([...changed].flatMap((id) => all.get(id) ?? []));
      }
    },
    find(words, inLines) {
      const found = base.find(words, inLines);
      for (const id of changed) found.delete(id);
      for (const [id, score] of delta.find(words, inLines)) found.set(id, score);
      return found;
    },
  };
}
