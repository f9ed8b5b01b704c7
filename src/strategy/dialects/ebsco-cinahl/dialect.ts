import type { Combination, Limit, Query } from '../../ast.js';
import { isDash } from '../../source/chars.js';
import { readRanges } from '../../source/read-combination.js';
import type { Reader } from '../../source/reader.js';
import { defineDialect, type PrefixField } from '../dialect.js';
import {
  readTrailingLimit,
  writeTrailingLimit,
  type Meant,
  type TrailerForm,
} from '../trailing-limit.js';
import { readYearRange } from '../year-range.js';
import { fields } from './fields.js';
import { readHeading, writeHeading } from './headings.js';

const trailer: TrailerForm = {
  opening: 'Limiters - ',
  divider: '; ',
  years: (from, to) => `Published Date: ${from ?? 1800}0101-${to ?? 2099}1231`,
  language: (values) =>
    values.map((value) => `${value.charAt(0).toUpperCase()}${value.slice(1)} Language`).join('; '),
  own: (condition) =>
    condition.kind === 'publication-type'
      ? `Publication Type: ${condition.values.join(', ')}`
      : condition.kind === 'population' && condition.value === 'humans'
        ? 'Human'
        : null,
};

/** `Publication Type: Clinical Trial, Meta Analysis`, `Human`: CINAHL's limiters beside date and language. */
function ownLimiter(text: string): Meant | null {
  if (/^humans?$/i.test(text)) return { kind: 'population', value: 'humans' };
  const types = /^publication types?\s*:\s*(\S.*)$/i.exec(text)?.[1];
  if (types === undefined) return null;
  return {
    kind: 'publication-type',
    values: types.split(',').map((type) => type.trim().toLowerCase()),
  };
}

/*
 * CINAHL on EBSCOhost. AND comes before OR (EBSCO, "Top 5" handout; one library says left to right); NOT is taken with AND.
 * Nn and Wn leave at most n words between, Wn in the order written; words without an operator are one phrase
 * (search mode Boolean/Phrase). Source: connect.ebsco.com, "Using wildcards, truncation and proximity", as gathered
 * in the platform notes on 2026-11.
 */
export const ebscoCinahl = defineDialect({
  id: 'ebsco-cinahl',
  operators: [
    { kind: 'boolean', word: 'or', operator: 'or', power: 1 },
    { kind: 'boolean', word: 'and', operator: 'and', power: 2 },
    { kind: 'boolean', word: 'not', operator: 'not', power: 2 },
  ],
  proximity: [
    {
      kind: 'proximity',
      word: 'n',
      separator: 'either',
      ordered: false,
      offset: 0,
      bare: null,
      power: 3,
    },
    {
      kind: 'proximity',
      word: 'w',
      separator: 'either',
      ordered: true,
      offset: 0,
      bare: null,
      power: 3,
    },
    {
      kind: 'proximity',
      word: 'near',
      separator: 'either',
      ordered: false,
      offset: 0,
      bare: null,
      power: 3,
    },
  ],
  blank: { means: 'phrase', power: 4 },
  wildcards: { '*': { means: 'many' }, '?': { means: 'one' }, '#': { means: 'optional' } },
  quotes: ['"'],
  references: { signs: ['s'], bare: false },
  suffixPower: 2.5,
  isTrailer,
  fields,
  readPrefix,
  readOperand: (reader) => readHeading(reader) ?? readYearRange(reader) ?? readRange(reader),
  endsText: isTrailer,
  readSuffix: (reader, operand) =>
    isTrailer(reader, reader.at)
      ? onlyLimits(readTrailingLimit(reader, operand, ownLimiter), operand)
      : null,
  notation: {
    reserved: ['limiters', 'expanders', 'interface', 'database', 'search', 'narrow'],
    boolean: { and: 'AND', or: 'OR', not: 'NOT' },
    proximity: (ordered, distance) => `${ordered ? 'W' : 'N'}${distance}`,
    wildcard: (part) => (part.kind === 'many' ? '*' : part.kind === 'one' ? '?' : '#'),
    quote: (text) => `"${text}"`,
    reference: (label) => `S${label}`,
    fielded: (names, operand) => {
      const each = names.map((name) => `${name.toUpperCase()} ${operand}`);
      return each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
    },
    own: (query, write) => {
      if (query.kind === 'range') return `${query.from ?? '1800'}-${query.to ?? '2099'}`;
      return writeHeading(query) ?? writeTrailingLimit(query, trailer, write);
    },
    label: (label) => `S${label} `,
  },
});

