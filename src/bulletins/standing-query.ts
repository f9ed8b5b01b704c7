import { type EvidenceRecord, toMatchRecord } from '../evidence/index.js';
import {
  compile,
  isPlatform,
  parse,
  visit,
  type Line,
  type Strategy,
  type Verdict,
} from '../strategy/index.js';
import type { Finding, StandingQuery } from './choose.js';
import { cutText } from './mail-text.js';
import type { TopicStrategy } from './topic-queries.js';

/** As many lines of a strategy are given as the reason for an item. */
const greatestLines = 5;

/** Whether a line asks something itself; `3 and 7` or `or/1-5` only joins what others ask. */
function asksItself(line: Line): boolean {
  let asks = false;
  visit(line.query, (node) => {
    if (node.kind === 'text' || node.kind === 'heading') asks = true;
  });
  return asks;
}

function linesOf(
  strategy: Strategy,
  found: readonly { index: number; words?: readonly string[]; reason?: string }[],
): ReturnType<Finding['lines']> {
  const lines = found.flatMap(({ index, words, reason }) => {
    const line = strategy.lines[index];
    if (!line) return [];
    const text = cutText(strategy.source.slice(line.start, line.end), 300);
    return [
      {
        line,
        said: {
          number: line.number,
          text,
          words: words ?? [],
          ...(reason ? { because: reason } : {}),
        },
      },
    ];
  });
  const asking = lines.filter(({ line }) => asksItself(line));
  return (asking.length > 0 ? asking : lines).slice(0, greatestLines).map(({ said }) => said);
}

/**
 * Where a line can say neither yes nor no, and all that is open is an exclusion, the lines that exclude: `15 not 16`
 * where 15 says yes and 16 asks for headings that the item does not carry gives 16. An exclusion that cannot tell
 * excludes nothing, so such a line still selects. Null where it does not.
 */
function openExclusions(
  strategy: Strategy,
  verdicts: readonly Verdict[],
  index: number,
): number[] | null {
  const line = strategy.lines[index];
  if (verdicts[index] === 'yes') return [];
  if (!line || verdicts[index] !== 'unknown') return null;
  const excluding: number[] = [];
  let query = line.query;
  while (query.kind === 'group' || (query.kind === 'boolean' && query.operator === 'not')) {
    const [keep, drop] = query.kind === 'group' ? [query.operand] : query.operands;
    if (!keep) return null;
    const named = drop?.kind === 'reference' ? strategy.resolve(drop.label, line) : index;
    if (drop) excluding.push(named ?? index);
    query = keep;
  }
  if (query === line.query || query.kind !== 'reference') return null;
  const kept = strategy.resolve(query.label, line);
  if (kept === null || kept === index) return null;
  const behind = openExclusions(strategy, verdicts, kept);
  return behind && [...excluding, ...behind];
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

/** Reads the strategies of a topic and makes those that can be used ready to be asked; the rest is in the notes. */
export function prepareQueries(sources: readonly TopicStrategy[]): {
  queries: StandingQuery<EvidenceRecord>[];
  notes: string[];
} {
  const queries: StandingQuery<EvidenceRecord>[] = [];
  const notes: string[] = [];
  for (const source of sources) {
    const strategy = parse(
      source.text,
      isPlatform(source.platform) ? { platform: source.platform } : {},
    );
    notes.push(...notesOf(source, strategy));
    if (source.status !== 'published' || strategy.result === null) continue;
    const matcher = compile(strategy);
    queries.push({
      strategyId: source.strategyId,
      strategyTitle: source.title,
      strategySlug: source.slug,
      versionId: source.versionId,
      test(record) {
        const asked = toMatchRecord(record);
        const verdict = matcher.verdict(asked);
        const exclusions =
          verdict === 'unknown'
            ? openExclusions(strategy, matcher.lines(asked), strategy.result ?? -1)
            : null;
        return {
          verdict: exclusions ? 'yes' : verdict,
          lines() {
            const full = matcher.explain(asked);
            const open = full.unknown.filter(({ index }) => exclusions?.includes(index) ?? true);
            return linesOf(strategy, [...full.lines, ...open]);
          },
        };
      },
    });
  }
  return { queries, notes };
}

/** What reading the strategies of a topic finds wrong, for the topic's page. */
export function checkTopicStrategies(sources: readonly TopicStrategy[]): string[] {
  return prepareQueries(sources).notes;
}
