import type { Field } from '../dialects/field.js';
import { targets, type Target } from '../meaning/meaning.js';
import type { Ability } from './abilities.js';
import { nameTargets } from './target-names.js';

/** Fields of a platform that together ask for a set of targets, and what they miss or add. */
export interface FieldChoice {
  readonly fields: readonly Field[];
  /** Targets asked for that these fields do not search. */
  readonly missing: readonly Target[];
  /** Targets that these fields search besides. */
  readonly extra: readonly Target[];
  /** The fields compare whole values where words were asked for, or the other way round. */
  readonly whole: boolean;
  /** Words of the report, made when first needed. */
  readonly effects: { labels?: string; broadened?: string; narrowed?: string };
}

interface Candidate {
  readonly field: Field;
  readonly mask: number;
  readonly whole: boolean;
}

const bits = new Map<Target, number>(targets.map((target, bit) => [target, 1 << bit]));

/** All of a record is searched in up to so many fields where no one field says it. */
const mostFields = 6;

/** The lists of the field tables, which most terms share, are looked at once. */
const masks = new WeakMap<readonly Target[], number>();

/** Who searches all headings searches the major ones too: their bit is set with that of the headings. */
function maskOf(asked: readonly Target[]): number {
  let mask = masks.get(asked);
  if (mask !== undefined) return mask;
  mask = asked.includes('heading') ? bits.get('major-heading')! : 0;
  for (const target of asked) mask |= bits.get(target) ?? 0;
  masks.set(asked, mask);
  return mask;
}

function targetsOf(mask: number): Target[] {
  const found = targets.filter((_, bit) => (mask >>> bit) & 1);
  return found.includes('heading') ? found.filter((one) => one !== 'major-heading') : found;
}

/** What it costs to lose a target, and to search one that was not asked for: by how many records it moves. */
const weights: Readonly<Partial<Record<Target, readonly [missing: number, extra: number]>>> = {
  title: [200, 50],
  abstract: [200, 50],
  keywords: [12, 3],
  heading: [14, 7],
  substance: [3, 2],
  'full-text': [40, 100],
  author: [40, 40],
  journal: [40, 40],
  affiliation: [20, 20],
  subheading: [2, 2],
  'publication-type': [20, 3],
  year: [40, 40],
  language: [40, 40],
};
const otherWeight = [0.4, 1] as const;
const missingWeights = targets.map((target) => (weights[target] ?? otherWeight)[0]);
const extraWeights = targets.map((target) => (weights[target] ?? otherWeight)[1]);

/** The weights of the targets whose bits are set. */
function sumOf(list: readonly number[], mask: number): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1)
    sum += list[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

/**
 * The fields that stand closest to a set of targets: one field with the same set where there is one; else
 * what loses least, an addition counting less than a loss and a shorter text more than a small addition.
 */
export class FieldChooser {
  readonly #candidates: readonly Candidate[];
  readonly #known = new Map<number, FieldChoice | null>();
  readonly #names = new Map<number, string>();
  readonly #among = new Map<number, FieldChoice | null>();
  readonly #anotherField: number;

  constructor(fields: readonly Field[], ability: Ability, notWritten: ReadonlySet<string>) {
    this.#candidates = fields.flatMap((field) =>
      field.sense.kind === 'words' && !notWritten.has(field.id)
        ? [{ field, mask: maskOf(field.sense.targets), whole: field.sense.whole ?? false }]
        : [],
    );
    // A field more costs a copy of the terms where the platform cannot name several fields at once.
    this.#anotherField = ability.fields === 'list' ? 0.5 : 9;
  }

  /** What the platform calls the set: the label of its field where one field means just this. */
  nameOf(asked: readonly Target[]): string {
    const mask = maskOf(asked);
    let name = this.#names.get(mask);
    if (name === undefined) {
      name =
        this.#candidates.find((candidate) => candidate.mask === mask)?.field.label ??
        nameTargets(asked);
      this.#names.set(mask, name);
    }
    return name;
  }

  /** As `choose`, among the fields named: those that a proximity is searched in. */
  chooseAmong(asked: readonly Target[], ids: ReadonlySet<string>): FieldChoice | null {
    const mask = maskOf(asked);
    let choice = this.#among.get(mask);
    if (choice === undefined) {
      const usable = this.#candidates.filter((candidate) => ids.has(candidate.field.id));
      choice = this.#choose(mask, false, usable);
      this.#among.set(mask, choice);
    }
    return choice;
  }

  /** Null where the platform searches none of the targets. */
  choose(asked: readonly Target[], whole: boolean): FieldChoice | null {
    const mask = maskOf(asked);
    // Bits fill the number; whole values are kept apart by a fraction of one.
    const key = (mask >>> 0) * 2 + (whole ? 1 : 0);
    let choice = this.#known.get(key);
    if (choice === undefined) {
      choice = this.#choose(mask, whole, this.#candidates);
      this.#known.set(key, choice);
    }
    return choice;
  }

  #choose(mask: number, whole: boolean, among: readonly Candidate[]): FieldChoice | null {
    // What platforms keep besides (tests and measures, investigators ...) is not the same on any two, nor are their own numbers.
    const alike = mask & ~(bits.get('other')! | bits.get('identifier')!);
    const useful = among.filter((candidate) => candidate.mask & alike);
    let bestCost = Infinity;
    let best: readonly Candidate[] = [];
    const consider = (picked: readonly Candidate[], covered: number, from: number): void => {
      if (picked.length > 0) {
        // What is added and how many fields there are only grows: beyond the best there is no better.
        const least = this.#least(picked, covered & ~mask, whole);
        if (least >= bestCost) return;
        const cost = least + sumOf(missingWeights, mask & ~covered);
        if (cost < bestCost) {
          bestCost = cost;
          best = picked;
        }
        if (picked.length === mostFields) return;
      }
      for (let index = from; index < useful.length; index++) {
        const candidate = useful[index];
        if (candidate && candidate.mask & mask & ~covered)
          consider([...picked, candidate], covered | candidate.mask, index + 1);
      }
    };
    consider([], 0, 0);
    if (best.length === 0) return null;
    const covered = best.reduce((all, candidate) => all | candidate.mask, 0);
    return {
      fields: best.map((candidate) => candidate.field),
      missing: targetsOf(mask & ~covered),
      extra: targetsOf(covered & ~mask),
      whole: best.some((candidate) => candidate.whole),
      effects: {},
    };
  }

  #least(picked: readonly Candidate[], extra: number, whole: boolean): number {
    let cost = (picked.length - 1) * this.#anotherField + sumOf(extraWeights, extra);
    for (const candidate of picked) if (candidate.whole !== whole) cost += whole ? 1 : 100;
    return cost;
  }
}
