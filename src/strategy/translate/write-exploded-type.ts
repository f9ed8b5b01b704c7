import type { Query } from '../ast.js';
import type { Meaning, Phrase } from '../meaning/meaning.js';
import { explodedType } from '../meaning/publication-types.js';
import { fielded, fieldUse } from './nodes.js';
import type { Task } from './task.js';
import { writeWords } from './write-phrase.js';
import { typeOf } from './write-type.js';

/** Whether a phrase is a publication type to which the target adds others unless told not to: PubMed explodes `[pt]`. */
export function isTypeExploded(phrase: Phrase, task: Task): boolean {
  if (task.to !== 'pubmed') return false;
  const type = typeOf(phrase);
  return type !== null && explodedType(type).length > 1;
}

interface Exploded {
  readonly queries: readonly Query[];
  readonly said: ReadonlySet<Meaning>;
}

const none: Exploded = { queries: [], said: new Set() };

/**
 * `[pt]` where all the types below are asked for as well, `[pt:noexp]` where not. `siblings` are joined with the phrases by
 * OR; those that were asked for by exploding one of the phrases are in `said` afterwards and need not be written.
 */
export function writeExplodedTypes(
  phrases: readonly Phrase[],
  siblings: readonly Meaning[],
  task: Task,
): Exploded {
  if (phrases.length === 0) return none;
  const types = new Map<Meaning, string>();
  for (const one of siblings) {
    const type = one.kind === 'phrase' ? typeOf(one) : null;
    if (type !== null) types.set(one, type);
  }
  const asked = new Set(types.values());
  const said = new Set<Meaning>();
  const whole = new Set<Phrase>();
  for (const phrase of phrases) {
    const all = explodedType(types.get(phrase)!);
    if (!all.every((one) => asked.has(one))) continue;
    whole.add(phrase);
    for (const [other, type] of types) {
      const here = other.start === phrase.start && other.end === phrase.end;
      if (other !== phrase && here && all.includes(type)) said.add(other);
    }
  }
  const queries = phrases
    .filter((phrase) => !said.has(phrase))
    .map((phrase) =>
      fielded(
        [fieldUse(whole.has(phrase) ? 'pt' : 'pt:noexp')],
        writeWords(phrase.words, task, false),
      ),
    );
  return { queries, said };
}
