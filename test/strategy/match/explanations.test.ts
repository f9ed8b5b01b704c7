import { describe, expect, it } from 'vitest';
import {
  compile,
  matchSet,
  SetMatch,
  parse,
  readRecord,
  StandingQueries,
} from '../../../src/strategy/index.js';
import type { MatchRecord } from '../../../src/strategy/index.js';
import { records } from './dialects/records.js';

const ovid = (text: string) => parse(text, { platform: 'ovid-medline' });

describe('an explanation', () => {
  it('names the lines that hold, with offsets that cut the words out of the record', () => {
    const strategy = ovid(
      '1. exp Asthma/dt\n2. (child* or paediatric*).ti,ab,kf.\n3. eczema.ti.\n4. 1 and 2',
    );
    const { lines } = compile(strategy).explain(records.A);
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 4]);
    const values = {
      title: [records.A.title],
      abstract: [records.A.abstract],
      keywords: records.A.keywords,
      heading: records.A.headings.map(({ name }) => name),
      subheading: ['drug therapy', 'therapeutic use', 'adverse effects'],
    };
    for (const { target, value, start, end, text } of lines.flatMap(({ spans }) => spans)) {
      expect(values[target as keyof typeof values][value]!.slice(start, end)).toBe(text);
    }
    expect(lines[1]!.spans.map(({ target, text }) => `${target} ${text}`)).toEqual([
      'title children',
      'abstract children',
      'keywords paediatrics',
    ]);
  });

  it('keeps the record’s own spelling and its offsets before letters that fold to two', () => {
    const record: MatchRecord = { title: 'Straße, ﬂuß: Ménière’s disease' };
    const { lines } = compile(ovid('meniere*.ti.')).explain(record);
    const [span] = lines[0]!.spans;
    expect(record.title!.slice(span!.start, span!.end)).toBe('Ménière');
    expect(lines[0]!.words).toEqual(['Ménière']);
  });

  it('marks the words of a proximity and not those between', () => {
    const { lines } = compile(ovid('(corticosteroids adj3 asthma).ti.')).explain(records.A);
    expect(lines[0]!.words).toEqual(['corticosteroids', 'asthma']);
  });

  it('says of an unknown verdict which lines are unknown, and why', () => {
    const { verdict, unknown } = compile(
      ovid('1. exp Pain/\n2. pain.ti,kf.\n3. 1 and 2\n4. limit 3 to full text'),
    ).explain(records.F);
    expect(verdict).toBe('unknown');
    expect(unknown.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '1: the record has no subject headings',
      '4: a record does not tell "full text"',
    ]);
  });

  it('says of a rejected record which line fails first', () => {
    const strategy = ovid('1. asthma.ti.\n2. adult*.ti.\n3. 1 and 2\n4. 3 not rats.ti.');
    const { verdict, fails } = compile(strategy).explain(records.A);
    expect(verdict).toBe('no');
    expect(fails).toMatchObject({ line: 2, reason: 'none of its terms is in the record' });
  });

  it.each([
    ['limit 1 to yr="2020 -Current"', "the record's year is 2019"],
    ['limit 1 to french language', "the record's language is eng"],
    ['limit 1 to animals', 'no heading of the record is animals'],
    ['1 and Eczema/', 'no heading of the record answers it'],
    ['1 and (acute adj1 children).ti.', 'its words are not near each other in the record'],
  ])('says what of the record fails "%s"', (line, reason) => {
    const { fails } = compile(ovid(`1. asthma.ti.\n2. ${line}`)).explain(records.A);
    expect(fails).toMatchObject({ line: 2, reason });
  });

  it('says of an excluded record which line excludes it', () => {
    const strategy = ovid('1. asthma.ti.\n2. child*.ti.\n3. 1 not 2');
    expect(compile(strategy).explain(records.A).fails).toMatchObject({
      line: 2,
      reason: 'it excludes the record',
    });
  });
});

