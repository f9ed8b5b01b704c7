import { underPolarity, type Polarity } from './polarity.js';

/** What leaving a part out does to the set around it. */
export type Effect = 'broadened' | 'narrowed' | 'approximate' | 'gone';

/** A part that is not said on the target: an entry of the report, or a line of which nothing could be said. */
type Part =
  | { readonly kind: 'entry'; readonly entry: number }
  | { readonly kind: 'line'; readonly line: number };

/**
 * What becomes of parts that are left out. Their effect is not theirs to tell: beside others in an AND more is found
 * without them, in an OR less, excluded by a NOT more again; where nothing else stands beside them the part around
 * them falls away too, and a whole line where nothing is left of it. So a part waits until the join around it is
 * written, and a line until every place that names it is.
 */
export class LeftOut {
  #waiting: Part[] = [];
  readonly #ofLines = new Map<number, readonly Part[]>();
  readonly #effects = new Map<number, Set<Effect>>();
  readonly #lineEffects: { readonly line: number; readonly effect: Effect }[] = [];

  entry(entry: number): void {
    this.#waiting.push({ kind: 'entry', entry });
  }

  /** A line is named that says nothing on the target. */
  line(line: number): void {
    this.#waiting.push({ kind: 'line', line });
  }

  mark(): number {
    return this.#waiting.length;
  }

  linesSince(mark: number): readonly number[] {
    return this.#waiting.slice(mark).flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  }

  forget(mark: number): void {
    this.#waiting.length = mark;
  }

  /** Tells the effect of all that waits since the mark: something else stands beside it. */
  settle(mark: number, effect: 'broadened' | 'narrowed', polarity: Polarity): void {
    const whole = underPolarity(effect, polarity);
    for (const part of this.#waiting.splice(mark)) this.#give(part, whole);
  }

  /** Ends a line: where nothing was written, what waits is what the line's names stand for. */
  endLine(line: number, mark: number, written: boolean): void {
    const parts = this.#waiting.splice(mark);
    if (!written) this.#ofLines.set(line, parts);
  }

  /** The effects of each entry on the whole strategy; `result` is the line whose loss leaves nothing to compare. */
  effects(result: number | null): ReadonlyMap<number, ReadonlySet<Effect>> {
    if (result !== null) this.#lineEffects.push({ line: result, effect: 'gone' });
    const seen = new Set<string>();
    for (let next = this.#lineEffects.pop(); next; next = this.#lineEffects.pop()) {
      const key = `${next.line} ${next.effect}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const part of this.#ofLines.get(next.line) ?? []) this.#give(part, next.effect);
    }
    return this.#effects;
  }

  #give(part: Part, effect: Effect): void {
    if (part.kind === 'line') {
      this.#lineEffects.push({ line: part.line, effect });
      return;
    }
    const effects = this.#effects.get(part.entry);
    if (effects) effects.add(effect);
    else this.#effects.set(part.entry, new Set([effect]));
  }
}
