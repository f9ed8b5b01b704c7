import type { Query, Strategy } from '../ast.js';
import { dialectOf } from '../dialects/registry.js';
import { childrenOf } from '../visit.js';
import { applyEdits } from './apply-edits.js';

/**
 * Adds `term` as an alternative to `node`, a node of the strategy's tree: to the list of alternatives in which it stands, else in
 * brackets with it. Where a field belongs to one term alone (PubMed), the new term gets the same field.
 */
export function addSynonym(strategy: Strategy, node: Query, term: string): Strategy {
  const { source, platform } = strategy;
  const dialect = dialectOf(platform);
  const line = strategy.lines.find(({ start, end }) => node.start >= start && node.end <= end);
  const path = line ? pathTo(line.query, node) : [node];
  const marked = (text: string) => (line?.quoted ? text.replaceAll('"', '""') : text);
  let place = path.length - 1;
  let added = marked(written(strategy, term));
  const above = path[place - 1];
  const ownField =
    dialect.blank.means === 'and-untagged' && above?.kind === 'fielded' ? above : null;
  if (ownField) {
    place--;
    added = marked(term) + source.slice(ownField.operand.end, ownField.end);
  }
  const subject = path[place]!;
  const parent = path[place - 1];
  const inList = parent?.kind === 'boolean' && parent.operator === 'or' ? parent : null;
  const sign = inList
    ? source.slice(inList.operatorSpans[0]!.start, inList.operatorSpans[0]!.end)
    : dialect.notation.boolean.or;
  const { start, end } = subject;
  if (inList) return applyEdits(strategy, [{ start: end, end, replacement: ` ${sign} ${added}` }]);
  return applyEdits(strategy, [
    { start, end: start, replacement: '(' },
    { start: end, end, replacement: ` ${sign} ${added})` },
  ]);
}

/** A term of several words is quoted where a blank would part them. */
function written(strategy: Strategy, term: string): string {
  const { blank, notation } = dialectOf(strategy.platform);
  const parts = /\s/.test(term) && !/^["'{(]/.test(term) && blank.means !== 'phrase';
  return parts ? notation.quote(term, '"') : term;
}

/** The nodes from the root down to `node`. */
function pathTo(root: Query, node: Query): Query[] {
  const path: Query[] = [];
  let here: Query | undefined = root;
  while (here && here !== node) {
    path.push(here);
    here = childrenOf(here).find((child) => child.start <= node.start && child.end >= node.end);
  }
  return [...path, node];
}
