import { brief } from '../brief.js';
import type { Query } from '../ast.js';
import type { HeadingMeaning, Target } from '../meaning/meaning.js';
import type { FieldChoice } from './choose-field.js';
import { joined, near } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { vocabularyNames } from './vocabulary-names.js';
import { tellNoWords, wordsOfName } from './words-of-name.js';
import { writeWords } from './write-phrase.js';
import { putFields } from './put-fields.js';

const freeText: readonly Target[] = ['title', 'abstract', 'keywords'];
const topic: readonly Target[] = [...freeText, 'heading', 'substance', 'trade-name'];

/**
 * A heading of a vocabulary that the target does not know, as words: in its words of headings, or in title,
 * abstract and keywords where it has no headings. Never as a heading: a name copied over may not exist there.
 */
export function writeNameAsWords(
  heading: HeadingMeaning,
  name: string,
  task: Task,
  polarity: Polarity,
): Query | null {
  const natural = naturalOrder(name);
  const words = wordsOfName(natural);
  const choice = fieldFor(task);
  if (words.length === 0 || !choice) return tellNoWords(heading, task, polarity);
  const phrase = eitherOrder(name, heading, task) ?? writeWords(words, task, false);
  const query = joined('or', putFields([phrase], choice.fields, task));
  task.report.add(
    {
      start: heading.start,
      end: heading.end,
      change: 'unsupported',
      to: task.print(query),
      why: reason(heading, natural, choice, task),
    },
    polarity,
  );
  return query;
}

/** Where the name of a heading is searched as words. */
function fieldFor(task: Task): FieldChoice | null {
  return task.ability.vocabularies.length > 0
    ? task.chooser.choose(['heading'], false)
    : freeTextField(task);
}

/** Title, abstract and keywords, with the words of headings where the target's topic field holds them too. */
export function freeTextField(task: Task): FieldChoice | null {
  return task.chooser.choose(task.to === 'scopus' ? topic : freeText, false);
}

function reason(heading: HeadingMeaning, natural: string, choice: FieldChoice, task: Task): string {
  const from = vocabularyNames[heading.vocabulary];
  const where = choice.fields.map((field) => field.label.toLowerCase()).join(', ');
  const lost = [
    heading.explode ? 'what stands below it' : '',
    heading.focus ? 'its focus' : '',
    heading.subheadings.length > 0 ? `its subheadings (${heading.subheadings.join(', ')})` : '',
  ].filter((each) => each !== '');
  const without = lost.length > 0 ? `, without ${lost.join(' and ')}` : '';
  const own = task.ability.vocabularies[0];
  const look = own
    ? `Look up "${brief(natural)}" in ${vocabularyNames[own]} and put the heading that you find in its place.`
    : `${task.ability.name} has no subject headings: add the synonyms and narrower terms of this heading as free text.`;
  return `This is a heading of ${from}, searched as words (${where})${without}. ${look}`;
}

/**
 * MeSH and CINAHL invert some of their names and not the same ones (`Pain, Postoperative` is `Postoperative Pain` in CINAHL): among
 * the words of headings both parts are asked for side by side, in any order. Null for any other name.
 */
function eitherOrder(name: string, { vocabulary }: HeadingMeaning, task: Task): Query | null {
  const { vocabularies, proximity } = task.ability;
  if (proximity.wordsOnly || !inverting.has(vocabulary)) return null;
  if (!vocabularies.some((own) => own !== vocabulary && inverting.has(own))) return null;
  const parts = name.split(/\s*,\s*/);
  if (parts.length !== 2 || naturalOrder(name) === name) return null;
  const [behind, before] = parts.map((part) => wordsOfName(part));
  if (!before?.length || !behind?.length) return null;
  return near(false, 0, [writeWords(before, task, true), writeWords(behind, task, true)]);
}

const inverting: ReadonlySet<HeadingMeaning['vocabulary']> = new Set(['mesh', 'cinahl']);

/** `Diabetes Mellitus, Type 2` as it is said: `Type 2 Diabetes Mellitus`. */
export function naturalOrder(name: string): string {
  const parts = name.split(/\s*,\s*/);
  const inverted =
    parts.length > 1 && parts.every((part) => part !== '' && !/\b(and|or)\b/i.test(part));
  return inverted ? parts.reverse().join(' ') : name;
}
