import { readFileSync } from 'node:fs';
import { classify, type Classifiable, type EvidenceKind } from '../../../src/evidence/classify.js';

export type LabelledKind = Exclude<EvidenceKind, 'unclassified'>;

export interface Labelled extends Classifiable {
  readonly kind: LabelledKind;
}

/**
 * Items as feeds bring them, invented and labelled by two writers who had not seen the rules, all kinds alike in number. Half a was
 * looked at while the phrases were written and weighed, half b never.
 */
export function labelledHalf(half: 'a' | 'b'): Labelled[] {
  return readFileSync(new URL(`half-${half}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

export interface KindScore {
  readonly kind: LabelledKind;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of the rules for each kind, and what they got wrong; "unclassified" counts as missed. */
export function scoreKinds(items: readonly Labelled[]) {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const answers = items.map((item) => ({ kind: item.kind, item, answer: classify(item) }));
  const scores = kinds.map((kind): KindScore => {
    const right = answers.filter((one) => one.kind === kind && one.answer.kind === kind).length;
    const found = answers.filter((one) => one.answer.kind === kind).length;
    const precision = found === 0 ? 0 : right / found;
    const recall = right / answers.filter((one) => one.kind === kind).length;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { kind, precision, recall, f1 };
  });
  return {
    scores,
    macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
    wrong: answers.filter((one) => one.answer.kind !== one.kind),
  };
}
