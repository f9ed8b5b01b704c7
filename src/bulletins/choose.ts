import type { schema } from '../db/index.js';
import { compareWeights, type Weight } from '../strategy/index.js';
import { kindRank, sectionOf } from './sections.js';

/** Why an item is in an issue: a strategy with its lines and the words that matched. */
export type Reason = schema.Reason;

/** What a strategy says about an item that it selects, or in which it found something and cannot tell. */
export interface Finding {
  readonly strategyId: string;
  readonly strategyTitle: string;
  readonly strategySlug: string;
  readonly versionId: string;
  /** How far a strategy got that cannot tell; null where it selects the item. */
  readonly undecided: Weight | null;
  /** The lines that made it so, with their text and the words found in the item; worked out when asked for. */
  readonly lines: () => readonly {
    readonly number: number;
    readonly text: string;
    readonly words: readonly string[];
    /** Why the line can say neither yes nor no. */
    readonly because?: string;
  }[];
}

/** What all strategies say about one item. */
export interface Findings {
  readonly found: readonly Finding[];
  /** How many strategies more cannot tell and found nothing in the item. */
  readonly silent: number;
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
  /** Possible items beyond so many are counted and not shown. */
  readonly greatestPossible: number;
}

export interface Chosen<Item> {
  readonly choices: Choice<Item>[];
  /** Possible items beyond the greatest number. */
  readonly beyond: number;
  /** Items of which no strategy can tell and in which too little was found to show them. */
  readonly faint: number;
}

/** As many strategies are named as the reason for a possible item. */
const greatestReasons = 5;

/** Drops what an earlier issue held, unless its source has published a new revision since. */
function isNew(item: Candidate, earlier: ReadonlyMap<string, number>): boolean {
  const before = earlier.get(item.id);
  return before === undefined || item.revision > before;
}

/**
 * Whether an item of which a strategy cannot tell is worth an editor's look: at least as many of its concepts were found
 * as may be in what the item lacks. A feed gives no subject headings; without this every item would be possible.
 */
function isWorthALook({ found, open }: Weight): boolean {
  return found > 0 && found >= open;
}

/** How many different words of the item the lines found. */
function support(reason: Reason): number {
  return new Set(reason.lines.flatMap(({ words }) => words.map((word) => word.toLowerCase()))).size;
}

function reasonOf(finding: Finding): Reason {
  const { strategyId, strategyTitle, strategySlug, versionId, undecided } = finding;
  const lines = finding.lines().map((line) => ({ ...line, words: [...line.words] }));
  const strategy = { strategyId, strategyTitle, strategySlug, versionId };
  if (undecided === null) return { ...strategy, verdict: 'yes', lines };
  const { found, open } = undecided;
  return { ...strategy, verdict: 'possible', found, open, lines };
}

interface Judged<Item> {
  readonly item: Item;
  /** The findings that speak for it, the best first where they are undecided. */
  readonly telling: readonly Finding[];
  /** Of the best finding of a possible item. */
  readonly weight: Weight | null;
}

function judge<Item>(item: Item, { found, silent }: Findings): Judged<Item> | 'faint' | 'no' {
  const sure = found.filter(({ undecided }) => undecided === null);
  if (sure.length > 0) return { item, telling: sure, weight: null };
  const telling = found.flatMap((finding) =>
    finding.undecided !== null && isWorthALook(finding.undecided)
      ? [{ finding, weight: finding.undecided }]
      : [],
  );
  const [best] = telling.sort((a, b) => compareWeights(a.weight, b.weight));
  if (best !== undefined)
    return { item, telling: telling.map(({ finding }) => finding), weight: best.weight };
  return found.length > 0 || silent > 0 ? 'faint' : 'no';
}

function newestFirst(a: Candidate, b: Candidate): number {
  return (
    (b.published?.getTime() ?? 0) - (a.published?.getTime() ?? 0) ||
    a.title.localeCompare(b.title, 'en') ||
    a.id.localeCompare(b.id)
  );
}

/** The sure before the possible, then the possible in which most was found, then the newest. */
function compareJudged(a: Judged<Candidate>, b: Judged<Candidate>): number {
  const surer = Number(a.weight !== null) - Number(b.weight !== null);
  const further = a.weight && b.weight ? compareWeights(a.weight, b.weight) : 0;
  return surer || further || newestFirst(a.item, b.item);
}

/**
 * Asks all standing queries about all items. One that selects an item suffices; where none does and one cannot tell (a subject heading
 * that the feed does not carry), the item is possible if enough of that strategy's concepts was found in it. Sorted as an issue
 * shows them: by section, the sure before the possible, then by how much was found (possible items) and the newest
 * first. Of the possible items at most `greatestPossible` are given, the best of all sections; the rest is counted.
 */
export function choose<Item extends Candidate>(
  items: readonly Item[],
  find: (items: readonly Item[]) => readonly Findings[],
  options: ChooseOptions,
): Chosen<Item> {
  const fresh = items.filter((item) => isNew(item, options.earlier));
  const judged = find(fresh).map((findings, at) => judge(fresh[at]!, findings));
  const telling = judged.filter((one) => typeof one !== 'string').sort(compareJudged);
  const sure = telling.filter(({ weight }) => weight === null);
  const possible = options.includePossible ? telling.filter(({ weight }) => weight !== null) : [];
  const choices = [...sure, ...possible.slice(0, options.greatestPossible)]
    .sort((a, b) => kindRank(a.item.kind) - kindRank(b.item.kind) || compareJudged(a, b))
    .map(({ item, telling: findings, weight }): Choice<Item> => {
      const reasons = (weight ? findings.slice(0, greatestReasons) : findings).map(reasonOf);
      if (weight === null) reasons.sort((a, b) => support(b) - support(a));
      return {
        item,
        section: sectionOf(item.kind),
        verdict: weight === null ? 'yes' : 'possible',
        reasons,
        updated: options.earlier.has(item.id),
      };
    });
  return {
    choices,
    beyond: Math.max(0, possible.length - options.greatestPossible),
    faint: options.includePossible ? judged.filter((one) => one === 'faint').length : 0,
  };
}
