import type { Field } from '../dialects/field.js';
import type { Near, Phrase } from '../meaning/meaning.js';
import type { FieldChoice } from './choose-field.js';
import type { Polarity } from './polarity.js';
import type { Change } from './report.js';
import { nameTargets, namesSeveral } from './target-names.js';
import type { Task } from './task.js';
import { isPlain } from './write-phrase.js';

type Worded = Phrase | Near;

/** Tells what the chosen fields add to the parts asked for, and what they miss. */
export function tellField(node: Worded, choice: FieldChoice, task: Task, polarity: Polarity): void {
  const whole = node.kind === 'phrase' && (node.whole ?? false);
  const { extra, missing, effects } = choice;
  tellMapping(node, task, polarity);
  tellPlace(node, choice, task, polarity);
  if (extra.length === 0 && missing.length === 0 && choice.whole === whole) return;
  const { name } = task.ability;
  const labels = (effects.labels ??= choice.fields.map((field) => field.label).join(', '));
  const asked = task.sourceFields.nameOf(node.targets);
  const tell = (change: 'broadened' | 'narrowed', why: string): void =>
    task.report.add(
      {
        start: node.start,
        end: node.end,
        change,
        from: asked,
        to: labels,
        why,
        once: true,
      },
      polarity,
    );
  if (extra.length > 0) {
    const are = namesSeveral(extra) ? 'are' : 'is';
    effects.broadened ??= `${name} has no field for just this: ${nameTargets(extra)} ${are} searched too.`;
    tell('broadened', effects.broadened);
  }
  if (missing.length > 0) {
    effects.narrowed ??= `What is searched on ${name} leaves out ${nameTargets(missing)}.`;
    tell('narrowed', effects.narrowed);
  }
  if (whole && !choice.whole)
    tell('broadened', `${name} finds the words anywhere in the field, not as its whole value.`);
  if (!whole && choice.whole)
    tell('narrowed', `${name} compares the whole value of the field, not words in it.`);
}

/** `[1au]`: the first author alone, where the target is asked for any. */
function tellPlace(node: Worded, choice: FieldChoice, task: Task, polarity: Polarity): void {
  const place = node.kind === 'phrase' ? node.place : undefined;
  if (place === undefined || choice.fields.some(({ sense }) => placeOf(sense) === place)) return;
  const { start, end } = node;
  const to = choice.fields.map((field) => field.label).join(', ');
  const why = `The ${place} author alone is asked for; ${task.ability.name} finds the name among all authors.`;
  task.report.add({ start, end, change: 'broadened', to, why }, polarity);
}

function placeOf(sense: Field['sense']): 'first' | 'last' | undefined {
  return sense.kind === 'words' ? sense.place : undefined;
}

/** Tells that no field of the target searches any of it, and what is searched instead: less is found, and other records. */
export function tellNoField(
  node: Worded,
  instead: FieldChoice | null,
  task: Task,
  polarity: Polarity,
): void {
  const { name } = task.ability;
  const { start, end } = node;
  const asked = nameTargets(node.targets);
  const tell = (change: Change, to: string, why: string): void =>
    task.report.add({ start, end, change, to, why, once: true }, polarity);
  if (!instead) {
    tell('unsupported', '', `${name} cannot search ${asked}: left out.`);
    return;
  }
  const labels = instead.fields.map((field) => field.label).join(', ');
  tell('narrowed', labels, `${name} has no field for ${asked}: what stands there is not found.`);
  tell(
    'broadened',
    labels,
    `The words are searched in ${labels.toLowerCase()} in place of ${asked}, which finds other records.`,
  );
}

/** PubMed looks up words without a tag in its tables and adds headings and synonyms; quotes and truncation stop it. */
function tellMapping(node: Worded, task: Task, polarity: Polarity): void {
  if (node.note === undefined || task.from !== 'pubmed' || task.to === 'pubmed') return;
  if (node.kind === 'near' || !node.words.every(isPlain)) return;
  if (/["\u201c\u201d]/.test(task.source.charAt(node.start))) return;
  task.report.add(
    {
      start: node.start,
      end: node.end,
      change: 'narrowed',
      to: '',
      why: `PubMed maps words without a tag to headings and synonyms; ${task.ability.name} searches the words alone. Look at the search details in PubMed, and add what is missing.`,
      once: true,
    },
    polarity,
  );
}
