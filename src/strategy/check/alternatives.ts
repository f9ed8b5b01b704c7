import type { CheckContext } from './context.js';
import type { Place } from './places.js';
import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';
import { coversWord, keyOf } from './word-pattern.js';

/** Terms that stand beside a term as its alternatives under the same condition: the other words of that side of a proximity. The term itself included. */
export function sameSlot(context: CheckContext, term: Term): readonly Term[] {
  const slot = slotOf(term);
  return context.termsBetween(slot.node.start, slot.node.end);
}

/** Tells terms under different conditions, and on different sides of one, apart. Empty for a term under none. */
export function slotKey(term: Term): string {
  if (!term.place.condition) return '';
  const { start, end } = term.place.condition.node;
  return `${String(start)}-${String(end)}:${String(slotOf(term).node.start)}`;
}

/** The operand of the condition that the term is in; its line's whole query where it is under none. */
function slotOf({ place }: Term): Place {
  return place.slot ?? place;
}

/**
 * Whether the block of `term` also finds what the term would find if its words were `words`: another term of the block
 * stands for them, free of conditions or under one that shares a word with this term's own condition.
 */
export function isCovered(
  context: CheckContext,
  term: Term,
  words: readonly WordPattern[],
): boolean {
  const cover = coverOf(context, term.block, words);
  if (cover.free) return true;
  if (!term.place.condition) return false;
  if (cover.slots.has(slotKey(term))) return true;
  return [...partnerStems(context, term)].some((stem) => cover.partners.has(stem));
}

/** The terms of a block that stand for the same words. */
interface Cover {
  /** One stands under no condition. */
  readonly free: boolean;
  readonly slots: ReadonlySet<string>;
  /** Beginnings of the words that the others are searched together with. */
  readonly partners: ReadonlySet<string>;
}

/** Kept for the check of one strategy, since lists of terms ask for the same words again and again. */
const covers = new WeakMap<CheckContext, Map<string, Cover>>();
const stems = new WeakMap<CheckContext, Map<string, ReadonlySet<string>>>();

function coverOf(
  context: CheckContext,
  block: number | null,
  words: readonly WordPattern[],
): Cover {
  const known = keptFor(covers, context);
  const key = `${String(block)} ${words.map(keyOf).join(' ')}`;
  let cover = known.get(key);
  if (!cover) known.set(key, (cover = findCover(context, block, words)));
  return cover;
}

function findCover(
  context: CheckContext,
  block: number | null,
  words: readonly WordPattern[],
): Cover {
  const slots = new Set<string>();
  const partners = new Set<string>();
  for (const other of context.termsLike(block, words)) {
    if (!holdsRun(words, other.words)) continue;
    if (!other.place.condition) return { free: true, slots, partners };
    slots.add(slotKey(other));
    for (const stem of partnerStems(context, other)) partners.add(stem);
  }
  return { free: false, slots, partners };
}

/** Beginnings of the words on the other sides of the condition that a term is under. */
function partnerStems(context: CheckContext, term: Term): ReadonlySet<string> {
  const known = keptFor(stems, context);
  const key = slotKey(term);
  let found = known.get(key);
  if (!found) {
    const slot = slotOf(term).node;
    const { start, end } = term.place.condition!.node;
    found = new Set(
      [...context.termsBetween(start, slot.start), ...context.termsBetween(slot.end, end)].flatMap(
        (other) => other.words.map((word) => word.stem.slice(0, 5)),
      ),
    );
    known.set(key, found);
  }
  return found;
}

function keptFor<Value>(
  store: WeakMap<CheckContext, Map<string, Value>>,
  context: CheckContext,
): Map<string, Value> {
  const map = store.get(context) ?? new Map<string, Value>();
  store.set(context, map);
  return map;
}

/** Whether a phrase holds `part` as a run of consecutive words, so that who searches `part` finds the phrase. */
export function holdsRun(phrase: readonly WordPattern[], part: readonly WordPattern[]): boolean {
  for (let from = 0; from + part.length <= phrase.length; from++) {
    if (part.every((word, i) => coversWord(word, phrase[from + i]!))) return true;
  }
  return false;
}
