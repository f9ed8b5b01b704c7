import type { Limit, Query } from '../../ast.js';
import type { Notation } from '../dialect.js';

/** How PubMed writes what the tables do not say. */
export const pubmedNotation: Notation = {
  boolean: { and: 'AND', or: 'OR', not: 'NOT' },
  // Written with the field, in `own`: "a b"[tiab:~2].
  proximity: () => null,
  wildcard: (part) => (part.kind === 'many' && part.max === undefined ? '*' : ''),
  quote: (text) => `"${text}"`,
  reference: (label) => `#${label}`,
  fielded: (fields, operand) => `${operand}[${fields.join(',')}]`,
  own,
  reserved: [],
  label: (label) => `#${label} `,
};

function own(query: Query, write: (query: Query) => string): ReturnType<Notation['own']> {
  switch (query.kind) {
    case 'fielded': {
      const near = query.operand;
      if (near.kind !== 'proximity' || !near.operands.every(isWord)) return null;
      const words = near.operands.map((operand) => write(operand).replaceAll('"', ''));
      return `"${words.join(' ')}"[${query.fields.map(({ id, written }) => id ?? written).join(',')}:~${near.distance}]`;
    }
    case 'range':
      return `${query.from ?? '1000'}:${query.to ?? '3000'}`;
    case 'heading': {
      const tag = `${query.focus ? 'majr' : 'mh'}${query.explode ? '' : ':noexp'}`;
      const names =
        query.subheadings.length === 0
          ? [query.name]
          : query.subheadings.map(({ text }) => `${query.name}/${text}`);
      const written = names.map((name) => `"${name}"[${tag}]`);
      return written.length === 1 ? written.join('') : `(${written.join(' OR ')})`;
    }
    case 'limit':
      return writeLimit(query, write);
    case 'command':
      if (query.name === 'other') return query.argument;
      return query.operand ? write(query.operand) : null;
    default:
      return null;
  }
}

/** Limits stand behind the whole line. */
function writeLimit(limit: Limit, write: (query: Query) => string): ReturnType<Notation['own']> {
  const conditions = limit.conditions.map((condition) => {
    if (condition.kind === 'years')
      return `Publication Date from ${condition.from ?? 1000} to ${condition.to ?? 3000}`;
    if (condition.kind === 'population') return condition.value;
    return condition.kind === 'other' ? condition.text : condition.values.join(' or ');
  });
  const text = `Filters: ${conditions.join('; ')}`;
  return { text: limit.operand ? `${write(limit.operand)} ${text}` : text, loose: true };
}

function isWord(query: Query): boolean {
  return query.kind === 'text' && query.words.length === 1;
}
