import type { Heading, Query } from '../ast.js';
import type { HeadingMeaning, Vocabulary } from '../meaning/meaning.js';
import { populationHeading, populationOf } from '../meaning/population.js';
import { subheadingCode } from '../meaning/subheadings.js';
import { asksByField, headingUnderField } from './heading-field.js';
import { addedByExplosion, subheadingNotation, topmost } from './heading-notation.js';
import type { MappedHeading } from './heading-map.js';
import { joined, nowhere } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { vocabularyNames } from './vocabulary-names.js';
import { writeFloating } from './write-floating.js';
import {
  asksPopulation,
  limitsPopulation,
  populationVocabulary,
  writeCondition,
} from './write-limit.js';
import { writeNameAsWords } from './write-name.js';

/** A subject heading where the target knows its vocabulary; mapped where a mapping is loaded; else its words, and told. */
export function writeHeading(
  heading: HeadingMeaning,
  task: Task,
  polarity: Polarity,
): Query | null {
  if (heading.name === null) return writeFloating(heading, task, polarity);
  if (task.ability.vocabularies.includes(heading.vocabulary)) {
    const query = native(heading, heading.name, task, polarity);
    if (heading.synonyms) tellSynonyms(heading, task, polarity, query);
    return query;
  }
  // Nothing stands below the heading for people: exploded it is what the limit asks for.
  if (populationOf(heading) === 'humans') {
    const { start, end } = heading;
    return writeCondition({ kind: 'population', value: 'humans', start, end }, task, polarity);
  }
  const query = mapped(heading, heading.name, task, polarity);
  if (query !== null) return query;
  if (populationOf(heading) === 'animals' && asksPopulation(task))
    return animals(heading, task, polarity);
  return writeNameAsWords(heading, heading.name, task, polarity);
}

/**
 * `exp Animals/`, which filters set against humans: the platform's own limit, or the heading of its vocabulary. Exploded as
 * that was: most animals are indexed by their kind alone.
 */
function animals(heading: HeadingMeaning, task: Task, polarity: Polarity): Query | null {
  const { start, end } = heading;
  const vocabulary = populationVocabulary(task);
  const name = populationHeading('animals', vocabulary);
  if (heading.explode && vocabulary && name !== null && !limitsPopulation(task)) {
    const query = native({ ...heading, vocabulary }, name, task, polarity);
    tellMapped(heading, vocabulary, 'exact', query, task, polarity);
    return query;
  }
  const limit = { kind: 'population', value: 'animals', start, end } as const;
  const query = writeCondition(limit, task, polarity);
  if (query !== null && heading.explode)
    task.report.add(
      {
        start,
        end,
        change: 'narrowed',
        to: task.print(query),
        why: 'Exploded, the heading finds what stands below it too; the limit finds what is indexed as about animals.',
      },
      polarity,
    );
  return query;
}

function tellSynonyms(heading: HeadingMeaning, task: Task, polarity: Polarity, to: Query): void {
  task.report.add(
    {
      ...spanOf(heading),
      change: 'narrowed',
      to: task.print(to),
      why: "Embase.com's /syn finds the synonyms of the heading as words too; here the heading alone is searched. Add its synonyms.",
    },
    polarity,
  );
}

function native(heading: HeadingMeaning, name: string, task: Task, polarity: Polarity): Query {
  const { explode, focus, subheadings } = heading;
  if (asksByField(heading.vocabulary, task)) return underField(heading, name, task, polarity);
  const notation = subheadingNotation(task.to);
  const node = (written: readonly string[]): Heading => ({
    kind: 'heading',
    start: 0,
    end: 0,
    name,
    nameSpan: nowhere,
    explode,
    focus,
    subheadings: written.map((text) => ({ ...nowhere, text })),
  });
  if (subheadings.length === 0) return node([]);
  const explodes = notation.explodes && explode;
  const asked = explodes ? topmost(subheadings) : subheadings;
  const added = explodes ? addedByExplosion(subheadings) : [];
  const written = asked.map((each) =>
    notation.written === 'code' ? subheadingCode(each, heading.vocabulary) : each,
  );
  const query = notation.several
    ? node(written)
    : joined(
        'or',
        written.map((each) => node([each])),
      );
  if (added.length > 0)
    task.report.add(
      {
        ...spanOf(heading),
        change: 'broadened',
        to: task.print(query),
        why: `${task.ability.name} explodes the subheading together with the heading: ${added.join(', ')} ${added.length > 1 ? 'are' : 'is'} found too.`,
      },
      polarity,
    );
  return query;
}

/** Subheadings are written on ProQuest for MeSH alone. */
function underField(heading: HeadingMeaning, name: string, task: Task, polarity: Polarity): Query {
  const { vocabulary, subheadings } = heading;
  const query = headingUnderField(heading, name, task);
  if (subheadings.length > 0)
    task.report.add(
      {
        ...spanOf(heading),
        change: 'broadened',
        to: task.print(query),
        why: `${task.ability.name} takes no subheadings of ${vocabularyNames[vocabulary]}: the heading is searched with any (asked for: ${subheadings.join(', ')}).`,
      },
      polarity,
    );
  return query;
}

/** By a loaded mapping: the headings of a vocabulary of the target that stand for it. */
function mapped(
  heading: HeadingMeaning,
  name: string,
  task: Task,
  polarity: Polarity,
): Query | null {
  for (const vocabulary of task.ability.vocabularies) {
    const found = task.headingMap?.find(name, heading.vocabulary, vocabulary) ?? [];
    if (found.length === 0) continue;
    const query = joined(
      'or',
      found.map((each) =>
        native({ ...heading, vocabulary, subheadings: [] }, each.name, task, polarity),
      ),
    );
    const worst = found.find((each) => each.match !== 'exact')?.match ?? 'exact';
    tellMapped(heading, vocabulary, worst, query, task, polarity);
    return query;
  }
  return null;
}

const changeOf = {
  exact: 'approximate',
  broader: 'broadened',
  narrower: 'narrowed',
  related: 'approximate',
} as const;

/** What a heading of another vocabulary in place of `heading` does; nothing is told of the same heading, alone. */
function tellMapped(
  heading: HeadingMeaning,
  vocabulary: Vocabulary,
  match: MappedHeading['match'],
  query: Query,
  task: Task,
  polarity: Polarity,
): void {
  if (match === 'exact' && !heading.explode && heading.subheadings.length === 0) return;
  const between = `${vocabularyNames[heading.vocabulary]} to ${vocabularyNames[vocabulary]}`;
  const change = changeOf[match];
  const why =
    match === 'exact'
      ? `Mapped from ${between}: the same heading, but what stands below it${heading.subheadings.length > 0 ? ' and its subheadings' : ''} may differ. Look at the tree.`
      : `Mapped from ${between}: the heading is ${match}.`;
  task.report.add({ ...spanOf(heading), change, to: task.print(query), why }, polarity);
}

function spanOf({ start, end }: HeadingMeaning): { start: number; end: number } {
  return { start, end };
}
