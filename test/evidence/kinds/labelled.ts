import { classify, type Classifiable, type EvidenceKind } from '../../../src/evidence/classify.js';
import { patternsA } from './patterns-a.js';
import { patternsB } from './patterns-b.js';
import { subjects } from './subjects.js';

export type LabelledKind = Exclude<EvidenceKind, 'unclassified'>;

export type Patterns = Readonly<
  Record<
    LabelledKind,
    {
      readonly titles: readonly string[];
      readonly abstracts: readonly string[];
      readonly source?: 'preprint';
    }
  >
>;

export interface Labelled {
  readonly kind: LabelledKind;
  readonly item: Classifiable;
}

const perKind = 100;

/** 100 items for each kind in a half: every title pattern in turn, with subjects and abstracts that go round at their own pace. */
export function labelledHalf(half: 'a' | 'b'): Labelled[] {
  const patterns = half === 'a' ? patternsA : patternsB;
  const { t, p, s } = subjects[half];
  const made: Labelled[] = [];
  for (const [kind, { titles, abstracts, source }] of Object.entries(patterns)) {
    for (let at = 0; at < perKind; at++) {
      const round = Math.floor(at / titles.length);
      const fill = (text: string): string =>
        text
          .replaceAll('{t}', t[(at + round * 4) % t.length]!)
          .replaceAll('{p}', p[(at * 3 + round) % p.length]!)
          .replaceAll('{s}', s[(at * 5 + round) % s.length]!);
      const title = fill(titles[at % titles.length]!);
      made.push({
        kind: kind as LabelledKind,
        item: {
          title: title.charAt(0).toUpperCase() + title.slice(1),
          abstract: fill(abstracts[(at + round) % abstracts.length]!) || null,
          journal: null,
          link:
            source === 'preprint' ? `https://www.medrxiv.org/content/10.1101/2026.${at}v1` : null,
          doi: source === 'preprint' ? `10.1101/2026.01.01.${26_000_000 + at}` : null,
        },
      });
    }
  }
  return made;
}

export interface KindScore {
  readonly kind: LabelledKind;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 of the rules for each kind, and what they got wrong. */
export function scoreKinds(items: readonly Labelled[]) {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const answers = items.map(({ kind, item }) => ({ kind, item, answer: classify(item).kind }));
  const scores = kinds.map((kind): KindScore => {
    const right = answers.filter((one) => one.kind === kind && one.answer === kind).length;
    const found = answers.filter((one) => one.answer === kind).length;
    const precision = found === 0 ? 0 : right / found;
    const recall = right / answers.filter((one) => one.kind === kind).length;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { kind, precision, recall, f1 };
  });
  return {
    scores,
    macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
    wrong: answers.filter((one) => one.answer !== one.kind),
  };
}
