import { brief } from '../brief.js';
import type { Limit, Query } from '../ast.js';
import type { Phrase, Target } from '../meaning/meaning.js';
import type { FieldChoice } from './choose-field.js';
import { joined, nowhere } from './nodes.js';
import type { Polarity } from './polarity.js';
import {
  hasOwnTypes,
  isForm,
  knowsType,
  limitsTypes,
  listsTypes,
  typeValue,
  typesLike,
} from './publication-types.js';
import { counterpartOf } from './type-counterparts.js';
import { putFields } from './put-fields.js';
import type { Task } from './task.js';
import { wordsOfName } from './words-of-name.js';
import { isPlain, writeWords } from './write-phrase.js';
import { freeTextField } from './write-name.js';

/** The type in lower case, its wildcards as signs; null for what is no publication type as a whole value. */
export function typeOf(phrase: Phrase): string | null {
  return phrase.whole ? typeNamed(phrase) : null;
}

/** As `typeOf`, also for words in the name of a type: the Cochrane Library's `:pt`. */
function typeNamed(phrase: Phrase): string | null {
  if (phrase.targets.length !== 1 || phrase.targets[0] !== 'publication-type') return null;
  return phrase.words
    .map((word) =>
      word.parts.map((part) => (part.kind === 'letters' ? part.text : signs[part.kind])).join(''),
    )
    .join(' ')
    .toLowerCase();
}

const signs = { many: '*', one: '#', optional: '?' } as const;

/** Whether a phrase is a publication type that is not simply the same under the target's field. */
export function isTypeApart(phrase: Phrase, task: Task): boolean {
  const type = typeNamed(phrase);
  if (type === null) return false;
  if (!phrase.words.every(isPlain)) return listsTypes(task.to);
  return hasOwnTypes(task.to) || !knowsType(task.to, type);
}

/**
 * Publication types as the target has them: under its field or as a limit of its own. For a type that it does not give
 * to its records stand its own type that comes nearest and, where the type is the design of a study, the words: a value
 * that no record bears would find nothing. Excluded is only what is the same.
 */
export function writeTypes(
  phrases: readonly Phrase[],
  task: Task,
  polarity: Polarity,
): readonly Query[] {
  const values = new Set<string>();
  const words: Query[] = [];
  const choice = wordsField(task);
  const apart = new Map<string, Apart>();
  for (const phrase of phrases) {
    const type = typeNamed(phrase) ?? '';
    if (!phrase.words.every(isPlain)) {
      for (const each of openType(phrase, type, task, polarity)) values.add(each);
      continue;
    }
    if (knowsType(task.to, type)) {
      values.add(type);
      if (!phrase.whole) tellWhole(phrase, task, polarity);
      continue;
    }
    const { types, written } = inPlaceOf(phrase, type, task, polarity);
    for (const each of types) values.add(each);
    if (written) words.push(written);
    const place = `${phrase.start} ${phrase.end}`;
    const one = apart.get(place) ?? { phrase, lacking: [], own: new Set(), words: [] };
    apart.set(place, one);
    one.lacking.push(type);
    for (const each of types) one.own.add(each);
    if (written) one.words.push(written);
  }
  for (const one of apart.values())
    tell(one, both([...one.own], one.words, choice, task), task, polarity);
  return both([...values], words, choice, task);
}

/** Types that one place of the source asks for and the target does not give to its records, with what stands in their place. */
interface Apart {
  readonly phrase: Phrase;
  readonly lacking: string[];
  readonly own: Set<string>;
  readonly words: Query[];
}

