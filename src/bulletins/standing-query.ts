import { type EvidenceRecord, toMatchRecord } from '../evidence/index.js';
import {
  type FullMatch,
  isPlatform,
  parse,
  StandingQueries,
  type Strategy,
  visit,
  type Weight,
} from '../strategy/index.js';
import type { Finding, Findings } from './choose.js';
import { cutText } from './mail-text.js';
import type { TopicStrategy } from './topic-queries.js';

/** As many lines of a strategy are given as the reason for an item. */
const greatestLines = 5;

/** The lines that ask something themselves; `3 and 7` or `or/1-5` only joins what others ask. */
function linesThatAsk(strategy: Strategy): ReadonlySet<number> {
  const asking = new Set<number>();
  strategy.lines.forEach((line, index) => {
    visit(line.query, (node) => {
      if (node.kind === 'text' || node.kind === 'heading') asking.add(index);
    });
  });
  return asking;
}

/** A published strategy that can be asked. */
interface Standing {
  readonly source: TopicStrategy;
  readonly strategy: Strategy;
  readonly asking: ReadonlySet<number>;
}

function linesOf({ strategy, asking }: Standing, full: FullMatch): ReturnType<Finding['lines']> {
  const told = [
    ...full.lines.map(({ index, words }) => ({ index, words })),
    ...full.unknown.map(({ index, reason }) => ({ index, words: [], because: reason })),
  ].filter(({ index }) => strategy.lines[index] !== undefined);
  const own = told.filter(({ index }) => asking.has(index));
  return (own.length > 0 ? own : told).slice(0, greatestLines).map(({ index, ...said }) => {
    const { number, start, end } = strategy.lines[index]!;
    return { number, text: cutText(strategy.source.slice(start, end), 300), ...said };
  });
}

/** A sentence for each fault that leaves a part of the strategy unread, so that no item is missed in silence. */
function notesOf(source: TopicStrategy, strategy: Strategy): string[] {
  if (source.status !== 'published') {
    return [`The strategy “${source.title}” has been withdrawn from the bank and was not used.`];
  }
  if (strategy.result === null) {
    return [`The strategy “${source.title}” has no line that could be read and selects nothing.`];
  }
  return strategy.problems
    .filter((problem) => problem.severity === 'error')
    .slice(0, 5)
    .map((problem) => {
      const where = problem.line === null ? '' : `, line ${problem.line}`;
      return `The strategy “${source.title}”${where}: ${problem.message}`;
    });
}

/** An exclusion that cannot tell excludes nothing: where all else is found, the strategy selects the item. */
function selects({ open, conditions }: Weight): boolean {
  return open === 0 && conditions === 0;
}

/** The strategies of a topic, read once and asked about all items together; what cannot be used is in the notes. */
export function prepareQueries(sources: readonly TopicStrategy[]): {
  find: (records: readonly EvidenceRecord[]) => Findings[];
  notes: string[];
} {
  const notes: string[] = [];
  const queries = new StandingQueries<Standing>();
  for (const source of sources) {
    const platform = isPlatform(source.platform) ? { platform: source.platform } : {};
    const strategy = parse(source.text, platform);
    notes.push(...notesOf(source, strategy));
    if (source.status !== 'published' || strategy.result === null) continue;
    queries.set({ source, strategy, asking: linesThatAsk(strategy) }, strategy);
  }
  const find = (records: readonly EvidenceRecord[]): Findings[] => {
    const asked = records.map(toMatchRecord);
    return queries.weighAll(asked).map(({ yes, undecided, silent }, at): Findings => {
      const finding = (standing: Standing, weight: Weight | null): Finding => ({
        strategyId: standing.source.strategyId,
        strategyTitle: standing.source.title,
        strategySlug: standing.source.slug,
        versionId: standing.source.versionId,
        undecided: weight === null || selects(weight) ? null : weight,
        lines: () => linesOf(standing, queries.explain(standing, asked[at]!)!),
      });
      return {
        found: [
          ...yes.map((standing) => finding(standing, null)),
          ...undecided.map(({ id, weight }) => finding(id, weight)),
        ],
        silent,
      };
    });
  };
  return { find, notes };
}

/** What reading the strategies of a topic finds wrong, for the topic's page. */
export function checkTopicStrategies(sources: readonly TopicStrategy[]): string[] {
  return prepareQueries(sources).notes;
}