describe('a set of records', () => {
  const set = Array.from({ length: 5_000 }, (_, at) => ({
    record: readRecord({
      title: at % 2 === 0 ? 'Asthma' : 'Eczema',
      ...(at % 3 === 0 ? {} : { abstract: at % 5 === 0 ? 'children' : '' }),
    }),
    ids: [`r${at}`],
  }));
  const strategy = ovid('1. asthma.ti.\n2. child*.ab.\n3. 1 and 2');

  it('is counted line by line as one by one', () => {
    const matcher = compile(strategy);
    const report = matchSet(strategy, set);
    const counted = [0, 1, 2].map(() => ({ yes: 0, no: 0, unknown: 0 }));
    for (const { record } of set) {
      matcher.lines(record).forEach((verdict, line) => counted[line]![verdict]++);
    }
    expect(report.records).toBe(5_000);
    expect(report.lines.map(({ yes, no, unknown }) => ({ yes, no, unknown }))).toEqual(counted);
    expect(report.result).toEqual(counted[2]);
  });

  it('tells which line loses which relevant record', () => {
    const { recall, lines } = matchSet(strategy, set, ['R10', 'r1', 'r2', 'r6', 'nowhere']);
    expect(recall).toEqual({
      relevant: 4,
      found: 1,
      absent: ['nowhere'],
      lost: [
        { id: 'r1', verdict: 'no', line: 1, reason: 'none of its terms is in the record' },
        { id: 'r2', verdict: 'no', line: 2, reason: 'none of its terms is in the record' },
        { id: 'r6', verdict: 'unknown', line: 2, reason: 'the record has no abstract' },
      ],
    });
    expect(lines[0]!.relevant).toEqual({ yes: 3, no: 1, unknown: 0 });
  });

  it('may come bit by bit', () => {
    const relevant = ['R10', 'r1', 'r2', 'r4999', 'nowhere'];
    const bits = new SetMatch(strategy, relevant);
    for (let at = 0; at < set.length; at += 700) bits.add(set.slice(at, at + 700));
    expect(bits.report()).toEqual(matchSet(strategy, set, relevant));
    expect(new SetMatch(strategy).report().lines[0]).toMatchObject({ yes: 0, no: 0, unknown: 0 });
  });
});

describe('standing queries', () => {
  it('select, replace and forget', () => {
    const queries = new StandingQueries<string>();
    queries.set('asthma', ovid('asthma.ti.'));
    queries.set('pain', ovid('pain.ti.'));
    expect(queries.select(records.A).yes).toEqual(['asthma']);
    queries.set('asthma', ovid('gout.ti.'));
    expect(queries.select(records.A).yes).toEqual([]);
    expect(queries.delete('pain')).toBe(true);
    expect(queries.delete('pain')).toBe(false);
    expect(queries.select(records.F).yes).toEqual([]);
    expect(queries.figures).toMatchObject({ strategies: 1, terms: 1, always: 0 });
  });

  it('give unknown verdicts on request', () => {
    const queries = new StandingQueries<number>();
    queries.set(1, ovid('exp Pain/'));
    queries.set(2, ovid('gout.ti.'));
    expect(queries.select(records.F)).toEqual({ yes: [], unknown: [] });
    expect(queries.select(records.F, { unknown: true })).toEqual({ yes: [], unknown: [1] });
  });

  it('run a strategy only where its rarest words are, and count those that have none', () => {
    const queries = new StandingQueries<number>();
    for (let id = 0; id < 100; id++)
      queries.set(id, ovid(`subject${id}x*.ti. and (study or trial).ti,ab.`));
    queries.set(100, ovid('1. humans/\n2. english.lg.\n3. 2 not 1'));
    const record = {
      title: 'subject17xs in a randomised trial',
      abstract: '',
      headings: [],
      language: 'eng',
    };
    expect(new Set(queries.select(record, { road: 'presearch' }).yes)).toEqual(new Set([17, 100]));
    expect(queries.figures).toMatchObject({ always: 1, pairs: 101 });
    expect(queries.figures.evaluated).toBeLessThanOrEqual(4);
  });

  it('follow 5,000 lines that name each other by either road', () => {
    const queries = new StandingQueries<string>();
    const lines = (name: (number: number) => number, last: number) =>
      Array.from({ length: 5_000 }, (_, at) =>
        at + 1 === last ? `${at + 1}. asthma.ti.` : `${at + 1}. ${name(at + 1)} or eczema.ti.`,
      ).join('\n');
    queries.set('back', ovid(lines((number) => number - 1, 1)));
    queries.set('forth', ovid(`${lines((number) => number + 1, 5_000)}\n5001. 1`));
    for (const road of ['presearch', 'batch'] as const) {
      expect(new Set(queries.select(records.A, { road }).yes)).toEqual(new Set(['back', 'forth']));
      expect(queries.select(records.R, { road }).yes).toEqual([]);
    }
  });
});
