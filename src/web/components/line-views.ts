import { lineText, markWords } from '../../bank/index.js';
import { visit, type Line, type Problem, type Span, type Strategy } from '../../strategy/index.js';

/** A stretch of a line: plain, found by a search, or the name of another line. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly found: boolean }
  | { readonly kind: 'reference'; readonly text: string; readonly href: string };

/** A line as a page shows it. */
export interface LineView {
  /** `L3`, for the address; with the position behind it where a number is printed twice. */
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
  readonly hits: number | null;
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

function anchorsOf(strategy: Strategy): string[] {
  const seen = new Set<number>();
  return strategy.lines.map((line) => {
    const anchor = seen.has(line.number) ? `L${line.number}-${line.index + 1}` : `L${line.number}`;
    seen.add(line.number);
    return anchor;
  });
}

/** Where the line names other lines, in the order of the text. */
function referencesOf(line: Line): (Span & { readonly label: string })[] {
  const found: (Span & { readonly label: string })[] = [];
  visit(line.query, (node) => {
    if (node.kind === 'reference') found.push(node);
    if (node.kind === 'combination') {
      for (const range of node.ranges) {
        found.push(range.from);
        if (range.to !== undefined) found.push(range.to);
      }
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

function piecesOf(
  strategy: Strategy,
  line: Line,
  anchors: readonly string[],
  words: readonly string[],
): Piece[] {
  const pieces: Piece[] = [];
  const plain = (start: number, end: number) => {
    for (const { text, found } of markWords(strategy.source.slice(start, end), words)) {
      pieces.push({ kind: 'text', text, found });
    }
  };
  let read = line.start;
  for (const reference of referencesOf(line)) {
    const target = strategy.resolve(reference.label, line);
    const anchor = target === null ? undefined : anchors[target];
    if (anchor === undefined || reference.start < read) continue;
    plain(read, reference.start);
    pieces.push({
      kind: 'reference',
      text: strategy.source.slice(reference.start, reference.end),
      href: `#${anchor}`,
    });
    read = reference.end;
  }
  plain(read, line.end);
  return pieces;
}

/** Whether a problem lies in a line, by its place in the text. */
const liesIn = (problem: Problem, line: Line) =>
  problem.line !== null && problem.start >= line.start && problem.start <= line.end;

/** The lines of a strategy with their cross-references linked, `words` marked, and what is wrong under each. */
export function lineViews(
  strategy: Strategy,
  options: { readonly words?: readonly string[]; readonly problems?: readonly Problem[] } = {},
): { readonly lines: readonly LineView[]; readonly elsewhere: readonly Problem[] } {
  const anchors = anchorsOf(strategy);
  const problems = options.problems ?? [];
  const lines = strategy.lines.map((line, index) => ({
    anchor: anchors[index] ?? `L${index + 1}`,
    label: line.label ?? String(line.number),
    text: lineText(strategy, line),
    hits: line.hits,
    pieces: piecesOf(strategy, line, anchors, options.words ?? []),
    problems: problems.filter((problem) => liesIn(problem, line)),
  }));
  const shown = new Set(lines.flatMap((line) => line.problems));
  return { lines, elsewhere: problems.filter((problem) => !shown.has(problem)) };
}
