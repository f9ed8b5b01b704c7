import type { Query } from '../ast.js';
import type { HeadingMeaning } from '../meaning/meaning.js';
import { fielded, fieldUse, text } from './nodes.js';
import type { Task } from './task.js';
import { wordsOfName } from './words-of-name.js';

/** Whether the target names the vocabulary of a heading by a field, as ProQuest does for all but MeSH. */
export function asksByField(vocabulary: HeadingMeaning['vocabulary'], { to }: Task): boolean {
  return to === 'proquest' && vocabulary !== 'mesh';
}

/** A heading by the field for its vocabulary; APA's is the thesaurus of the database searched. */
export function headingUnderField(
  { vocabulary, explode, focus }: Pick<HeadingMeaning, 'vocabulary' | 'explode' | 'focus'>,
  name: string,
  task: Task,
): Query {
  const asked = vocabulary === 'apa' ? 'thesaurus' : vocabulary;
  const field = task.fields.find(
    ({ sense }) =>
      sense.kind === 'heading' &&
      sense.vocabulary === asked &&
      sense.explode === explode &&
      sense.focus === focus,
  );
  return fielded([fieldUse(field?.id ?? 'su.exact')], text(wordsOfName(name), '"'));
}