/** The target's types that a truncated one stands for, where types are limits and take no truncation. */
function openType(phrase: Phrase, type: string, task: Task, polarity: Polarity): readonly string[] {
  const pattern = type.replaceAll('*', '[^ ]*').replaceAll('#', '[^ ]').replaceAll('?', '[^ ]?');
  // At the end of a whole value a truncation runs on through the words behind.
  const whole = new RegExp(`^${pattern.replace(/\[\^ \]\*$/, '.*')}$`);
  const found = typesLike(task.to, (each) => whole.test(each));
  const { name } = task.ability;
  const { start, end } = phrase;
  const lacking = `${name} takes no publication type with wildcards`;
  task.report.add(
    found.length > 0
      ? {
          start,
          end,
          change: 'narrowed',
          to: task.print(joined('or', asTypes(found, task))),
          why: `${lacking}: those of its types that "${brief(type)}" stands for are written.`,
        }
      : {
          start,
          end,
          change: 'unsupported',
          to: '',
          why: `${lacking}, and "${brief(type)}" stands for none of its types. It is left out.`,
        },
    polarity,
  );
  return found;
}

function tellWhole({ start, end }: Phrase, task: Task, polarity: Polarity): void {
  const why = `${task.ability.name} compares the whole value of the field, not words in it.`;
  const named = 'Publication type';
  task.report.add(
    { start, end, change: 'narrowed', from: named, to: named, why, once: true },
    polarity,
  );
}

interface InPlace {
  readonly types: readonly string[];
  /** The type's words, without a field. */
  readonly written: Query | null;
}

function inPlaceOf(phrase: Phrase, type: string, task: Task, polarity: Polarity): InPlace {
  const counterpart = counterpartOf(task.to, type);
  const types = counterpart && (counterpart.same || polarity === 'kept') ? counterpart.types : [];
  const useful = polarity !== 'excluded' && !isForm(type);
  return { types, written: useful ? writeWords(phrase.words, task, false) : null };
}

/** Types as values, then words under the field for them. */
function both(
  types: readonly string[],
  words: readonly Query[],
  choice: FieldChoice | null,
  task: Task,
): readonly Query[] {
  const free = choice && words.length > 0 ? putFields(words, choice.fields, task) : [];
  return types.length > 0 ? [...asTypes(types, task), ...free] : free;
}

function asTypes(types: readonly string[], task: Task): readonly Query[] {
  if (limitsTypes(task.to))
    return types.map((type): Limit => ({
      ...nowhere,
      kind: 'limit',
      operand: null,
      operator: 'and',
      conditions: [{ ...nowhere, kind: 'publication-type', values: [type] }],
    }));
  const field = task.chooser.choose(['publication-type'], true);
  const values = types.map((type) =>
    writeWords(wordsOfName(typeValue(task.to, type)), task, false),
  );
  return field ? putFields(values, field.fields, task) : [];
}

/** Where the words of a type are searched: headings name designs of studies too. */
function wordsField(task: Task): FieldChoice | null {
  return task.ability.vocabularies.length > 0
    ? task.chooser.choose(withHeadings, false)
    : freeTextField(task);
}

const withHeadings: readonly Target[] = ['title', 'abstract', 'keywords', 'heading'];

function tell(
  { phrase, lacking: types }: Apart,
  queries: readonly Query[],
  task: Task,
  polarity: Polarity,
): void {
  const { name } = task.ability;
  const { start, end } = phrase;
  const several = types.length > 1;
  const listed = `publication type${several ? 's' : ''} ${types.map((type) => `"${brief(type)}"`).join(', ')}`;
  const lacking = `${name} does not give its records the ${listed}`;
  if (queries.length === 0) {
    const why = `${lacking}. It is left out.`;
    task.report.add({ start, end, change: 'unsupported', to: '', why }, polarity);
    return;
  }
  const to = task.print(joined('or', queries));
  task.report.add(
    {
      start,
      end,
      change: 'narrowed',
      to,
      why: `${lacking}: what is known by ${several ? 'one of these' : 'that type'} alone is not found. Put a search filter made for ${name} in its place where it matters.`,
    },
    polarity,
  );
  task.report.add(
    {
      start,
      end,
      change: 'broadened',
      to,
      why: `In place of the ${listed} its own types and words that come nearest are searched, and find other records too.`,
    },
    polarity,
  );
}
