import type { Meaning, StrategyMeaning, Target } from '../../../src/strategy/meaning/meaning.js';
import type { Random } from '../../support/random.js';
import type { Writer } from './dialect-writers.js';
import { and, heading, line, near, not, or, phrase } from './meanings.js';

/* A strategy drawn twice at once: as a platform writes it, and as what it should mean. */

interface Drawn {
  readonly text: string;
  readonly meaning: Meaning;
}

const words = 'asthma asthmatic pain pains relief child children colour color naive'.split(' ');
const names = ['Asthma', 'Pain', 'Child', 'Humans', 'Animals'];

function drawTerm(writer: Writer, targets: readonly Target[], random: Random): Drawn {
  if (random.chance(0.2)) {
    const text = `${random.pick(words)} ${random.pick(words)}`;
    return { text: `"${text}"`, meaning: phrase(text, targets) };
  }
  const word = random.pick(words);
  const at = 3 + random.below(word.length - 3);
  const roll = random.number();
  const signed = (sign: string | null, before: string, meaningSign: string, after: string) =>
    sign === null
      ? { text: word, meaning: phrase(word, targets) }
      : {
          text: `${before}${sign}${after}`,
          meaning: phrase(`${before}${meaningSign}${after}`, targets),
        };
  if (roll < 0.3) {
    const [sign, meaning] = random.pick(writer.more ?? [['*', '*'] as const]);
    return signed(sign, word.slice(0, at), meaning, '');
  }
  if (roll < 0.4) return signed(writer.one, word.slice(0, at), '#', word.slice(at + 1));
  if (roll < 0.5) return signed(writer.optional, word.slice(0, at), '?', word.slice(at));
  return { text: word, meaning: phrase(word, targets) };
}

function drawOperand(writer: Writer, targets: readonly Target[], random: Random): Drawn {
  const first = drawTerm(writer, targets, random);
  if (random.chance(0.6)) return first;
  const second = drawTerm(writer, targets, random);
  return {
    text: `(${first.text} OR ${second.text})`,
    meaning: or(first.meaning, second.meaning),
  };
}

function drawNear(writer: Writer, targets: readonly Target[], random: Random): Drawn | null {
  const ordered = writer.near === null || random.chance(0.3);
  const operator = ordered ? writer.ordered : writer.near;
  if (operator === null) return null;
  const n = random.below(4);
  const first = drawOperand(writer, targets, random);
  const second = drawOperand(writer, targets, random);
  return {
    text: `(${first.text} ${operator(n)} ${second.text})`,
    meaning: near(n, [first.meaning, second.meaning], { ordered, targets }),
  };
}

/** Words under one field, in brackets. */
function drawWords(
  writer: Writer,
  targets: readonly Target[],
  random: Random,
  depth: number,
): Drawn {
  const roll = random.number();
  if (depth > 0 && roll < 0.5) {
    const a = drawWords(writer, targets, random, depth - 1);
    const b = drawWords(writer, targets, random, depth - 1);
    return roll < 0.3
      ? { text: `(${a.text} OR ${b.text})`, meaning: or(a.meaning, b.meaning) }
      : { text: `(${a.text} AND ${b.text})`, meaning: and(a.meaning, b.meaning) };
  }
  if (roll > 0.8) {
    const proximity = drawNear(writer, targets, random);
    if (proximity !== null) return proximity;
  }
  const term = drawTerm(writer, targets, random);
  return { ...term, text: `(${term.text})` };
}

function drawFielded(writer: Writer, random: Random): Drawn {
  const [write, targets] = random.pick(writer.fields);
  const inner = writer.perTerm
    ? drawTerm(writer, targets, random)
    : drawWords(writer, targets, random, random.below(3));
  return { text: write(inner.text), meaning: inner.meaning };
}

function drawQuery(writer: Writer, random: Random, depth: number, lines: number): Drawn {
  const roll = random.number();
  if (depth > 0 && roll < 0.7) {
    const a = drawQuery(writer, random, depth - 1, lines);
    const b = drawQuery(writer, random, depth - 1, lines);
    const text = (operator: string) => `(${a.text} ${operator} ${b.text})`;
    if (roll < 0.25) return { text: text('AND'), meaning: and(a.meaning, b.meaning) };
    if (roll < 0.55) return { text: text('OR'), meaning: or(a.meaning, b.meaning) };
    return { text: text(writer.not), meaning: not(a.meaning, b.meaning) };
  }
  if (lines > 0 && random.chance(0.4)) {
    const named = random.below(lines);
    return { text: writer.reference(named + 1), meaning: line(named) };
  }
  if (writer.heading !== null && random.chance(0.25)) {
    const name = random.pick(names);
    const explode = random.chance(0.5);
    const focus = random.chance(0.3);
    return {
      text: writer.heading(name, explode, focus),
      meaning: heading(name, { explode, focus }),
    };
  }
  return drawFielded(writer, random);
}

/** A history of one to five lines; the last is its result. */
export function drawText(
  writer: Writer,
  random: Random,
): { text: string; meaning: StrategyMeaning } {
  const count = 1 + random.below(5);
  const drawn: Drawn[] = [];
  for (let at = 0; at < count; at++) drawn.push(drawQuery(writer, random, random.below(3), at));
  return {
    text: drawn.map(({ text }, at) => writer.label(at + 1) + text).join('\n'),
    meaning: { lines: drawn.map(({ meaning }) => meaning), result: count - 1 },
  };
}
