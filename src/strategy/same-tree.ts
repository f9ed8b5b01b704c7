import type { Query, Text } from './ast.js';
import { childrenOf } from './visit.js';

/**
 * Whether two trees say the same on any platform: spans, brackets that group what belongs together anyway, and the kind of quote
 * sign are not looked at. Without recursion: any depth will do.
 */
export function sameTree(a: Query, b: Query): boolean {
  const waiting: [Query, Query][] = [[a, b]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const left = bare(pair[0]);
    const right = bare(pair[1]);
    if (left.kind !== right.kind || !sameSelf(left, right)) return false;
    const lefts = childrenOf(left);
    const rights = childrenOf(right);
    if (lefts.length !== rights.length) return false;
    for (let at = 0; at < lefts.length; at++) waiting.push([lefts[at]!, rights[at]!]);
  }
  return true;
}

function bare(query: Query): Query {
  let inner = query;
  while (inner.kind === 'group') inner = inner.operand;
  return inner;
}

/** Whether two nodes of one kind say the same, their children aside. */
function sameSelf(a: Query, b: Query): boolean {
  return key(a) === key(b);
}

function key(query: Query): string {
  switch (query.kind) {
    case 'text':
      return textKey(query);
    case 'heading':
      return JSON.stringify([
        plain(query.name),
        query.explode,
        query.focus,
        query.synonyms ?? false,
        query.subheadings.map(({ text }) => text.toLowerCase()),
      ]);
    case 'boolean':
      return query.operator;
    case 'proximity':
      return `${query.ordered ? 'ordered' : 'any'} ${query.distance}`;
    case 'fielded':
      return JSON.stringify(query.fields.map(({ id, written }) => id ?? written.toLowerCase()));
    case 'frequency':
      return String(query.least);
    case 'reference':
      return query.label.toLowerCase();
    case 'combination':
      return JSON.stringify([
        query.operator,
        query.ranges.map(({ from, to }) => [from.label, to?.label ?? null]),
      ]);
    case 'limit':
      return JSON.stringify([
        query.operator,
        query.exclude ?? false,
        query.conditions.map(({ start: _start, end: _end, ...condition }) => condition),
      ]);
    case 'command':
      return `${query.name} ${query.argument}`;
    case 'range':
      return JSON.stringify([query.from, query.to]);
    case 'unread':
      return query.text;
    case 'group':
    case 'missing':
      return '';
  }
}

function textKey(text: Text): string {
  const words = text.words.map((word) =>
    word.parts.map((part) => (part.kind === 'letters' ? { text: part.text.toLowerCase() } : part)),
  );
  return JSON.stringify([text.quote === '{', words]);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/-\s*[\n\r]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