/** field = code in capitals, a blank or a bracket behind it: `TI asthma`, `AB (a OR b)` */
function readPrefix(reader: Reader): PrefixField | null {
  const { at } = reader;
  if (!reader.isWord()) return null;
  const written = reader.text();
  if (!/^[A-Z]{2}$/.test(written)) return null;
  const field = reader.field(written);
  const opens = reader.isOpen(at + 1) || reader.isQuote(at + 1);
  if (!field) {
    if (opens && !reader.operator()) tellUnknownCode(reader);
    return null;
  }
  // A heading is read as such (headings.ts); a group of headings is a field.
  if (field.sense.kind === 'heading' && !reader.isOpen(at + 1)) return null;
  const word = reader.isPlainWord(at + 1) && reader.isSpaced(at + 1);
  if (!opens && !word) return null;
  const span = { start: reader.startOf(), end: reader.endOf() };
  reader.at = at + 1;
  // Proximity and the words of a phrase belong to the field, AND and OR do not.
  return { fieldSpan: span, fields: [{ written, id: field.id, ...span }], power: 2.5 };
}

/**
 * Two capitals right before a bracket or a quotation mark are meant for a field code: `ZZ (a OR b)`. Before a word they are left
 * alone, for abbreviations stand so too: `CT scan*`, `UK nurses`.
 */
function tellUnknownCode(reader: Reader): void {
  const start = reader.startOf();
  if (reader.findings.at(-1)?.start === start) return;
  reader.report(
    'unknown-field',
    'warning',
    { start, end: reader.endOf() },
    `There is no field "${reader.text()}" on this platform, so it is searched as a word. Choose one of its codes, such as TI or AB, or take it out.`,
    {
      title: 'Take the code out',
      edits: [{ start, end: reader.startOf(reader.at + 1), replacement: '' }],
    },
  );
}

/** `S1-S4`: the lines of a range, combined with OR. */
function readRange(reader: Reader): Combination | null {
  if (!/^s\d/i.test(reader.text())) return null;
  const list = readRanges(reader, reader.at);
  const only = list?.ranges[0];
  if (!list || list.ranges.length !== 1 || !only?.to) return null;
  reader.at = list.next;
  const { from, to, start, end } = only;
  const operatorSpan = { start: from.end, end: to.start };
  return { kind: 'combination', operator: 'or', operatorSpan, ranges: list.ranges, start, end };
}

/** What EBSCOhost prints behind a search: `Limiters - English Language`, `Search modes - Boolean/Phrase`. */
function isTrailer(reader: Reader, at: number): boolean {
  if (reader.isSign('[', at)) return reader.isWordOf('limiters', at + 1);
  if (!reader.isWord(at)) return false;
  const word = reader.text(at).toLowerCase();
  if (word === 'limiters' || word === 'expanders' || word === 'interface' || word === 'database') {
    return isDash(reader.text(at + 1)) && !reader.isWord(at + 1) && reader.isSpaced(at + 2);
  }
  if (word === 'search') return reader.isWordOf('modes', at + 1) && isDash(reader.text(at + 2));
  return word === 'narrow' && reader.isWordOf('by', at + 1);
}

/** Where and how a search was run (`Interface - ...`, `Search modes - ...`) asks for nothing; limiters do. */
function onlyLimits(limit: Limit, operand: Query): Query {
  const conditions = limit.conditions.filter(
    (condition) =>
      condition.kind !== 'other' ||
      !/^\s*(?:Expanders|Search modes|Interface|Search Screen|Database)\b/i.test(condition.text),
  );
  return conditions.length === 0 ? operand : { ...limit, conditions };
}
