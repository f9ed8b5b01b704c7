import type {
  BooleanQuery,
  Fielded,
  FieldUse,
  Group,
  Proximity,
  Query,
  Reference,
  Text,
  Word,
  WordPart,
} from '../ast.js';

/*
 * Nodes of a tree that is not read from a text: their spans are empty, the printer never looks at them. Each is a
 * literal of its own: a translation makes tens of thousands of them, and copying a common part costs twice the time.
 */

export const nowhere = { start: 0, end: 0 } as const;

export function word(parts: readonly WordPart[]): Word {
  return { start: 0, end: 0, parts };
}

export function text(words: readonly Word[], quote: string): Text {
  return { kind: 'text', start: 0, end: 0, quote, words };
}

/** Brackets around a query that joins others; a query that stands for itself needs none. */
export function bracketed(query: Query): Query {
  if (query.kind !== 'boolean' && query.kind !== 'proximity') return query;
  return { kind: 'group', start: 0, end: 0, operand: query } satisfies Group;
}

/** Joined by one operator, with brackets around operands that join others; nested operands of the same kind are opened up. */
export function joined(operator: 'and' | 'or', operands: readonly Query[]): Query {
  const only = operands[0];
  if (operands.length === 1 && only) return only;
  const flat: Query[] = [];
  for (const operand of operands) {
    if (operand.kind === 'boolean' && operand.operator === operator)
      for (const inner of operand.operands) flat.push(inner);
    else flat.push(bracketed(operand));
  }
  return boolean(operator, flat);
}

export function without(keep: Query, drop: Query): Query {
  return boolean('not', [bracketed(keep), bracketed(drop)]);
}

function boolean(operator: BooleanQuery['operator'], operands: readonly Query[]): BooleanQuery {
  return {
    kind: 'boolean',
    start: 0,
    end: 0,
    operator,
    operands,
    operatorSpans: nowhereTimes(operands.length - 1),
  };
}

export function near(ordered: boolean, distance: number, operands: readonly Query[]): Proximity {
  return {
    kind: 'proximity',
    start: 0,
    end: 0,
    ordered,
    distance,
    operands: operands.map((operand, index) =>
      index === 0 && isSameNear(operand, ordered, distance) ? operand : bracketed(operand),
    ),
    operatorSpans: nowhereTimes(operands.length - 1),
  };
}

/** `a adj3 b adj3 c`: read from the left, so that the first two need no brackets. */
function isSameNear(query: Query, ordered: boolean, distance: number): boolean {
  return query.kind === 'proximity' && query.ordered === ordered && query.distance === distance;
}

function nowhereTimes(count: number): readonly (typeof nowhere)[] {
  return new Array<typeof nowhere>(Math.max(0, count)).fill(nowhere);
}

const uses = new Map<string, FieldUse>();

/** A field by its id; the same node for the same field, for a term alone can have one. */
export function fieldUse(id: string): FieldUse {
  let use = uses.get(id);
  if (!use) {
    use = { start: 0, end: 0, id, written: id };
    uses.set(id, use);
  }
  return use;
}

export function fielded(fields: readonly FieldUse[], operand: Query): Fielded {
  return { kind: 'fielded', start: 0, end: 0, fields, fieldSpan: nowhere, operand };
}

export function reference(label: string): Reference {
  return { kind: 'reference', start: 0, end: 0, label };
}
