import type { Query } from '../ast.js';
import type { Meaning, Near, Phrase } from '../meaning/meaning.js';
import { sideBySide } from '../meaning/side-by-side.js';
import { rowsOf } from './near-rows.js';
import { joined, near, text } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Change } from './report.js';
import type { Task } from './task.js';
import { isPlain, phraseForms, writePhrase, writeWords } from './write-phrase.js';

/** More pairs of words than this are not written out: the operands are joined by AND. */
const mostPairs = 24;

/** How a proximity is said: parts without a field, any of which suffices; or a whole query, its fields put on. */
export type WrittenNear =
  | { readonly kind: 'bare'; readonly any: readonly Query[] }
  | { readonly kind: 'whole'; readonly query: Query };

/** Puts the field on parts any of which suffices. */
export type PutField = (bare: readonly Query[]) => Query;

interface Effect {
  readonly change: Change;
  readonly why: string;
}

export function writeNear(node: Near, task: Task, polarity: Polarity, put: PutField): WrittenNear {
  const { proximity } = task.ability;
  if (node.ordered && node.distance === 0 && (proximity.ordered === 'none' || allSingle(node))) {
    const rows = rowsOf(node, 'adjacent', mostPairs, (phrase) =>
      phraseForms(phrase, task, polarity),
    );
    if (rows) {
      const any = rows.map((row) => writeWords(row.words, task, false));
      tellPhrases(node, any, task, polarity);
      return { kind: 'bare', any };
    }
  }
  if (proximity.wordsOnly) return inQuotes(node, task, polarity, put);
  const effects: Effect[] = [];
  const written = canSay(node, task)
    ? { kind: 'bare' as const, any: [withOperators(node, task, polarity, effects)] }
    : apart(node, task, polarity, put, effects);
  tell(node, written, effects, task, polarity, put);
  return written;
}

/** Side by side in order and no choice of words: that is a phrase. */
function allSingle(node: Near): boolean {
  return sideBySide(node) !== null;
}

/** Whether the target's operators can carry the whole nest of proximities. */
function canSay(node: Near, task: Task): boolean {
  if (node.operands.length > 2) return false;
  return node.operands.every((operand) => canHold(node, operand, task));
}

function canHold(outer: Near, operand: Meaning, task: Task): boolean {
  if (operand.kind === 'or') return operand.operands.every((each) => canHold(outer, each, task));
  if (operand.kind !== 'near') return true;
  const same = operand.ordered === outer.ordered && operand.distance === outer.distance;
  return (task.ability.proximity.nested === 'any' || same) && canSay(operand, task);
}

function withOperators(node: Near, task: Task, polarity: Polarity, effects: Effect[]): Query {
  const { name, proximity } = task.ability;
  const ordered =
    node.ordered &&
    (proximity.ordered === 'any' || (proximity.ordered === 'adjacent' && node.distance === 0));
  if (node.ordered && !ordered)
    effects.push({
      change: 'broadened',
      why: `${name} has no proximity in a fixed order for this distance: the words are found in any order.`,
    });
  if (node.distance > proximity.reach)
    effects.push({
      change: 'narrowed',
      why: `${name} allows ${proximity.reach} words between at most.`,
    });
  return near(
    ordered,
    Math.min(node.distance, proximity.reach),
    node.operands.map((operand) => joined('or', operandForms(operand, task, polarity, effects))),
  );
}

function operandForms(
  operand: Meaning,
  task: Task,
  polarity: Polarity,
  effects: Effect[],
): readonly Query[] {
  if (operand.kind === 'phrase') return writePhrase(operand, task, polarity, true);
  if (operand.kind === 'or')
    return operand.operands.flatMap((each) => operandForms(each, task, polarity, effects));
  return operand.kind === 'near' ? [withOperators(operand, task, polarity, effects)] : [];
}

/** The operands joined by AND, each with its field. Many in one window are at least near each other two by two. */
function apart(
  node: Near,
  task: Task,
  polarity: Polarity,
  put: PutField,
  effects: Effect[],
): WrittenNear {
  const { name, proximity } = task.ability;
  const count = node.operands.length;
  if (count > 2 && !proximity.wordsOnly) {
    const distance = node.distance + count - 2;
    effects.push({
      change: 'broadened',
      why: `${name} cannot ask for ${count} words in one window: each is near the next.`,
    });
    const pairs = node.operands.slice(1).map((operand, index) => {
      const pair = { ...node, distance, operands: [node.operands[index]!, operand] };
      return canSay(pair, task)
        ? put([withOperators(pair, task, polarity, effects)])
        : joined(
            'and',
            pair.operands.map((each) => wholeOperand(each, task, polarity, put)),
          );
    });
    return { kind: 'whole', query: joined('and', pairs) };
  }
  if (!proximity.wordsOnly)
    effects.push({
      change: 'broadened',
      why: `${name} does not mix proximities of different kinds or distances: the operands are joined by AND.`,
    });
  const operands = node.operands.map((operand) => wholeOperand(operand, task, polarity, put));
  return { kind: 'whole', query: joined('and', operands) };
}

