import { childrenOf, type Query, type Span, type Strategy } from '../../src/strategy/index.js';

/** What contradicts the promises of a strategy's spans: pieces tile the text, lines lie in their pieces, nodes in their parents. */
export function spanFaults(strategy: Strategy): string[] {
  const faults: string[] = [];
  const { source, pieces, lines, problems } = strategy;
  let at = 0;
  for (const piece of pieces) {
    if (piece.start !== at || piece.end <= piece.start)
      faults.push(`piece ${show(piece)} does not follow ${at}`);
    at = piece.end;
    if (piece.kind === 'line-piece' && !within(lines[piece.line]!, piece))
      faults.push(`line ${piece.line} leaves its piece`);
  }
  if (at !== source.length) faults.push(`pieces end at ${at} of ${source.length}`);
  for (const line of lines) {
    const { query, labelSpan, hitsSpan } = line;
    if (!within(query, line)) faults.push(`query ${show(query)} leaves line ${show(line)}`);
    if (labelSpan && labelSpan.end > line.start) faults.push('the label stands in the query');
    if (hitsSpan && hitsSpan.start < line.end && hitsSpan.end > line.start)
      faults.push('the hit count stands in the query');
    nodeFaults(query, faults);
  }
  for (const problem of problems) {
    if (!within(problem, { start: 0, end: source.length }))
      faults.push(`problem ${problem.rule} leaves the text`);
    for (const edit of problem.suggestion?.edits ?? []) {
      if (!within(edit, { start: 0, end: source.length }))
        faults.push(`edit of ${problem.rule} leaves the text`);
    }
  }
  return faults;
}

function nodeFaults(root: Query, faults: string[]): void {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.start > node.end) faults.push(`${node.kind} ${show(node)} ends before it starts`);
    for (const part of partsOf(node)) {
      if (!within(part, node))
        faults.push(`a part ${show(part)} leaves ${node.kind} ${show(node)}`);
    }
    const children = childrenOf(node);
    children.forEach((child, index) => {
      const before = children[index - 1];
      if (!within(child, node))
        faults.push(`${child.kind} ${show(child)} leaves ${node.kind} ${show(node)}`);
      if (before && before.end > child.start)
        faults.push(`${child.kind} ${show(child)} overlaps the operand before it`);
    });
    waiting.push(...children);
  }
}

function partsOf(node: Query): readonly Span[] {
  switch (node.kind) {
    case 'text':
      return node.words;
    case 'heading':
      return [node.nameSpan, ...node.subheadings];
    case 'boolean':
      return node.operatorSpans;
    case 'proximity':
      // The distance of a PubMed proximity stands in the tag behind the words.
      return node.operatorSpans.filter(({ start }) => start < node.end);
    case 'fielded':
      return [node.fieldSpan, ...node.fields];
    case 'combination':
      return [node.operatorSpan, ...node.ranges];
    case 'limit':
      return node.conditions;
    default:
      return [];
  }
}

function within(inner: Span, outer: Span): boolean {
  return inner.start <= inner.end && inner.start >= outer.start && inner.end <= outer.end;
}

function show({ start, end }: Span): string {
  return `${start}-${end}`;
}
