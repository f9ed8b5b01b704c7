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
 * Nodes of a tree that is not read from a text: their spans are empty, the printer never looks at them.
 */

export const nowhere = { start: 0, end: 0 } as const;

export function word(parts: readonly WordPart[]): Word {
  return { ...nowhere, parts };
}

export function text(words: readonly Word[], quote: string): Text {
  return { ...nowhere, kind: 'text', quote, words };
}

/** Brackets around a query that joins others; a query that stands for itself needs none. */
export function bracketed(query: Query): Query {
  if (query.kind !== 'boolean' && query.kind !== 'proximity') return query;
  return { ...nowhere, kind: 'group', operand: query } satisfies Group;
}

/** Joined by one operator, with brackets around operands that join others; nested operands of the same kind are opened up. */
export function joined(operator: 'and' | 'or', operands: readonly Query[]): Query {
  const only = operands[0];
  if (operands.length === 1 && only) return only;
  const flat = operands.flatMap((operand) =>
    operand.kind === 'boolean' && operand.operator === operator ? operand.operands : [operand],
  );
  return boolean(operator, flat.map(bracketedBoolean));
}

export function without(keep: Query, drop: Query): Query {
  return boolean('not', [bracketedBoolean(keep), bracketedBoolean(drop)]);
}

function bracketedBoolean(query: Query): Query {
  return query.kind === 'boolean' || query.kind === 'proximity' ? bracketed(query) : query;
}

function boolean(operator: BooleanQuery['operator'], operands: readonly Query[]): BooleanQuery {
  return {
    ...nowhere,
    kind: 'boolean',
    operator,
    operands,
    operatorSpans: operands.slice(1).map(() => nowhere),
  };
}

export function near(ordered: boolean, distance: number, operands: readonly Query[]): Proximity {
  return {
    ...nowhere,
    kind: 'proximity',
    ordered,
    distance,
    operands: operands.map(bracketed),
    operatorSpans: operands.slice(1).map(() => nowhere),
  };
}

export function fieldUse(id: string, written: string): FieldUse {
  return { ...nowhere, id, written };
}

export function fielded(fields: readonly FieldUse[], operand: Query): Fielded {
  return { ...nowhere, kind: 'fielded', fields, fieldSpan: nowhere, operand };
}

export function reference(label: string): Reference {
  return { ...nowhere, kind: 'reference', label };
}