function wholeOperand(operand: Meaning, task: Task, polarity: Polarity, put: PutField): Query {
  if (operand.kind === 'phrase') return put(writePhrase(operand, task, polarity, false));
  if (operand.kind === 'near') {
    const written = writeNear(operand, task, polarity, put);
    return written.kind === 'bare' ? put(written.any) : written.query;
  }
  if (operand.kind !== 'or') return text([], '');
  const bare: Query[] = [];
  const whole: Query[] = [];
  for (const each of operand.operands) {
    if (each.kind === 'phrase') bare.push(...writePhrase(each, task, polarity, false));
    else whole.push(wholeOperand(each, task, polarity, put));
  }
  return joined('or', bare.length > 0 ? [put(bare), ...whole] : whole);
}

/** `"hip pain"[tiab:~2]`: words alone in one window, so every pair is written out where that can be done. */
function inQuotes(node: Near, task: Task, polarity: Polarity, put: PutField): WrittenNear {
  const { name, proximity } = task.ability;
  const effects: Effect[] = [];
  const rows = rowsOf(node, 'window', mostPairs, (phrase) =>
    phrase.words.every(isPlain) ? [phrase.words] : null,
  );
  if (!rows) {
    const reason = hasWildcard(node)
      ? `${name} finds words near each other only without truncation`
      : `${name} finds only single words near each other, and the pairs are too many to write out`;
    effects.push({ change: 'broadened', why: `${reason}: the operands are joined by AND.` });
    const written = apart(node, task, polarity, put, effects);
    tell(node, written, effects, task, polarity, put);
    return written;
  }
  if (node.ordered)
    effects.push({
      change: 'broadened',
      why: `${name} finds words near each other in any order only.`,
    });
  if (rows.some((row) => row.loose))
    effects.push({
      change: 'broadened',
      why: `${name} takes every word in a proximity by itself: a phrase in it is found in any order too.`,
    });
  if (rows.some((row) => node.distance + row.slack > proximity.reach))
    effects.push({
      change: 'narrowed',
      why: `${name} allows ${proximity.reach} words between at most.`,
    });
  if (rows.length > 1)
    effects.push({
      change: 'exact',
      why: `${name} finds only single words near each other: each pair is written.`,
    });
  const any = rows.map((row) =>
    near(
      false,
      Math.min(node.distance + row.slack, proximity.reach),
      row.words.map((each) => text([each], '')),
    ),
  );
  const written = { kind: 'bare', any } as const;
  tell(node, written, effects, task, polarity, put);
  return written;
}

/**
 * Whether a platform that finds single words near each other only writes a proximity here, or inside it: not where the operands
 * are joined by AND, nor for words side by side.
 */
export function hasWindow(node: Near): boolean {
  const plain = (phrase: Phrase) => (phrase.words.every(isPlain) ? [phrase.words] : null);
  const any = (phrase: Phrase) => [phrase.words];
  if (node.ordered && node.distance === 0 && rowsOf(node, 'adjacent', mostPairs, any)) return false;
  return rowsOf(node, 'window', mostPairs, plain) !== null || node.operands.some(holdsWindow);
}

function holdsWindow(meaning: Meaning): boolean {
  if (meaning.kind === 'near') return hasWindow(meaning);
  return meaning.kind === 'or' && meaning.operands.some(holdsWindow);
}

function hasWildcard(meaning: Meaning): boolean {
  if (meaning.kind === 'phrase') return !meaning.words.every(isPlain);
  if (meaning.kind === 'or' || meaning.kind === 'near') return meaning.operands.some(hasWildcard);
  return false;
}

function tell(
  node: Near,
  written: WrittenNear,
  effects: readonly Effect[],
  task: Task,
  polarity: Polarity,
  put: PutField,
): void {
  if (effects.length === 0) return;
  const query = written.kind === 'bare' ? put(written.any) : written.query;
  const to = task.print(query);
  for (const effect of new Map(effects.map((each) => [each.why, each])).values())
    task.report.add({ start: node.start, end: node.end, ...effect, to }, polarity);
}

/** A choice of words side by side becomes every phrase that it can be. */
function tellPhrases(node: Near, any: readonly Query[], task: Task, polarity: Polarity): void {
  if (any.length < 2) return;
  task.report.add(
    {
      start: node.start,
      end: node.end,
      change: 'exact',
      to: task.print(joined('or', any)),
      why: `${task.ability.name} has no operator for words side by side in order: each phrase is written.`,
    },
    polarity,
  );
}
