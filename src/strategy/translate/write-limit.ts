import type { Limit, LimitCondition, Query, Range } from '../ast.js';
import type { Language, Meaning, Population, Years } from '../meaning/meaning.js';
import type { Platform } from '../platform.js';
import { fielded, fieldUse, nowhere, text, word } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';

export type Condition = Years | Language | Population;

/** Platforms that take a condition as a limit of its own kind: `[english]/lim`, `PUBYEAR > 2009`. */
const limitsAlone: Readonly<Partial<Record<Platform, ReadonlySet<Condition['kind']>>>> = {
  embase: new Set(['years', 'language', 'population']),
  scopus: new Set(['years']),
};

/** Platforms that limit a line: `limit 16 to english language`. */
const limitsLines: ReadonlySet<Platform> = new Set([
  'ovid-medline',
  'ovid-embase',
  'ovid-psycinfo',
]);

/** The heading by which a MeSH platform knows the population. */
const populationHeadings = { humans: 'Humans', animals: 'Animals' } as const;

export function isCondition(meaning: Meaning): meaning is Condition {
  return meaning.kind === 'years' || meaning.kind === 'language' || meaning.kind === 'population';
}

/** A line and conditions on it, where the target limits a line: null for anything else. */
export function writeLimited(operands: readonly Meaning[], task: Task): Query | null {
  if (!limitsLines.has(task.to)) return null;
  const lines = operands.filter((operand) => operand.kind === 'line');
  const conditions = operands
    .flatMap((operand) => (operand.kind === 'and' ? operand.operands : [operand]))
    .filter((operand) => operand.kind !== 'line');
  const only = lines[0];
  if (!only || lines.length > 1 || conditions.length === 0 || !conditions.every(isCondition))
    return null;
  const operand = task.lineQuery(only.line);
  if (operand?.kind !== 'reference') return null;
  return limit(operand, conditions.map(conditionNode));
}

function limit(operand: Query | null, conditions: readonly LimitCondition[]): Limit {
  return { ...nowhere, kind: 'limit', operand, operator: 'and', conditions };
}

function conditionNode(condition: Condition): LimitCondition {
  switch (condition.kind) {
    case 'years':
      return { ...nowhere, kind: 'years', from: condition.from, to: condition.to };
    case 'language':
      return { ...nowhere, kind: 'language', values: [condition.value] };
    case 'population':
      return { ...nowhere, kind: 'population', value: condition.value };
  }
}

/** A condition as an operand among others; null, and told, where the target cannot ask it. */
export function writeCondition(condition: Condition, task: Task, polarity: Polarity): Query | null {
  if (limitsAlone[task.to]?.has(condition.kind)) return limit(null, [conditionNode(condition)]);
  if (condition.kind === 'population')
    return writePopulation(condition, task) ?? leftOut(condition, task, polarity);
  const field = task.fields.find((each) => each.sense.kind === condition.kind);
  if (!field) return leftOut(condition, task, polarity);
  const use = fieldUse(field.id, field.id);
  if (condition.kind === 'language')
    return fielded(
      [use],
      text(
        condition.value
          .split(/[^\p{L}\p{N}]+/u)
          .map((letters) => word([{ kind: 'letters', text: letters }])),
        '',
      ),
    );
  const { from, to } = condition;
  if (from !== null && from === to)
    return fielded([use], text([word([{ kind: 'letters', text: String(from) }])], ''));
  const range: Range = {
    ...nowhere,
    kind: 'range',
    from: from === null ? null : String(from),
    to: to === null ? null : String(to),
  };
  return fielded([use], range);
}

function writePopulation(condition: Population, task: Task): Query | null {
  if (!task.ability.vocabularies.includes('mesh') || task.to === 'proquest') return null;
  return {
    ...nowhere,
    kind: 'heading',
    name: populationHeadings[condition.value],
    nameSpan: nowhere,
    // Animals stands above Humans in the tree: without explosion each means itself.
    explode: false,
    focus: false,
    subheadings: [],
  };
}

function leftOut(condition: Condition, task: Task, polarity: Polarity): null {
  const what = { years: 'a period', language: 'the language', population: 'humans or animals' }[
    condition.kind
  ];
  task.report.add(
    {
      start: condition.start,
      end: condition.end,
      change: 'unsupported',
      to: '',
      why: `${task.ability.name} cannot be asked for ${what} in the search itself: the limit is left out. Set it on the page of results.`,
    },
    polarity,
  );
  return null;
}
