import type { EvidenceKind } from '../classify.js';

export type TellableKind = Exclude<EvidenceKind, 'unclassified'>;

/**
 * Phrases that speak for a kind, by weight: from 20 on it decides against all that is said of the content (the greater
 * against the lesser: a notice is no trial, whatever it is about), 8 names the kind, 5 is strong, 3 fair, 2 weak but enough where
 * nothing else speaks, 1 only adds.
 *
 * A phrase is written in words without case: `a|b` either word, `word*` any ending, `words?` with or without the last
 * letter, `(word)` may be missing, `#` a number, `_` any one word, `..` up to three words, `^` and `$` the beginning and the end of the text. Signs between words do not
 * count, but for `:`, `?` and `"`, which match themselves.
 */
export type CueTable = Readonly<
  Partial<Record<TellableKind, readonly (readonly [weight: number, ...phrases: string[]])[]>>
>;

export interface Cue {
  readonly kind: TellableKind;
  readonly weight: number;
  readonly slots: readonly Slot[];
}

export type Slot =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly number: boolean;
      readonly any: boolean;
      readonly optional: boolean;
    };

/** The cues of a table. Throws on a phrase that begins with what any text may begin with: it could not be looked up. */
export function readCues(table: CueTable): Cue[] {
  return Object.entries(table).flatMap(([kind, rows]) =>
    rows.flatMap(([weight, ...phrases]) =>
      phrases.map((phrase) => {
        const slots = phrase.split(' ').map(readSlot);
        const first = slots[0]!;
        if (first.kind === 'gap' || first.kind === 'end' || (first.kind === 'word' && first.any))
          throw new Error(`The phrase "${phrase}" begins with nothing of its own.`);
        return { kind: kind as TellableKind, weight, slots };
      }),
    ),
  );
}

function readSlot(written: string): Slot {
  if (written === '^') return { kind: 'start' };
  if (written === '$') return { kind: 'end' };
  if (written === '..') return { kind: 'gap' };
  const optional = /^\(.+\)$/.test(written);
  const alternatives = (optional ? written.slice(1, -1) : written)
    .split('|')
    .flatMap((word) => (word.endsWith('s?') ? [word.slice(0, -1), word.slice(0, -2)] : word));
  return {
    kind: 'word',
    words: new Set(alternatives.filter((word) => !word.endsWith('*'))),
    prefixes: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    number: alternatives.includes('#'),
    any: alternatives.includes('_'),
    optional,
  };
}
