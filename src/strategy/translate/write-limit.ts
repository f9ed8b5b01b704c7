import type { Limit, LimitCondition, Query, Range, WordPart } from '../ast.js';
import type { Language, Meaning, Population, Vocabulary, Years } from '../meaning/meaning.js';
import { openEnds } from '../meaning/merge-years.js';
import { populationHeading } from '../meaning/population.js';
import { vocabularies } from '../meaning/scope.js';
import type { Platform } from '../platform.js';
import { bracketed, fielded, fieldUse, joined, nowhere, text, word } from './nodes.js';
import { isOvid } from './abilities.js';
import { asksByField, headingUnderField } from './heading-field.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';

export type Condition = Years | Language | Population;

/** Platforms that take a condition as a limit of its own kind: `[english]/lim`, `[2010-2020]/py`. */
const limitsAlone: Readonly<Partial<Record<Platform, ReadonlySet<Condition['kind']>>>> = {
  embase: new Set(['language', 'population']),
};

export function isCondition(meaning: Meaning): meaning is Condition {
  return meaning.kind === 'years' || meaning.kind === 'language' || meaning.kind === 'population';
}

/** `limit 16 to (english language and yr="2010 -Current")`. */
export function limitOn(operand: Query, conditions: readonly Condition[], to: Platform): Limit {
  return limit(
    operand,
    conditions.map((condition) => conditionNode(condition, to)),
  );
}

function limit(operand: Query | null, conditions: readonly LimitCondition[]): Limit {
  return { ...nowhere, kind: 'limit', operand, operator: 'and', conditions };
}

function conditionNode(condition: Condition, to: Platform): LimitCondition {
  switch (condition.kind) {
    case 'years':
      return { ...nowhere, kind: 'years', ...written(condition, to) };
    case 'language':
      return { ...nowhere, kind: 'language', values: [condition.value] };
    case 'population':
      return { ...nowhere, kind: 'population', value: condition.value };
  }
}

/** A condition as an operand among others; null, and told, where the target cannot ask it. */
export function writeCondition(condition: Condition, task: Task, polarity: Polarity): Query | null {
  if (condition.kind === 'years' && task.to === 'scopus') return pubyear(condition);
  if (condition.kind === 'years' && isOvid(task.to)) return ovidYears(condition);
  if (condition.kind === 'years' && task.to === 'embase')
    return limit(null, [{ ...nowhere, kind: 'years', ...written(condition, task.to) }]);
  if (limitsAlone[task.to]?.has(condition.kind))
    return limit(null, [conditionNode(condition, task.to)]);
  if (condition.kind === 'population')
    return writePopulation(condition, task) ?? leftOut(condition, task, polarity);
  const field = task.fields.find((each) => each.sense.kind === condition.kind);
  if (!field) return leftOut(condition, task, polarity);
  const use = fieldUse(field.id);
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
  const { from, to } = written(condition, task.to);
  // ProQuest's YR(2012) at the end of a line reads as a hit count.
  if (from !== null && from === to && task.to !== 'proquest')
    return fielded([use], text([word([{ kind: 'letters', text: String(from) }])], ''));
  const range: Range = {
    ...nowhere,
    kind: 'range',
    from: from === null ? null : String(from),
    to: to === null ? null : String(to),
  };
  return fielded([use], range);
}

/** Whether the target can be asked for humans or animals in the search itself. */
export function asksPopulation(task: Task): boolean {
  return limitsPopulation(task) || populationHeading('humans', populationVocabulary(task)) !== null;
}

/** Whether the target has a limit of its own for that: `[animals]/lim`. */
export function limitsPopulation({ to }: Task): boolean {
  return limitsAlone[to]?.has('population') === true;
}

/** The source's own vocabulary where the target searches that too (ProQuest), else the target's. */
export function populationVocabulary({ ability, from }: Task): Vocabulary | undefined {
  const own = vocabularies[from];
  return ability.vocabularies.includes(own) ? own : ability.vocabularies[0];
}

function writePopulation(condition: Population, task: Task): Query | null {
  const vocabulary = populationVocabulary(task);
  const name = populationHeading(condition.value, vocabulary);
  if (!vocabulary || name === null) return null;
  if (asksByField(vocabulary, task))
    return headingUnderField({ vocabulary, explode: false, focus: false }, name, task);
  return {
    ...nowhere,
    kind: 'heading',
    name,
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

/** Years that stand for an open end where a platform has no sign for it. PubMed's range has one. */
const ends: Readonly<Partial<Record<Platform, readonly [first: number, last: number]>>> = {
  cochrane: [1800, 2099],
  'ebsco-cinahl': [1800, 2099],
  embase: [1900, 2099],
  wos: [1900, 2099],
  proquest: [1000, 3000],
};

function written(years: Years, to: Platform): { from: number | null; to: number | null } {
  const open = openEnds(years);
  const [first, last] = ends[to] ?? [null, null];
  return { from: open.from ?? first, to: open.to ?? last };
}

/** `PUBYEAR > 2009 AND PUBYEAR < 2021`. */
function pubyear(years: Years): Query {
  const { from, to } = openEnds(years);
  const part = (first: number | null, last: number | null): Query =>
    limit(null, [{ ...nowhere, kind: 'years', from: first, to: last }]);
  if (from === null || to === null || from === to) return part(from, to);
  return joined('and', [part(from, null), part(null, to)]);
}

/** Years one by one, full decades truncated: `(2009 or 201* or 2020).yr.`, where no line stands to be limited. */
function ovidYears(years: Years): Query {
  const { from, to } = openEnds(years);
  const words = yearWords(from ?? firstYear, to ?? lastYear).map((parts) =>
    text([word(parts)], ''),
  );
  return fielded([fieldUse('yr')], bracketed(joined('or', words)));
}

const firstYear = 1800;
const lastYear = 2049;

function yearWords(from: number, to: number): WordPart[][] {
  const found: WordPart[][] = [];
  for (let year = from; year <= to;) {
    const step =
      year % 100 === 0 && year + 99 <= to ? 100 : year % 10 === 0 && year + 9 <= to ? 10 : 1;
    const letters: WordPart = { kind: 'letters', text: String(year / step) };
    found.push(step === 1 ? [letters] : [letters, { kind: 'many' }]);
    year += step;
  }
  return found;
}
