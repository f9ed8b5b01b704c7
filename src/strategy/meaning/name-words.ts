import type { BooleanQuery, Text } from '../ast.js';
import type { Scope } from './scope.js';

/**
 * `AU=(Smith J*)`, `SO=(Nursing Times)`, `DT=(Meeting Abstract)`: words side by side under a field of names or of publication
 * types are one, also where a blank means AND between words of the text. Null for anything else.
 */
export function nameOfWords(query: BooleanQuery, scope: Scope | null): Text | null {
  if (!scope || query.operator !== 'and' || !scope.senses.every(isOfNames)) return null;
  if (!query.operatorSpans.every(({ start, end }) => start === end)) return null;
  const texts = query.operands.filter((each): each is Text => each.kind === 'text');
  if (texts.length < query.operands.length || texts.some(({ quote }) => quote !== '')) return null;
  const { start, end } = query;
  return { kind: 'text', quote: '', words: texts.flatMap(({ words }) => words), start, end };
}

function isOfNames(sense: Scope['senses'][number]): boolean {
  return (
    sense.kind === 'words' &&
    sense.targets.every(
      (target) => target === 'author' || target === 'journal' || target === 'publication-type',
    )
  );
}
