import type { Limit, Query } from '../ast.js';
import type { Phrase } from '../meaning/meaning.js';
import { joined, nowhere } from './nodes.js';
import type { Polarity } from './polarity.js';
import { knowsType, limitsTypes } from './publication-types.js';
import { putFields } from './put-fields.js';
import type { Task } from './task.js';
import { isPlain, writeWords } from './write-phrase.js';
import { freeTextField } from './write-name.js';

/** The type in lower case, null for what is no publication type as a whole value. */
function typeOf(phrase: Phrase): string | null {
  if (!phrase.whole || phrase.targets.length !== 1 || phrase.targets[0] !== 'publication-type')
    return null;
  if (!phrase.words.every(isPlain)) return null;
  return phrase.words
    .map((word) => word.parts.map((part) => (part.kind === 'letters' ? part.text : '')).join(''))
    .join(' ')
    .toLowerCase();
}

/** Whether a phrase is a publication type that the target writes in another way than under a field. */
export function isTypeApart(phrase: Phrase, task: Task): boolean {
  const type = typeOf(phrase);
  return type !== null && (limitsTypes(task.to) || !knowsType(task.to, type));
}

/**
 * A publication type as a limit of its own where the target has that; as words, and told, where the target does not
 * know it: a value that no record bears would find nothing.
 */
export function writeTypes(
  phrases: readonly Phrase[],
  task: Task,
  polarity: Polarity,
): readonly Query[] {
  const values: string[] = [];
  const words: Query[] = [];
  const choice = freeTextField(task);
  for (const phrase of phrases) {
    const type = typeOf(phrase) ?? '';
    if (knowsType(task.to, type)) {
      values.push(type);
      continue;
    }
    const written = writeWords(phrase.words, task, false);
    words.push(written);
    tell(
      phrase,
      choice ? joined('or', putFields([written], choice.fields, task)) : null,
      task,
      polarity,
    );
  }
  const limit: Limit = {
    ...nowhere,
    kind: 'limit',
    operand: null,
    operator: 'and',
    conditions: [{ ...nowhere, kind: 'publication-type', values }],
  };
  const free = choice && words.length > 0 ? putFields(words, choice.fields, task) : [];
  return values.length > 0 ? [limit, ...free] : free;
}

function tell(phrase: Phrase, query: Query | null, task: Task, polarity: Polarity): void {
  const { name } = task.ability;
  task.report.add(
    {
      start: phrase.start,
      end: phrase.end,
      change: 'unsupported',
      to: query ? task.print(query) : '',
      why: `This publication type is a heading of another database; ${name} does not give it to its records. It is searched as words. Look up how ${name} finds such studies, or put a search filter made for it in its place.`,
    },
    polarity,
  );
}
