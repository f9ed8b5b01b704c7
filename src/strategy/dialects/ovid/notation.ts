import type { LimitCondition, Query } from '../../ast.js';
import type { Notation } from '../dialect.js';

/** What a database calls the limits to people and to animals. */
export type PopulationLimits = Readonly<Record<'humans' | 'animals', string>>;

/** How Ovid writes what the tables do not say. */
export const ovidNotation = (limits: PopulationLimits): Notation => ({
  boolean: { and: 'and', or: 'or', not: 'not' },
  proximity: (ordered, distance) => {
    if (ordered) return distance === 0 ? 'adj' : null;
    return distance < 99 ? `adj${distance + 1}` : null;
  },
  wildcard: (part) =>
    part.kind === 'many'
      ? part.max === undefined
        ? '*'
        : `*${part.max}`
      : part.kind === 'one'
        ? '#'
        : '?',
  quote: (text) => `"${text}"`,
  reference: (label) => label,
  frequency: (least) => ` /freq=${least}`,
  fielded: (fields, operand) => `${operand}.${fields.join(',')}.`,
  own: (query, write) => own(query, write, limits),
  reserved: ['exp', 'explode', 'limit', 'remove', 'from', 'use'],
  label: (label) => `${label} `,
});

function own(
  query: Query,
  write: (query: Query) => string,
  limits: PopulationLimits,
): ReturnType<Notation['own']> {
  switch (query.kind) {
    case 'heading': {
      const name = /\b(?:and|or|not|adj\d*)\b|["/[\]().]/i.test(query.name)
        ? `"${query.name}"`
        : query.name;
      const subheadings = query.subheadings.map((subheading) => subheading.text).join(', ');
      return `${query.explode ? 'exp ' : ''}${query.focus ? '*' : ''}${name}/${subheadings}`;
    }
    case 'range':
      return `${query.from ?? '1000'}:${query.to ?? '3000'}`;
    case 'combination': {
      const ranges = query.ranges.map(({ from, to }) =>
        to ? `${from.label}-${to.label}` : from.label,
      );
      return `${query.operator}/${ranges.join(',')}`;
    }
    case 'limit': {
      const conditions = query.conditions
        .map((each) => writeCondition(each, limits))
        .join(` ${query.operator} `);
      const many = query.conditions.length > 1;
      const text = `limit ${query.operand ? `${write(query.operand)} ` : ''}to ${many ? `(${conditions})` : conditions}`;
      return { text, loose: true };
    }
    case 'command': {
      const operand = query.operand ? write(query.operand) : '';
      if (query.name === 'remove-duplicates') return `remove duplicates from ${operand}`.trimEnd();
      if (query.name === 'keep') return `from ${operand} keep ${query.argument}`;
      if (query.name === 'use-database') return `${operand} use ${query.argument}`.trimStart();
      return query.argument;
    }
    default:
      return null;
  }
}

function writeCondition(condition: LimitCondition, limits: PopulationLimits): string {
  switch (condition.kind) {
    case 'language':
      return condition.values.map((value) => `${value} language`).join(' or ');
    case 'publication-type':
      return condition.values.join(' or ');
    case 'population':
      return limits[condition.value];
    case 'years':
      if (condition.from !== null && condition.from === condition.to)
        return `yr="${condition.from}"`;
      return `yr="${condition.from ?? ''} -${condition.to ?? 'Current'}"`;
    case 'other':
      return condition.text;
  }
}
