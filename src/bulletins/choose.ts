import type { schema } from '../db/index.js';
import { kindRank, sectionOf } from './sections.js';

/** Why an item is in an issue: a strategy with its lines and the words that matched. */
export type Reason = schema.Reason;

/** What a strategy says about one item. */
export interface Finding {
  readonly verdict: 'yes' | 'no' | 'unknown';
  /** The lines that made it so, with their text and the words found in the item. */
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    readonly words: readonly string[];
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
}

/** Drops what an earlier issue held, unless its source has published a new revision since. */
function isNew(item: Candidate, earlier: ReadonlyMap<string, number>): boolean {
  const before = earlier.get(item.id);
  return before === undefined || item.revision > before;
}

function reasonsOf<Item>(item: Item, queries: readonly StandingQuery<Item>[]): Reason[] {
  return queries.flatMap((query) => {
    const { verdict, lines } = query.test(item);
    if (verdict === 'no') return [];
    const { strategyId, strategyTitle, strategySlug, versionId } = query;
    return [
      {
        strategyId,
        strategyTitle,
        strategySlug,
        versionId,
        verdict: verdict === 'yes' ? ('yes' as const) : ('possible' as const),
        lines: lines.map((line) => ({ ...line, words: [...line.words] })),
      },
    ];
  });
}

/**
 * Asks every standing query about every item. One yes suffices; where none says yes and at least one cannot
 * tell (a subject heading that the feed does not carry), the item is possible. Sorted as an issue shows them:
 * by section, the sure before the possible, the newest first.
 */
export function choose<Item extends Candidate>(
  items: readonly Item[],
  queries: readonly StandingQuery<Item>[],
  options: ChooseOptions,
): Choice<Item>[] {
  return items
    .filter((item) => isNew(item, options.earlier))
    .flatMap((item): Choice<Item>[] => {
      const all = reasonsOf(item, queries);
      const sure = all.filter((reason) => reason.verdict === 'yes');
      const reasons = sure.length > 0 ? sure : all;
      if (reasons.length === 0 || (sure.length === 0 && !options.includePossible)) return [];
      return [
        {
          item,
          section: sectionOf(item.kind),
          verdict: sure.length > 0 ? 'yes' : 'possible',
          reasons,
          updated: options.earlier.has(item.id),
        },
      ];
    })
    .sort(
      (a, b) =>
        kindRank(a.item.kind) - kindRank(b.item.kind) ||
        Number(a.verdict === 'possible') - Number(b.verdict === 'possible') ||
        (b.item.published?.getTime() ?? 0) - (a.item.published?.getTime() ?? 0) ||
        a.item.title.localeCompare(b.item.title, 'en') ||
        a.item.id.localeCompare(b.item.id),
    );
}
