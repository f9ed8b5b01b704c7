import type { Meaning } from '../meaning/meaning.js';
import { mergeFields } from '../meaning/merge-fields.js';
import { sideBySide } from '../meaning/side-by-side.js';

/** What differs in the operators of two lines, null where they are the same. */
export function operatorsDiffer(one: Meaning, two: Meaning, how?: 'only the kinds'): string | null {
  const mine = operatorsOf(one);
  const theirs = operatorsOf(two);
  if (how) {
    const kinds = (list: readonly string[]): string => [...new Set(list)].sort().join(', ');
    // With terms come and gone, OR and AND between them follow: only what is new in kind is told.
    const lost = [...new Set(mine)].filter(
      (each) => each !== 'OR' && each !== 'AND' && !theirs.includes(each),
    );
    const won = [...new Set(theirs)].filter(
      (each) => each !== 'OR' && each !== 'AND' && !mine.includes(each),
    );
    if (lost.length === 0 || won.length === 0) return null;
    return `The operators differ: ${kinds(lost)} has become ${kinds(won)}.`;
  }
  const count = new Map<string, number>();
  for (const each of mine) count.set(each, (count.get(each) ?? 0) + 1);
  for (const each of theirs) count.set(each, (count.get(each) ?? 0) - 1);
  const lost = [...count].filter(([, left]) => left > 0).map(([name]) => name);
  const won = [...count].filter(([, left]) => left < 0).map(([name]) => name);
  if (lost.length === 0 && won.length === 0)
    return shapeOf(one) === shapeOf(two) ? null : 'The brackets group the terms in another way.';
  return `The operators differ: ${lost.join(', ') || 'nothing'} has become ${won.join(', ') || 'nothing'}.`;
}

/** Every operator of a line by name; OR and AND once for each further operand. */
function operatorsOf(root: Meaning): string[] {
  const names: string[] = [];
  const waiting: Meaning[] = [root];
  for (let meaning = waiting.pop(); meaning; meaning = waiting.pop()) {
    if (meaning.kind === 'and' || meaning.kind === 'or') {
      const operands = meaning.kind === 'or' ? mergeFields(meaning.operands) : meaning.operands;
      for (let index = 1; index < operands.length; index++) names.push(meaning.kind.toUpperCase());
      waiting.push(...operands);
    } else if (meaning.kind === 'near') {
      if (sideBySide(meaning)) continue;
      names.push(`${meaning.ordered ? 'in order ' : ''}within ${meaning.distance} words`);
      waiting.push(...meaning.operands);
    } else if (meaning.kind === 'frequent') {
      names.push(`at least ${meaning.least} times`);
      waiting.push(meaning.operand);
    } else if (meaning.kind === 'not') {
      names.push('NOT');
      waiting.push(meaning.keep, meaning.drop);
    }
  }
  return names;
}

/** How the operators nest, without the terms. */
function shapeOf(meaning: Meaning, depth = 0): string {
  if (depth > 200) return '';
  if (meaning.kind === 'not')
    return `not(${shapeOf(meaning.keep, depth + 1)} ${shapeOf(meaning.drop, depth + 1)})`;
  if (meaning.kind === 'frequent') return `often(${shapeOf(meaning.operand, depth + 1)})`;
  if (meaning.kind !== 'and' && meaning.kind !== 'or' && meaning.kind !== 'near') return '.';
  if (meaning.kind === 'near' && sideBySide(meaning)) return '.';
  const shapes: string[] = [];
  const operands =
    meaning.kind === 'or' ? [...mergeFields(meaning.operands)] : [...meaning.operands];
  for (let each = operands.pop(); each; each = operands.pop()) {
    if (each.kind === meaning.kind && each.kind !== 'near') operands.push(...each.operands);
    else shapes.push(shapeOf(each, depth + 1));
  }
  const only = shapes[0];
  return shapes.length === 1 && only ? only : `${meaning.kind}(${shapes.sort().join(' ')})`;
}
