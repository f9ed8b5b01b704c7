import type { MatchRecord } from '../../src/strategy/index.js';
import { randomFrom, type Random } from '../support/random.js';

/*
 * Strategies and records of the shape of real ones, in made-up words: about 40 terms a strategy in three or
 * four concepts, 40 % truncated, 15 % in a proximity; records of 250 words whose words follow Zipf's law.
 */

const openings = 'b c d f g h k l m n p r s t v br ch cr dr gl pl pr st th tr'.split(' ');
const vowels = 'a e i o u ae ia io ou'.split(' ');
const closings = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'x', 'nd', 'st'];
const endings = ['', 's', 'ic', 'ing', 'ed', 'al', 'ation', 'ity', 'ology', 'ectomy'];

/** Words in families that share a stem, so that truncation finds several; the commonest first. */
export function vocabulary(size: number, random: Random): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    let stem = '';
    const syllables = 1 + random.below(3);
    for (let n = 0; n <= syllables; n++) {
      stem += random.pick(openings) + random.pick(vowels) + random.pick(closings);
    }
    const family = 1 + random.below(4);
    for (let n = 0; n < family; n++) words.add(stem + random.pick(endings));
  }
  const list = [...words].slice(0, size);
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

/** A place in a list of `size` by Zipf's law: place r about as often as 1/r. */
function zipf(size: number, random: Random): number {
  return Math.min(size - 1, Math.floor(Math.exp(random.number() * Math.log(size + 1))) - 1);
}

/** The commonest words, which no searcher would use alone. */
const common = 1500;

/** The words of each of so many subjects: 80 of the rarer ones. */
export function makeSubjects(count: number, words: readonly string[], seed: number): string[][] {
  const random = randomFrom(seed);
  const rarer = words.length - common;
  return Array.from({ length: count }, () =>
    Array.from({ length: 80 }, () => words[common + random.below(rarer)]!),
  );
}

/** Records of 250 words: one word in five is of the record's subject, the rest come by Zipf's law. Half of them carry headings. */
export function makeRecords(
  count: number,
  words: readonly string[],
  subjects: readonly string[][],
  seed: number,
): MatchRecord[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const subject = random.pick(subjects);
    const word = () =>
      random.chance(0.2)
        ? subject[zipf(subject.length, random)]!
        : words[zipf(words.length, random)]!;
    const text = (length: number) => Array.from({ length }, word).join(' ');
    const record: MatchRecord = { title: text(15), abstract: `${text(235)}.`, year: 2024 };
    if (random.chance(0.5)) return record;
    const names = Array.from({ length: 8 }, word);
    const headings = names.map((name) => ({ name, major: random.chance(0.3), subheadings: [] }));
    return { ...record, headings };
  });
}

function freeTerm(subject: readonly string[], random: Random): string {
  const word = random.pick(subject);
  const cut = Math.max(5, word.length - 1 - random.below(3));
  return random.chance(0.4) ? `${word.slice(0, cut)}*` : word;
}

function freeText(subject: readonly string[], random: Random): string {
  const term = () => freeTerm(subject, random);
  const roll = random.number();
  if (roll < 0.15) {
    const group = random.chance(0.4) ? `(${term()} or ${term()})` : term();
    return `(${term()} adj${1 + random.below(5)} ${group})`;
  }
  return roll < 0.3 ? `${term()} ${term()}` : term();
}

/** One strategy as Ovid prints it: for each concept a heading, a line of free text and their OR; then their AND, here and there a limit. */
export function makeStrategy(subjects: readonly string[][], random: Random, terms = 40): string {
  const subject = random.pick(subjects);
  const lines: string[] = [];
  const add = (line: string) => lines.push(`${lines.length + 1}. ${line}`);
  const concepts = 3 + random.below(2);
  const results: number[] = [];
  for (let concept = 0; concept < concepts; concept++) {
    const first = lines.length + 1;
    for (let n = random.below(3); n > 0; n--) {
      add(`${random.chance(0.6) ? 'exp ' : ''}${random.pick(subject)}/`);
    }
    const count = Math.max(2, Math.round((terms / concepts) * (0.6 + 0.8 * random.number())));
    for (let left = count; left > 0;) {
      const here = Math.min(left, 1 + random.below(10));
      add(`(${Array.from({ length: here }, () => freeText(subject, random)).join(' or ')}).ti,ab.`);
      left -= here;
    }
    if (lines.length > first) add(`or/${first}-${lines.length}`);
    results.push(lines.length);
  }
  add(results.join(' and '));
  if (random.chance(0.2)) add(`${lines.length} not ${random.pick(subject)}.ti.`);
  if (random.chance(0.2)) add(`limit ${lines.length} to yr="2010 -Current"`);
  return lines.join('\n');
}

/** One strategy of exactly so many lines: free text, each tenth line the OR of those before it, and at last their AND. */
export function makeLongStrategy(
  lineCount: number,
  words: readonly string[],
  seed: number,
): string {
  const random = randomFrom(seed);
  const lines: string[] = [];
  const groups: number[] = [];
  let first = 1;
  while (lines.length < lineCount - 1) {
    const number = lines.length + 1;
    if (number % 50 === 0) {
      lines.push(`${number}. or/${first}-${number - 1}`);
      groups.push(number);
      first = number + 1;
    } else {
      const terms = Array.from({ length: 3 }, () => freeText(words, random)).join(' or ');
      lines.push(`${number}. (${terms}).tw.`);
    }
  }
  lines.push(`${lineCount}. ${groups.join(' and ')}`);
  return lines.join('\n');
}
