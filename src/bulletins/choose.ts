import type { schema } from '../db/index.js';
import { kindRank, sectionOf } from './sections.js';

/** Why an item is in an issue: a strategy with its lines and the words that matched. */
export type Reason = schema.Reason;

/** What a strategy says about one item. */
export interface Finding {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** The lines that made it so, with their text and the words found in the item; worked out when asked for. */
  readonly lines: () => readonly {
    readonly number: number;
    readonly text: string;
    readonly words: readonly string[];
    /** Why the line can say neither yes nor no. */
    readonly because?: string;
  }[];
}

/** A banked strategy ready to be asked about items. */
export interface StandingQuery<Item> {
  readonly strategyId: string;
  readonly strategyTitle: string;
  readonly strategySlug: string;
  readonly versionId: string;
  readonly test: (item: Item) => Finding;
}

/** What choosing must know of an item. */
export interface Candidate {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly title: string;
  readonly published: Date | null;
}

export interface Choice<Item> {
  readonly item: Item;
  readonly section: string;
  readonly verdict: 'yes' | 'possible';
  readonly reasons: Reason[];
  /** In an earlier issue in an earlier revision. */
  readonly updated: boolean;
}

export interface ChooseOptions {
  /** Highest revision of each item that earlier issues of the bulletin held, by its id. */
  readonly earlier: ReadonlyMap<string, number>;
  readonly includePossible: boolean;
  /** Most strategies ask for subject headings, which feeds do not give: without a bound every item would be possible. */
  readonly greatestPossible: number;
}

/** Drops what an earlier issue held, unless its source has published a new revision since. */
function isNew(item: Candidate, earlier: ReadonlyMap<string, number>): boolean {
  const before = earlier.get(item.id);
  return before === undefined || item.revision > before;
}

function reasonsOf<Item>(
  item: Item,
  queries: readonly StandingQuery<Item>[],
): { verdict: 'yes' | 'possible'; reasons: Reason[] } | undefined {
  const found = queries.map((query) => ({ query, finding: query.test(item) }));
  const sure = found.filter(({ finding }) => finding.verdict === 'yes');
  const telling =
    sure.length > 0 ? sure : found.filter(({ finding }) => finding.verdict === 'unknown');
  if (telling.length === 0) return undefined;
  const verdict = sure.length > 0 ? ('yes' as const) : ('possible' as const);
  const reasons = telling.map(({ query, finding }): Reason => {
    const { strategyId, strategyTitle, strategySlug, versionId } = query;
    const lines = finding.lines().map((line) => ({ ...line, words: [...line.words] }));
    return { strategyId, strategyTitle, strategySlug, versionId, verdict, lines };
  });
  return { verdict, reasons: reasons.sort((a, b) => support([b]) - support([a])) };
}

/** How many different words of the item the lines found: what speaks for a possible item. */
function support(reasons: readonly Reason[]): number {
  const words = reasons.flatMap((reason) => reason.lines.flatMap((line) => line.words));
  return new Set(words.map((word) => word.toLowerCase())).size;
}

/**
 * Asks every standing query about every item. One yes suffices; where none says yes and at least one cannot
 * tell (a subject heading that the feed does not carry), the item is possible. Sorted as an issue shows them:
 * by section, the sure before the possible, then by what speaks for it (possible items) and the newest first.
 * Of the possible items at most `greatestPossible` are given, those with most words found; the rest is counted.
 */
export function choose<Item extends Candidate>(
  items: readonly Item[],
  queries: readonly StandingQuery<Item>[],
  options: ChooseOptions,
): { choices: Choice<Item>[]; leftOut: number } {
  const chosen = items
    .filter((item) => isNew(item, options.earlier))
    .flatMap((item): Choice<Item>[] => {
      const found = reasonsOf(item, queries);
      if (!found || (found.verdict === 'possible' && !options.includePossible)) return [];
      const updated = options.earlier.has(item.id);
      return [{ item, section: sectionOf(item.kind), ...found, updated }];
    });
  const weight = new Map(
    chosen.map((choice) => [choice, choice.verdict === 'yes' ? Infinity : support(choice.reasons)]),
  );
  const weightOf = (choice: Choice<Item>) => weight.get(choice) ?? 0;
  const newest = (a: Choice<Item>, b: Choice<Item>) =>
    (b.item.published?.getTime() ?? 0) - (a.item.published?.getTime() ?? 0) ||
    a.item.title.localeCompare(b.item.title, 'en') ||
    a.item.id.localeCompare(b.item.id);
  const compare = (a: number, b: number) => (a === b ? 0 : b > a ? 1 : -1);
  const sure = chosen.filter((choice) => choice.verdict === 'yes');
  const possible = chosen
    .filter((choice) => choice.verdict === 'possible')
    .sort((a, b) => compare(weightOf(a), weightOf(b)) || newest(a, b));
  const choices = [...sure, ...possible.slice(0, options.greatestPossible)].sort(
    (a, b) =>
      kindRank(a.item.kind) - kindRank(b.item.kind) ||
      compare(weightOf(a), weightOf(b)) ||
      newest(a, b),
  );
  return { choices, leftOut: Math.max(0, possible.length - options.greatestPossible) };
}
