import type { Meaning, StrategyMeaning, Target } from '../../../src/strategy/meaning/meaning.js';
import type { Random } from '../../support/random.js';
import type { Writer } from './dialect-writers.js';
import { and, heading, language, line, near, not, or, phrase, years } from './meanings.js';

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
  if (roll < 0.55 && writer.limited) {
    const n = 1 + random.below(4);
    return signed(writer.limited(n), word.slice(0, at), `$${n}`, '');
  }
  return { text: word, meaning: phrase(word, targets) };
}

function drawOperand(
  writer: Writer,
  targets: readonly Target[],
  random: Random,
  depth: number,
): Drawn {
  if (depth > 0 && random.chance(0.15)) {
    const inner = drawNear(writer, targets, random, depth - 1);
    if (inner !== null) return inner;
  }
  const first = drawTerm(writer, targets, random);
  if (random.chance(0.6)) return first;
  const second = drawTerm(writer, targets, random);
  return {
    text: `(${first.text} OR ${second.text})`,
    meaning: or(first.meaning, second.meaning),
  };
}

function drawNear(
  writer: Writer,
  targets: readonly Target[],
  random: Random,
  depth = 1,
): Drawn | null {
  const ordered = writer.near === null || random.chance(0.3);
  const operator = ordered ? writer.ordered : writer.near;
  if (operator === null) return null;
  const n = random.below(4);
  const first = drawOperand(writer, targets, random, depth);
  const second = drawOperand(writer, targets, random, depth);
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

/** What is no words in text: whole values, a window, years, a language. */
function drawOther(writer: Writer, random: Random): Drawn | null {
  const roll = random.number();
  if (roll < 0.4 && writer.whole) {
    const [write, target] = random.pick(writer.whole);
    const word = random.pick(words);
    const at = 3 + random.below(word.length - 3);
    const term = random.chance(0.6) ? `${word.slice(0, at)}*` : word;
    return { text: write(term), meaning: phrase(term, [target], true) };
  }
  if (roll < 0.6 && writer.window) {
    const chosen = [random.pick(words), random.pick(words)];
    const n = random.below(4);
    return {
      text: writer.window(chosen.join(' '), n),
      meaning: near(
        n,
        chosen.map((word) => phrase(word, ['title'])),
        { targets: ['title'] },
      ),
    };
  }
  if (roll < 0.8 && writer.years) {
    const from = 2017 + random.below(3);
    const to = from + 1 + random.below(2);
    return { text: writer.years(from, to), meaning: years(from, to) };
  }
  if (!writer.language) return null;
  const name = random.pick(['english', 'french'] as const);
  return { text: writer.language(name), meaning: language(name) };
}

type Operator = 'and' | 'or' | 'not';

function applied(operator: Operator, a: Meaning, b: Meaning): Meaning {
  return operator === 'not' ? not(a, b) : operator === 'and' ? and(a, b) : or(a, b);
}

/** Three or four operands without brackets, put together as the platform's levels say. */
function drawFlat(writer: Writer, random: Random): Drawn {
  const count = 3 + random.below(2);
  const parts = Array.from({ length: count }, () => drawFielded(writer, random));
  const usable = writer.levels.flat();
  const operators = parts.slice(1).map(() => random.pick(usable));
  const signs = { and: 'AND', or: 'OR', not: writer.not };
  const text = parts.map(
    (part, at) => (at === 0 ? '' : `${signs[operators[at - 1]!]} `) + part.text,
  );
  const meanings = parts.map(({ meaning }) => meaning);
  for (const level of writer.levels) {
    for (let at = 0; at < operators.length;) {
      if (!level.includes(operators[at]!)) {
        at++;
        continue;
      }
      const [operator] = operators.splice(at, 1);
      const [a, b] = meanings.slice(at, at + 2);
      meanings.splice(at, 2, applied(operator!, a!, b!));
    }
  }
  return { text: `(${text.join(' ')})`, meaning: meanings[0]! };
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
  if (random.chance(0.15)) {
    const other = drawOther(writer, random);
    if (other !== null) return other;
  }
  return random.chance(0.15) ? drawFlat(writer, random) : drawFielded(writer, random);
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
