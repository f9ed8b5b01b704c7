import type { Span } from '../ast.js';
import type { Meaning, Near, Target, Unanswerable } from './meaning.js';
import type { Scope } from './scope.js';

function unanswerable(reason: string, { start, end }: Span): Unanswerable {
  return { kind: 'unanswerable', reason, start, end };
}

/** The scope inside a proximity: only words can stand near each other. */
export function wordScope(scope: Scope): Scope {
  const senses = scope.senses.filter((sense) => sense.kind === 'words');
  if (senses.length === 0) return { senses };
  // One sense of all the fields: in `.ti,ab,kw.` the operands stand near each other in any of them.
  const targets = [...new Set(senses.flatMap((sense) => sense.targets))];
  const id = senses.length === 1 ? senses[0]!.id : '';
  return { senses: [{ kind: 'words', targets, id }] };
}

/** The targets of every phrase in an operand; null where something in it is not about words. */
function targetSets(operand: Meaning, sets: (readonly Target[])[]): boolean {
  if (operand.kind === 'phrase' || operand.kind === 'near') {
    sets.push(operand.targets);
    return true;
  }
  if (operand.kind !== 'or') return false;
  return operand.operands.every((one) => targetSets(one, sets));
}

function retarget(operand: Meaning, targets: readonly Target[]): Meaning {
  if (operand.kind === 'phrase') {
    const { whole: _, ...phrase } = operand;
    return { ...phrase, targets };
  }
  if (operand.kind !== 'near' && operand.kind !== 'or') return operand;
  const operands = operand.operands.map((one) => retarget(one, targets));
  return operand.kind === 'near' ? { ...operand, targets, operands } : { ...operand, operands };
}

/** Operands near each other: in a field that all of them name. */
export function meanNear(near: Omit<Near, 'kind' | 'targets'>): Near | Unanswerable {
  const sets: (readonly Target[])[] = [];
  if (!near.operands.every((operand) => targetSets(operand, sets))) {
    return unanswerable('only words, and words joined by OR, can stand near each other', near);
  }
  const [first = [], ...rest] = sets;
  const targets = first.filter((target) => rest.every((set) => set.includes(target)));
  if (targets.length === 0) {
    return unanswerable('the operands of the proximity stand in different fields', near);
  }
  const operands = near.operands.map((operand) => retarget(operand, targets));
  return { ...near, kind: 'near', targets, operands };
}
