import type { Strategy } from '../ast.js';
import { chooserOf } from '../translate/chooser-of.js';
import { mean } from '../meaning/mean.js';
import type { Target } from '../meaning/meaning.js';
import type { Platform } from '../platform.js';
import { allAtoms } from './atoms.js';
import { lineKeys, type FieldKey } from './canonical.js';
import { changesOf, type Side } from './changes.js';
import { pairLines } from './pair-lines.js';

export interface ComparisonChange {
  readonly kind:
    | 'added-line'
    | 'removed-line'
    | 'moved-line'
    | 'added-term'
    | 'removed-term'
    | 'changed-term'
    | 'changed-field'
    | 'changed-operator'
    | 'added-limit'
    | 'removed-limit'
    | 'changed-limit'
    | 'added-reference'
    | 'removed-reference';
  /** Number of the line in the first strategy as printed, null where it has none. */
  readonly line: number | null;
  /** The same in the second strategy. */
  readonly otherLine: number | null;
  /** A sentence for a person. */
  readonly what: string;
}

export interface Comparison {
  readonly equal: boolean;
  readonly changes: readonly ComparisonChange[];
}

/**
 * What differs between two strategies, line by line, whatever their numbering, order of synonyms, case, spacing and
 * needless brackets. Of two platforms their meanings are compared; a field counts as the same where it is
 * the nearest that the other platform has.
 */
export function compare(strategy: Strategy, other: Strategy): Comparison {
  const one = mean(strategy);
  const two = mean(other);
  const known = new Map<string, string>();
  const fieldKey = fieldKeyBetween(strategy.platform, other.platform);
  const keys = lineKeys(one, fieldKey, known);
  const otherKeys = lineKeys(two, plainFieldKey, known);
  const side: Side = {
    strategy,
    meaning: one,
    atoms: allAtoms(one, strategy.source, fieldKey),
    fieldKey,
  };
  const otherSide: Side = {
    strategy: other,
    meaning: two,
    atoms: allAtoms(two, other.source, plainFieldKey),
    fieldKey: plainFieldKey,
  };
  const pairs = pairLines(keys, otherKeys, side.atoms, otherSide.atoms);
  const changes = changesOf(side, otherSide, pairs, keys, otherKeys);
  return { equal: changes.length === 0, changes };
}

const plainFieldKey: FieldKey = (targets, whole) =>
  `${[...targets].sort().join(',')}${whole ? '=' : ''}`;

/** A field of one platform by what the other has for it. */
function fieldKeyBetween(from: Platform, to: Platform): FieldKey {
  if (from === to) return plainFieldKey;
  const chooser = chooserOf(to);
  return (targets, whole) => {
    const choice = chooser.choose(targets, whole);
    if (!choice) return plainFieldKey(targets, whole);
    const missing = new Set<Target>(choice.missing);
    const said = targets.filter((target) => !missing.has(target));
    return plainFieldKey([...said, ...choice.extra], choice.whole);
  };
}
