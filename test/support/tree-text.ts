import type { LimitCondition, Query, Strategy, Word } from '../../src/strategy/index.js';

/** A strategy's tree in short words, one line for each line: what the golden files hold. */
export function strategyText(strategy: Strategy): string {
  const { header, lines } = strategy;
  return [
    ...(header
      ? [`header database=${header.database ?? '-'} segment=${header.segment ?? '-'}`]
      : []),
    ...lines.map(
      (line) =>
        `${line.label ?? `(${line.number})`}${line.hits === null ? '' : ` [${line.hits} hits]`}: ${treeText(line.query)}`,
    ),
    ...strategy.problems.map(
      ({ severity, rule, start, end }) =>
        `! ${severity} ${rule} "${strategy.source.slice(start, end)}"`,
    ),
  ].join('\n');
}

/** One tree: `(or tw:(text "a b*") (heading exp "Asthma"))`. */
export function treeText(query: Query): string {
  switch (query.kind) {
    case 'text':
      return `${query.quote === '' ? '' : 'quoted '}"${query.words.map(wordText).join(' ')}"`;
    case 'heading': {
      const marks = [
        ...(query.explode ? ['exp'] : []),
        ...(query.focus ? ['focus'] : []),
        ...query.subheadings.map(({ text }) => `/${text}`),
      ];
      return `(heading${marks.map((mark) => ` ${mark}`).join('')} "${query.name}")`;
    }
    case 'boolean':
      return `(${query.operator} ${query.operands.map(treeText).join(' ')})`;
    case 'proximity':
      return `(${query.ordered ? 'before' : 'near'}<=${query.distance} ${query.operands.map(treeText).join(' ')})`;
    case 'fielded':
      return `${query.fields.map(({ id, written }) => id ?? `${written}?`).join(',')}:${treeText(query.operand)}`;
    case 'frequency':
      return `(${query.least} times ${treeText(query.operand)})`;
    case 'group':
      return `[${treeText(query.operand)}]`;
    case 'reference':
      return `#${query.label}`;
    case 'combination':
      return `(${query.operator} of ${query.ranges.map(({ from, to }) => `#${from.label}${to ? `-#${to.label}` : ''}`).join(' ')})`;
    case 'limit':
      return `(${query.exclude ? 'exclude' : 'limit'} ${query.operand ? treeText(query.operand) : '*'} ${query.operator} ${query.conditions.map(conditionText).join(' ')})`;
    case 'command':
      return `(${query.name} ${query.operand ? treeText(query.operand) : '*'} "${query.argument}")`;
    case 'range':
      return `(${query.from ?? ''}..${query.to ?? ''})`;
    case 'missing':
      return '(missing)';
    case 'unread':
      return `(unread "${query.text}")`;
  }
}

function wordText({ parts }: Word): string {
  return parts
    .map((part) => {
      if (part.kind === 'letters') return part.text;
      if (part.kind === 'many') return part.max === undefined ? '<any>' : `<any:${part.max}>`;
      return part.kind === 'one' ? '<1>' : '<0-1>';
    })
    .join('');
}

function conditionText(condition: LimitCondition): string {
  switch (condition.kind) {
    case 'years':
      return `years=${condition.from ?? ''}..${condition.to ?? ''}`;
    case 'population':
      return condition.value;
    case 'language':
    case 'publication-type':
      return `${condition.kind}=${condition.values.join('|')}`;
    case 'other':
      return `other="${condition.text}"`;
  }
}
