import type { Field } from '../dialects/field.js';
import type { Phrase } from '../meaning/meaning.js';
import { vocabularies } from '../meaning/scope.js';
import { isOvid } from './abilities.js';
import type { FieldChoice } from './choose-field.js';
import type { Task } from './task.js';
import { isPlain } from './write-phrase.js';

const choices = new WeakMap<Field, FieldChoice>();

/**
 * `asthma*.sh.`, each heading that begins so: the field of whole headings that takes a wildcard (`.sh.`, `[mh:noexp]`), where
 * the target searches the source's vocabulary. Null for any other phrase, and for a target without such a field.
 */
export function truncatedHeadingField(phrase: Phrase, task: Task): FieldChoice | null {
  const { targets, whole } = phrase;
  if (!whole || !targets.every((each) => each === 'heading' || each === 'major-heading'))
    return null;
  if (!(task.to === 'pubmed' || isOvid(task.to)) || phrase.words.every(isPlain)) return null;
  const field = task.fields.find(
    ({ sense }) =>
      sense.kind === 'heading' &&
      sense.vocabulary === vocabularies[task.from] &&
      !sense.explode &&
      sense.focus === !targets.includes('heading'),
  );
  if (!field) return null;
  let choice = choices.get(field);
  if (!choice) {
    choice = { fields: [field], missing: [], extra: [], whole: true, effects: {} };
    choices.set(field, choice);
  }
  return choice;
}
