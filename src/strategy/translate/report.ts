import type { Span } from '../ast.js';
import type { Polarity } from './polarity.js';

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
  readonly change: Change;
  readonly why: string;
  /** Absent: the source's text at the span. */
  readonly from?: string;
  readonly to: string;
  /** Losses of one line with the same reason are told once, over the whole stretch (a field that every term shares). */
  readonly once?: boolean;
}

/** Collects the report of one translation; knows the line at work and turns a node's effect into the strategy's. */
export class Report {
  readonly #source: string;
  readonly #entries: { -readonly [K in keyof ReportEntry]: ReportEntry[K] }[] = [];
  readonly #told = new Map<string, number>();
  line = 0;

  constructor(source: string) {
    this.#source = source;
  }

  add(loss: Loss, polarity: Polarity): void {
    const change = underPolarity(loss.change, polarity);
    if (loss.once) {
      const key = `${this.line} ${change} ${loss.why} ${loss.to}`;
      const told = this.#told.get(key);
      const entry = told === undefined ? undefined : this.#entries[told];
      if (entry) {
        entry.start = Math.min(entry.start, loss.start);
        entry.end = Math.max(entry.end, loss.end);
        return;
      }
      this.#told.set(key, this.#entries.length);
    }
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

  /** In the order of the text. */
  entries(): readonly ReportEntry[] {
    return this.#entries.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

function underPolarity(change: Change, polarity: Polarity): Change {
  if (change !== 'broadened' && change !== 'narrowed') return change;
  if (polarity === 'kept') return change;
  if (polarity === 'both') return 'approximate';
  return change === 'broadened' ? 'narrowed' : 'broadened';
}

function turned(change: Change): string {
  return change === 'approximate'
    ? ' The line is both kept and excluded in the strategy: decide which matters.'
    : ' It stands under NOT, so the effect on the whole is the reverse.';
}
