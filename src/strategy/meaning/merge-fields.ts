import type { Meaning, Near, Phrase, Target } from './meaning.js';
import { wordedKey } from './worded-key.js';

/**
 * The operands of an OR, nested ORs opened up, where the same words in several fields (`TI (a OR b) OR AB (a OR b)`)
 * are asked for once in all of them.
 */
export function mergeFields(operands: readonly Meaning[]): readonly Meaning[] {
  const flat = opened(operands);
  if (!severalFields(flat)) return flat;
  const first = new Map<string, number>();
  const merged: (Phrase | Near | Meaning)[] = [];
  for (const operand of flat) {
    if (operand.kind !== 'phrase' && operand.kind !== 'near') {
      merged.push(operand);
      continue;
    }
    const key = wordedKey(operand);
    const at = first.get(key);
    const before = at === undefined ? undefined : merged[at];
    if (at !== undefined && (before?.kind === 'phrase' || before?.kind === 'near'))
      merged[at] = inFields(before, [...new Set([...before.targets, ...operand.targets])]);
    else {
      first.set(key, merged.length);
      merged.push(operand);
    }
  }
  return merged;
}

function opened(operands: readonly Meaning[]): readonly Meaning[] {
  if (operands.every((operand) => operand.kind !== 'or')) return operands;
  const flat: Meaning[] = [];
  const waiting = [...operands].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'or' && !holdsPeriod(next)) waiting.push(...[...next.operands].reverse());
    else flat.push(next);
  }
  return flat;
}

/** A period that begins or ends within a year is an OR that belongs together. */
function holdsPeriod(meaning: Meaning & { kind: 'or' }): boolean {
  return meaning.operands[0]?.kind === 'years';
}

function severalFields(operands: readonly Meaning[]): boolean {
  let seen: readonly Target[] | null = null;
  for (const operand of operands) {
    if (operand.kind !== 'phrase' && operand.kind !== 'near') continue;
    seen ??= operand.targets;
    if (operand.targets !== seen) return true;
  }
  return false;
}

function inFields<Node extends Phrase | Near>(node: Node, targets: readonly Target[]): Node {
  if (node.kind === 'phrase') return { ...node, targets };
  return {
    ...node,
    targets,
    operands: node.operands.map((operand) => retargeted(operand, targets)),
  };
}

function retargeted(operand: Meaning, targets: readonly Target[]): Meaning {
  if (operand.kind === 'phrase' || operand.kind === 'near') return inFields(operand, targets);
  if (operand.kind !== 'or') return operand;
  return { ...operand, operands: operand.operands.map((each) => retargeted(each, targets)) };
}
