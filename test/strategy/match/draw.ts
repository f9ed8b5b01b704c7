import type { MatchRecord, RecordHeading } from '../../../src/strategy/match/record.js';
import type { Meaning, StrategyMeaning, Target } from '../../../src/strategy/meaning/meaning.js';
import type { Random } from '../../support/random.js';
import {
  and,
  frequent,
  heading,
  language,
  line,
  near,
  not,
  or,
  phrase,
  unanswerable,
  years,
} from './meanings.js';

/* Strategies and records drawn from few words, so that they meet often. */

export const drawnWords =
  'asthma asthmatic asthmas pain pains relief child children colour color naive of the 2020'.split(
    ' ',
  );
const inRecords = [...drawnWords, 'naïve', 'CHILD', 'pain-relief', 'Straße', 'x', 'y', '2019'];
const names = ['Asthma', 'Pain', 'Child', 'Humans', 'Animals', 'Infant, Newborn'];
const qualifiers = ['drug therapy', 'surgery'];

export function drawText(random: Random, most: number): string {
  const count = random.below(most + 1);
  return Array.from({ length: count }, () => random.pick(inRecords)).join(
    random.pick([' ', ' ', ', ']),
  );
}

function some<T>(random: Random, make: () => T, most = 3): T[] {
  return Array.from({ length: random.below(most + 1) }, make);
}

export function drawRecord(random: Random): MatchRecord {
  const record: Record<string, unknown> = {};
  const maybe = (field: keyof MatchRecord, make: () => unknown, probability = 0.7) => {
    if (random.chance(probability)) record[field] = make();
  };
  maybe('title', () => drawText(random, 6), 0.95);
  maybe('abstract', () => drawText(random, 15), 0.8);
  maybe('keywords', () => some(random, () => drawText(random, 3)));
  maybe('headings', () =>
    some(random, (): RecordHeading => ({
      name: random.pick(names),
      ...(random.chance(0.8) ? { major: random.chance(0.5) } : {}),
      ...(random.chance(0.8)
        ? { subheadings: some(random, () => random.pick(qualifiers), 2) }
        : {}),
    })),
  );
  maybe('publicationTypes', () =>
    some(random, () => random.pick(['Review', 'Pain Relief Trial', 'asthma', 'Asthma, Child'])),
  );
  maybe('authors', () => some(random, () => random.pick(['Child J', 'Pain AB'])));
  maybe('journal', () => random.pick(['Pain', 'Asthma Research']));
  maybe('year', () => (random.chance(0.1) ? '' : 2018 + random.below(4)));
  maybe('language', () => random.pick(['eng', 'English', 'French']));
  maybe('doi', () => '10.1000/pain.2020', 0.5);
  maybe('pmid', () => '2020', 0.5);
  return record;
}

export function drawWord(random: Random): string {
  const word = random.pick(drawnWords);
  const roll = random.number();
  const at = 1 + random.below(word.length);
  if (roll < 0.2) return `${word.slice(0, at)}*`;
  if (roll < 0.25) return `*${word.slice(at)}`;
  if (roll < 0.3) return `${word.slice(0, at)}?${word.slice(at)}`;
  if (roll < 0.35) return `${word.slice(0, at - 1)}#${word.slice(at)}`;
  if (roll < 0.38) return `${word}??`;
  if (roll < 0.42) return `${word.slice(0, at)}$${1 + random.below(6)}`;
  return word;
}

const fields: readonly (readonly Target[])[] = [
  ['title'],
  ['title', 'abstract'],
  ['title', 'abstract', 'keywords'],
  ['title', 'abstract', 'keywords', 'heading', 'subheading', 'substance', 'pmid'],
  ['substance'],
  ['major-heading'],
  ['heading', 'subheading'],
  ['title', 'year', 'journal', 'author', 'doi'],
  ['publication-type'],
  ['journal'],
  ['author', 'keywords'],
];

function drawPhrase(random: Random, targets: readonly Target[]): Meaning {
  const length = random.chance(0.7) ? 1 : 2 + random.below(2);
  const text = Array.from({ length }, () => drawWord(random)).join(' ');
  return phrase(text, targets, random.chance(targets.length === 1 ? 0.4 : 0.05));
}

function drawOperand(random: Random, targets: readonly Target[], depth: number): Meaning {
  const roll = random.number();
  if (depth > 1 || roll < 0.6) return drawPhrase(random, targets);
  if (roll < 0.8) return or(drawPhrase(random, targets), drawOperand(random, targets, depth + 1));
  return drawNear(random, targets, depth + 1);
}

function drawNear(random: Random, targets: readonly Target[], depth = 0): Meaning {
  const count = random.chance(0.8) ? 2 : 3;
  const operands = Array.from({ length: count }, () =>
    withoutWhole(drawOperand(random, targets, depth)),
  );
  return near(random.below(4), operands, { ordered: random.chance(0.3), targets });
}

/** Only a phrase on its own can be a whole value. */
function withoutWhole(meaning: Meaning): Meaning {
  if (meaning.kind === 'or') return { ...meaning, operands: meaning.operands.map(withoutWhole) };
  if (meaning.kind !== 'phrase') return meaning;
  const { whole: _, ...rest } = meaning;
  return rest;
}

/** A meaning of at most so many levels; `lines` are those it may name. */
export function drawMeaning(random: Random, depth: number, lines = 0): Meaning {
  const roll = random.number();
  const inner = () => drawMeaning(random, depth - 1, lines);
  if (depth > 0 && roll < 0.55) {
    const operands = Array.from({ length: 2 + random.below(3) }, inner);
    if (roll < 0.2) return and(...operands);
    if (roll < 0.45) return or(...operands);
    return not(inner(), inner());
  }
  if (lines > 0 && random.chance(0.3)) return line(random.below(lines));
  const leaf = random.number();
  if (leaf < 0.55) return drawPhrase(random, random.pick(fields));
  if (leaf < 0.7) return drawNear(random, random.pick(fields));
  if (leaf < 0.75) {
    const targets = random.pick(fields);
    const operand = random.chance(0.5)
      ? drawPhrase(random, targets)
      : drawOperand(random, random.chance(0.8) ? targets : random.pick(fields), 0);
    return frequent(2 + random.below(3), operand);
  }
  if (leaf < 0.9) {
    return heading(random.chance(0.9) ? random.pick(names) : null, {
      explode: random.chance(0.4),
      focus: random.chance(0.2),
      subheadings: random.chance(0.3) ? [random.pick(qualifiers)] : [],
    });
  }
  if (leaf < 0.94) return years(random.chance(0.5) ? 2019 : null, random.chance(0.5) ? 2020 : null);
  if (leaf < 0.97) return language(random.pick(['english', 'french']));
  if (leaf < 0.99)
    return {
      kind: 'population',
      value: random.pick(['humans', 'animals'] as const),
      start: 0,
      end: 0,
    };
  return unanswerable;
}

export function drawStrategy(random: Random): StrategyMeaning {
  const lines: Meaning[] = [];
  for (let count = 1 + random.below(5); count > 0; count--) {
    lines.push(drawMeaning(random, random.below(3), lines.length));
  }
  return { lines, result: lines.length - 1 };
}
