import { languageName } from '../meaning/languages.js';
import type { HeadingTest } from './program.js';
import type { MatchRecord, RecordHeading } from './record.js';
import { no, unknown, yes, type Truth } from './verdict.js';
import { keyOf, subheadingKeyOf } from './words.js';

/*
 * The questions that are not about words: headings, years, language, population.
 */

/** A record's heading as it is compared. */
export interface PreparedHeading {
  readonly name: string;
  readonly key: string;
  readonly major: Truth;
  readonly subheadings: readonly string[] | null;
}

function prepare(heading: RecordHeading): PreparedHeading {
  const { name, major } = heading;
  return {
    name,
    key: keyOf(name),
    major: major === true ? yes : major === false ? no : unknown,
    subheadings: heading.subheadings?.map(subheadingKeyOf) ?? null,
  };
}

const prepared = new WeakMap<MatchRecord, readonly PreparedHeading[] | null>();

/** The headings of a record, null where it carries none; kept with the record. */
export function headingsOf(record: MatchRecord): readonly PreparedHeading[] | null {
  let headings = prepared.get(record);
  if (headings === undefined) {
    headings = record.headings?.map(prepare) ?? null;
    prepared.set(record, headings);
  }
  return headings;
}

function subheadingTruth(test: HeadingTest, heading: PreparedHeading): Truth {
  if (test.subheadings.length === 0) return yes;
  if (heading.subheadings === null) return unknown;
  return test.subheadings.some((wanted) => heading.subheadings!.includes(wanted)) ? yes : no;
}

/** How far one heading of a record answers the test. */
export function headingTruth(test: HeadingTest, heading: PreparedHeading): Truth {
  const named = test.keys === null || test.keys.has(heading.key) ? yes : test.open ? unknown : no;
  if (named === no) return no;
  const focus = test.focus ? heading.major : yes;
  return Math.min(named, focus, subheadingTruth(test, heading)) as Truth;
}

export function testHeading(test: HeadingTest, record: MatchRecord): Truth {
  const headings = headingsOf(record);
  if (headings === null) return unknown;
  let best: Truth = no;
  for (const heading of headings) {
    const truth = headingTruth(test, heading);
    if (truth === yes) return yes;
    if (truth > best) best = truth;
  }
  return best;
}

/** The four digits of a record's year, null where they cannot be read. */
export function yearOf(record: MatchRecord): number | null {
  const digits = /\d{4}/.exec(String(record.year ?? ''));
  return digits === null ? null : Number(digits[0]);
}

export function testYears(from: number | null, to: number | null, record: MatchRecord): Truth {
  const year = yearOf(record);
  // A year that is there but empty is known to be none; one that cannot be read may be any.
  if (year === null) return String(record.year ?? '?').trim() === '' ? no : unknown;
  return year >= (from ?? -Infinity) && year <= (to ?? Infinity) ? yes : no;
}

export function testLanguage(value: string, record: MatchRecord): Truth {
  if (record.language === null || record.language === undefined) return unknown;
  return languageName(record.language) === value ? yes : no;
}

const populationKeys = {
  humans: new Set(['humans', 'human']),
  animals: new Set(['animals', 'animal']),
};

/** The heading that says it: MeSH `Humans` and `Animals`, Emtree `human` and `animal`. */
export function populationHeading(
  value: 'humans' | 'animals',
  record: MatchRecord,
): PreparedHeading | undefined {
  return headingsOf(record)?.find((heading) => populationKeys[value].has(heading.key));
}

export function testPopulation(value: 'humans' | 'animals', record: MatchRecord): Truth {
  if (headingsOf(record) === null) return unknown;
  return populationHeading(value, record) === undefined ? no : yes;
}
