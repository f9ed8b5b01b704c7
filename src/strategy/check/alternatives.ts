import type { CheckContext } from './context.js';
import { parentBeyondBrackets } from './places.js';
import type { Place } from './places.js';
import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';
import { coversWord } from './word-pattern.js';

/** Terms that stand beside a term as its alternatives under the same condition: the other words of that side of a proximity. The term itself included. */
export function sameSlot(context: CheckContext, term: Term): readonly Term[] {
  const slot = slotOf(term);
  return context.termsBetween(slot.node.start, slot.node.end);
}

/** Tells terms under different conditions, and on different sides of one, apart. Empty for a term under none. */
export function slotKey(term: Term): string {
  if (!term.condition) return '';
  const { start, end } = term.condition.node;
  return `${String(start)}-${String(end)}:${String(slotOf(term).node.start)}`;
}

/** The operand of the condition that the term is in; its line's whole query where it is under none. */
function slotOf(term: Term): Place {
  let place: Place = term.place;
  for (let above = parentBeyondBrackets(place); above; above = parentBeyondBrackets(above)) {
    if (above === term.condition) return place;
    place = above;
  }
  return place;
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
  const slot = slotOf(term).node;
  const partners = term.condition ? partnersOf(context, term) : null;
  for (const other of context.termsLike(term.block, words)) {
    if (!holdsRun(words, other.words)) continue;
    if (!other.condition) return true;
    if (
      other.condition === term.condition &&
      slot.start <= other.text.start &&
      other.text.end <= slot.end
    )
      return true;
    if (partners && sharesWord(partners, partnersOf(context, other))) return true;
  }
  return false;
}

/** The terms on the other sides of the condition that a term is under. */
function partnersOf(context: CheckContext, term: Term): readonly Term[] {
  const slot = slotOf(term).node;
  const { node } = term.condition!;
  return context
    .termsBetween(node.start, node.end)
    .filter((other) => other.text.end <= slot.start || other.text.start >= slot.end);
}

function sharesWord(some: readonly Term[], others: readonly Term[]): boolean {
  const stems = new Set(some.flatMap((term) => term.words.map((word) => word.stem.slice(0, 5))));
  return others.some((term) => term.words.some((word) => stems.has(word.stem.slice(0, 5))));
}

/** Whether a phrase holds `part` as a run of consecutive words, so that who searches `part` finds the phrase. */
export function holdsRun(phrase: readonly WordPattern[], part: readonly WordPattern[]): boolean {
  for (let from = 0; from + part.length <= phrase.length; from++) {
    if (part.every((word, i) => coversWord(word, phrase[from + i]!))) return true;
  }
  return false;
}
