import type { Span } from '../ast.js';
import { LeftOut, type Effect } from './left-out.js';
import { underPolarity, type Polarity } from './polarity.js';

/**
 * What a change does to the set that the whole strategy selects.
 * `exact` tells of a rewriting that selects the same, where the source's own form has no like on the target.
 */
export type Change = 'exact' | 'broadened' | 'narrowed' | 'approximate' | 'unsupported';

/** One place where the translation does not say what the source says. Offsets are into the source. */
export interface ReportEntry extends Span {
  /** Number of the source's line as printed. */
  readonly line: number;
  readonly change: Change;
  /** The source's own words. */
  readonly from: string;
  /** What stands in the translation instead; '' where nothing does. */
  readonly to: string;
  readonly why: string;
}

/** What a rule of translation says of one node: its effect on that node alone. */
export interface Loss extends Span {
  /** `unsupported` with nothing in its place: what that does is told once it is known what stands around it. */
  readonly change: Change;
  readonly why: string;
  /** Absent: the source's text at the span. */
  readonly from?: string;
  readonly to: string;
  /** Losses of one line with the same reason are told once, over the whole stretch (a field that every term shares). */
  readonly once?: boolean;
}

/** How far the report had come: what was told and what was left out before. */
export interface ReportPlace {
  readonly size: number;
  readonly mark: number;
}

/** Collects the report of one translation; knows the line at work and turns a node's effect into the strategy's. */
export class Report {
  readonly #source: string;
  readonly #entries: { -readonly [K in keyof ReportEntry]: ReportEntry[K] }[] = [];
  readonly #told = new Map<string, number>();
  readonly leftOut = new LeftOut();
  line = 0;

  constructor(source: string) {
    this.#source = source;
  }

  add(loss: Loss, polarity: Polarity): void {
    const change =
      loss.change === 'broadened' || loss.change === 'narrowed'
        ? underPolarity(loss.change, polarity)
        : loss.change;
    const nothing = loss.change === 'unsupported' && loss.to === '';
    if (loss.once) {
      const key = `${this.line} ${change} ${loss.why} ${loss.to}`;
      const told = this.#told.get(key);
      const entry = told === undefined ? undefined : this.#entries[told];
      if (entry) {
        entry.start = Math.min(entry.start, loss.start);
        entry.end = Math.max(entry.end, loss.end);
        if (nothing && told !== undefined) this.leftOut.entry(told);
        return;
      }
      this.#told.set(key, this.#entries.length);
    }
    if (nothing) this.leftOut.entry(this.#entries.length);
    this.#entries.push({
      line: this.line,
      start: loss.start,
      end: loss.end,
      change,
      from: loss.from ?? this.#source.slice(loss.start, loss.end),
      to: loss.to,
      why: change === loss.change ? loss.why : `${loss.why}${turned(change)}`,
    });
  }

  /** Takes back what was told since there were so many entries. */
  forget(count: number, mark: number): void {
    this.#entries.length = count;
    this.leftOut.forget(mark);
    for (const [key, entry] of this.#told) if (entry >= count) this.#told.delete(key);
  }

  /** As `forget`; lines left out since then still wait. */
  forgetButLines({ size, mark }: ReportPlace): void {
    const lines = this.leftOut.linesSince(mark);
    this.forget(size, mark);
    for (const line of lines) this.leftOut.line(line);
  }

  get size(): number {
    return this.#entries.length;
  }

  place(): ReportPlace {
    return { size: this.size, mark: this.leftOut.mark() };
  }

  /** In the order of the text. `result`: the line that is the strategy's result. */
  entries(result: number | null): readonly ReportEntry[] {
    for (const [index, effects] of this.leftOut.effects(result)) {
      const entry = this.#entries[index];
      if (!entry || effects.has('gone')) continue;
      const [only, ...more] = effects;
      const effect = only === undefined || more.length > 0 ? 'approximate' : only;
      if (effect === 'gone') continue;
      entry.change = effect;
      entry.why += withoutIt[effect];
    }
    return this.#entries.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

const withoutIt: Readonly<Record<Exclude<Effect, 'gone'>, string>> = {
  broadened: ' More is found without it.',
  narrowed: ' Less is found without it.',
  approximate: ' It counts both ways in the strategy: decide which matters.',
};

function turned(change: Change): string {
  return change === 'approximate'
    ? ' The line is both kept and excluded in the strategy: decide which matters.'
    : ' It stands under NOT, so the effect on the whole is the reverse.';
}
