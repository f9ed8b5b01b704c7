import type { Query } from '../ast.js';
import type { Near, Phrase, Target } from '../meaning/meaning.js';
import type { FieldChoice } from './choose-field.js';
import { joined, text } from './nodes.js';
import type { Polarity } from './polarity.js';
import { putFields } from './put-fields.js';
import type { Task } from './task.js';
import { tellField, tellNoField } from './tell-field.js';
import { truncatedHeadingField } from './truncated-heading.js';
import { tellNoWords } from './words-of-name.js';
import { hasWindow, writeNear } from './write-near.js';
import { isPlain, writePhrase } from './write-phrase.js';
import { freeTextField } from './write-name.js';
import { isTypeExploded, writeExplodedTypes } from './write-exploded-type.js';
import { isTypeApart, writeTypes } from './write-type.js';

export type Worded = Phrase | Near;

/** Parts that hold words on the subject: where a platform has none of them, title, abstract and keywords may hold the words too. */
const topical: ReadonlySet<Target> = new Set([
  'keywords',
  'heading',
  'major-heading',
  'original-title',
  'other-abstract',
  'substance',
  'supplementary-concept',
  'registry-number',
  'keywords-plus',
  'trade-name',
  'candidate-term',
  'key-concept',
]);

interface Chosen {
  readonly node: Worded;
  readonly choice: FieldChoice;
}

/**
 * Phrases and proximities any of which suffices, those that share a field gathered under it. What no field of
 * the target searches is told and left out, so the answer can be shorter than asked for, or empty.
 */
export function writeWorded(nodes: readonly Worded[], task: Task, polarity: Polarity): Query[] {
  const groups = new Map<FieldChoice, Chosen[]>();
  const types: Phrase[] = [];
  const exploded = writeExplodedTypes(
    nodes.filter((node): node is Phrase => node.kind === 'phrase' && isTypeExploded(node, task)),
    nodes,
    task,
  );
  for (const node of nodes) {
    if (node.kind === 'phrase' && (exploded.said.has(node) || isTypeExploded(node, task))) continue;
    if (node.kind === 'phrase' && node.words.length === 0) {
      tellNoWords(node, task, polarity);
      continue;
    }
    if (node.kind === 'phrase' && isTypeApart(node, task)) {
      types.push(node);
      continue;
    }
    const own = fieldFor(node, task);
    const choice = own ?? instead(node, task, polarity);
    if (own) tellField(node, own, task, polarity);
    else tellNoField(node, choice, task, polarity);
    if (!choice) continue;
    const group = groups.get(choice);
    if (group) group.push({ node, choice });
    else groups.set(choice, [{ node, choice }]);
  }
  return [
    ...[...groups].flatMap(([choice, group]) => writeGroup(group, choice, task, polarity)),
    ...(types.length > 0 ? writeTypes(types, task, polarity) : []),
    ...exploded.queries,
  ];
}

/**
 * Where words are searched whose own part of the record the target has not. Never to exclude: what only mentions them
 * would be lost.
 */
function instead(node: Worded, task: Task, polarity: Polarity): FieldChoice | null {
  if (polarity === 'excluded' || !node.targets.some((each) => topical.has(each))) return null;
  return freeTextField(task);
}

function fieldFor(node: Worded, task: Task): FieldChoice | null {
  const { chooser } = task;
  if (node.kind === 'near')
    return task.ability.proximity.fields && hasWindow(node)
      ? chooser.chooseAmong(node.targets, task.ability.proximity.fields)
      : chooser.choose(node.targets, false);
  return (
    placedField(node, task) ??
    truncatedHeadingField(node, task) ??
    chooser.choose(searched(node), node.whole ?? false)
  );
}

/** The target's own field for the first, or the last, of several values. */
function placedField({ place, targets }: Phrase, task: Task): FieldChoice | null {
  if (place === undefined) return null;
  const field = task.fields.find(
    ({ sense }) =>
      sense.kind === 'words' && sense.place === place && sense.targets.join() === targets.join(),
  );
  return field ? { fields: [field], missing: [], extra: [], whole: false, effects: {} } : null;
}

/** PubMed and accession numbers of MEDLINE hold no letters, and no substance is named by digits alone: such words never meet. */
function searched(node: Phrase): Phrase['targets'] {
  const { targets } = node;
  if (targets.includes('registry-number') && targets.length === 2 && node.words.every(isDigits))
    return registryNumber;
  if (!targets.includes('identifier') || targets.length < 3) return targets;
  const lettered = node.words.some((word) =>
    word.parts.some((part) => part.kind === 'letters' && /\p{L}/u.test(part.text)),
  );
  return lettered ? lettersOnly(targets) : targets;
}

const registryNumber: readonly Target[] = ['registry-number'];

function isDigits({ parts }: Phrase['words'][number]): boolean {
  return parts.every((part) => part.kind === 'letters' && /^\d+$/.test(part.text));
}

const withoutNumbers = new WeakMap<readonly Target[], readonly Target[]>();

function lettersOnly(targets: readonly Target[]): readonly Target[] {
  let kept = withoutNumbers.get(targets);
  if (!kept) {
    kept = targets.filter((target) => target !== 'identifier' && target !== 'pmid');
    withoutNumbers.set(targets, kept);
  }
  return kept;
}

function writeGroup(
  group: readonly Chosen[],
  choice: FieldChoice,
  task: Task,
  polarity: Polarity,
): Query[] {
  const put = (bare: readonly Query[]): Query => joined('or', putFields(bare, choice.fields, task));
  const names = namesAuthors(choice, task);
  const bare: Query[] = [];
  const whole: Query[] = [];
  for (const { node } of group) {
    if (node.kind === 'phrase' && names && isOpenName(node)) bare.push(text(openName(node), ''));
    else if (node.kind === 'phrase')
      for (const form of writePhrase(node, task, polarity, false))
        bare.push(names ? closedName(form) : form);
    else {
      const written = writeNear(node, task, polarity, put);
      if (written.kind === 'bare') bare.push(...written.any);
      else whole.push(written.query);
    }
  }
  return [...(bare.length > 0 ? putFields(bare, choice.fields, task) : []), ...whole];
}

/** Whether PubMed searches names of authors here, whose initials it takes as truncated unless the name stands in quotes. */
function namesAuthors({ fields }: FieldChoice, task: Task): boolean {
  return task.to === 'pubmed' && fields.every(({ id }) => /^(?:au|1au|lastau)$/.test(id));
}

/** `smith j*`, which PubMed is asked for by the name as it stands: it takes initials as truncated. */
function isOpenName({ words }: Phrase): boolean {
  const last = words.at(-1)?.parts;
  return (
    words.length > 1 &&
    words.slice(0, -1).every(isPlain) &&
    last?.length === 2 &&
    last[0]?.kind === 'letters' &&
    last[1]?.kind === 'many' &&
    last[1].max === undefined
  );
}

function openName({ words }: Phrase): Phrase['words'] {
  return words.map((word) => ({
    ...word,
    parts: word.parts.filter(({ kind }) => kind !== 'many'),
  }));
}

function closedName(form: Query): Query {
  if (form.kind !== 'text' || form.words.length < 2 || !form.words.every(isPlain)) return form;
  return text(form.words, '"');
}
