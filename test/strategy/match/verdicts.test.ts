import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/strategy/match/matcher.js';
import type { MatchRecord } from '../../../src/strategy/match/record.js';
import type { Verdict } from '../../../src/strategy/match/verdict.js';
import type { Meaning } from '../../../src/strategy/meaning/meaning.js';
import { and, heading, language, near, not, or, phrase, unanswerable, years } from './meanings.js';

const verdict = (meaning: Meaning, record: MatchRecord) => compile(meaning).verdict(record);
const titled = (title: string): MatchRecord => ({ title, abstract: '' });

describe('verdicts follow the tables of Kleene', () => {
  const record = titled('yes');
  const value = { yes: phrase('yes'), no: phrase('nowhere'), unknown: unanswerable };
  const order: readonly Verdict[] = ['no', 'unknown', 'yes'];
  for (const a of order) {
    for (const b of order) {
      const least = order[Math.min(order.indexOf(a), order.indexOf(b))];
      const greatest = order[Math.max(order.indexOf(a), order.indexOf(b))];
      const without = order[Math.min(order.indexOf(a), 2 - order.indexOf(b))];
      it(`${a} AND ${b} is ${least}`, () =>
        expect(verdict(and(value[a], value[b]), record)).toBe(least));
      it(`${a} OR ${b} is ${greatest}`, () =>
        expect(verdict(or(value[a], value[b]), record)).toBe(greatest));
      it(`${a} NOT ${b} is ${without}`, () =>
        expect(verdict(not(value[a], value[b]), record)).toBe(without));
    }
  }
});

describe('words', () => {
  const rows: readonly [string, string, Verdict][] = [
    ['asthma', 'Asthma in children', 'yes'],
    ['asthma', 'asthmatic children', 'no'],
    ['ASTHMA', 'asthma', 'yes'],
    ['ménière', 'Meniere disease', 'yes'],
    ['meniere', 'Me\u0301nie\u0300re disease', 'yes'],
    ['strasse', 'Straße', 'yes'],
    ['kobenhavn', 'København', 'yes'],
    ['istanbul', 'ıstanbul', 'yes'],
    ['encyclopaedia', 'encyclopædia', 'yes'],
    ['odos', 'ΟΔΟΣ', 'no'],
    ['οδος', 'ΟΔΟΣ', 'yes'],
    ['covid', 'COVID-19', 'yes'],
    ['covid 19', 'COVID-19', 'yes'],
    ['covid19', 'COVID-19', 'no'],
    ['heart attack', 'a heart-attack, said', 'yes'],
    ['heart attack', 'attack of the heart', 'no'],
    ['heart failure', 'heart valve failure', 'no'],
    ['asthma*', 'asthmatic', 'yes'],
    ['asthma*', 'asthma', 'yes'],
    ['wom#n', 'women', 'yes'],
    ['wom#n', 'womn', 'no'],
    ['wom#n', 'womeen', 'no'],
    ['colo?r', 'color', 'yes'],
    ['colo?r', 'colour', 'yes'],
    ['colo?r', 'colouur', 'no'],
    ['*itis', 'arthritis', 'yes'],
    ['*itis', 'arthritic', 'no'],
    ['h*ologist*', 'haematologists', 'yes'],
    ['cat??', 'cats', 'yes'],
    ['cat??', 'catalog', 'no'],
    ['random* control*', 'a randomised controlled trial', 'yes'],
    ['random* control*', 'randomised and controlled', 'no'],
  ];
  for (const [sought, title, expected] of rows) {
    it(`${sought} in "${title}": ${expected}`, () =>
      expect(verdict(phrase(sought), titled(title))).toBe(expected));
  }

  it('a phrase never reaches from one value into the next', () => {
    const record = { title: 'heart', abstract: 'attack', keywords: ['heart', 'attack'] };
    expect(verdict(phrase('heart attack', ['title', 'abstract', 'keywords']), record)).toBe('no');
  });

  it('a whole phrase equals the value', () => {
    const record = { publicationTypes: ['Clinical Trial, Phase II'] };
    expect(verdict(phrase('clinical trial', ['publication-type'], true), record)).toBe('no');
    expect(verdict(phrase('clinical trial phase ii', ['publication-type'], true), record)).toBe(
      'yes',
    );
  });
});

describe('proximity', () => {
  const pair = (distance: number, ordered = false) =>
    near(distance, [phrase('pain'), phrase('relief')], { ordered });
  const rows: readonly [Meaning, string, Verdict][] = [
    [pair(0), 'pain relief', 'yes'],
    [pair(0), 'relief pain', 'yes'],
    [pair(0, true), 'relief pain', 'no'],
    [pair(2), 'relief of the pain', 'yes'],
    [pair(1), 'relief of the pain', 'no'],
    [pair(1, true), 'pain and relief', 'yes'],
    [near(1, [phrase('a'), phrase('a')]), 'a', 'no'],
    [near(1, [phrase('a'), phrase('a')]), 'a b a', 'yes'],
    [near(0, [phrase('a b'), phrase('b c')]), 'a b c', 'no'],
    [near(0, [phrase('a b'), phrase('b c')]), 'a b b c', 'yes'],
    [
      near(1, [or(phrase('x'), phrase('low back')), phrase('pain*')]),
      'low back acute pains',
      'yes',
    ],
    [near(0, [near(1, [phrase('a'), phrase('b')]), phrase('c')]), 'a x b c', 'yes'],
    [near(0, [near(1, [phrase('a'), phrase('b')]), phrase('c')]), 'a x x b c', 'no'],
    [near(0, [near(1, [phrase('a'), phrase('b')]), phrase('c')]), 'a c b', 'no'],
    [near(1, [phrase('a'), phrase('b'), phrase('c')]), 'c a x b', 'yes'],
    [near(1, [phrase('a'), phrase('b'), phrase('c')]), 'c x a x b', 'no'],
    [near(0, [phrase('a'), phrase('a'), phrase('b')]), 'a b', 'no'],
    [near(0, [phrase('a'), phrase('a'), phrase('b')]), 'a b a', 'yes'],
    [near(1, [phrase('a'), phrase('b'), phrase('c')], { ordered: true }), 'a b x c', 'yes'],
    [near(1, [phrase('a'), phrase('b'), phrase('c')], { ordered: true }), 'a c b', 'no'],
  ];
  rows.forEach(([meaning, title, expected], at) => {
    it(`row ${at + 1}: "${title}" is ${expected}`, () =>
      expect(verdict(meaning, titled(title))).toBe(expected));
  });

  it('does not reach from the title into the abstract', () => {
    const record = { title: 'about pain', abstract: 'relief came' };
    expect(verdict(pair(5), record)).toBe('no');
  });
});

describe('what a record does not carry', () => {
  it('leaves words unknown that are not found elsewhere', () => {
    expect(verdict(phrase('asthma'), { title: 'Asthma' })).toBe('yes');
    expect(verdict(phrase('asthma'), { title: 'Eczema' })).toBe('unknown');
    expect(verdict(phrase('asthma'), { title: 'Eczema', abstract: '' })).toBe('no');
  });

  it('adds nothing where the field has other parts that a record knows', () => {
    const mixed = phrase('asthma', ['title', 'original-title', 'substance']);
    expect(verdict(mixed, { title: 'Eczema' })).toBe('no');
    expect(verdict(phrase('asthma', ['substance']), { title: 'asthma' })).toBe('unknown');
  });

  it('does not excuse letters by a number that is missing', () => {
    const targets = ['title', 'pmid', 'year'] as const;
    expect(verdict(phrase('asthma', targets), { title: 'Eczema' })).toBe('no');
    expect(verdict(phrase('12345', targets), { title: 'Eczema' })).toBe('unknown');
    expect(verdict(phrase('123*', targets), { title: 'Eczema', pmid: '12345', year: 2020 })).toBe(
      'yes',
    );
  });

  it('excludes nothing under NOT', () => {
    const strategy = not(phrase('asthma'), heading('Animals'));
    expect(verdict(strategy, titled('asthma'))).toBe('unknown');
    expect(verdict(strategy, { ...titled('asthma'), headings: [] })).toBe('yes');
  });
});

describe('headings', () => {
  const record: MatchRecord = {
    title: 't',
    headings: [
      { name: 'Asthma', major: true, subheadings: ['drug therapy', 'etiology'] },
      { name: 'Infant, Newborn', major: false, subheadings: [] },
      { name: 'Child' },
    ],
  };
  const tree = {
    vocabulary: 'mesh' as const,
    narrower: (name: string) =>
      name === 'Lung Diseases' ? ['Asthma', 'Pneumonia'] : name === 'Pneumonia' ? [] : null,
  };
  const rows: readonly [Meaning, Verdict][] = [
    [heading('asthma'), 'yes'],
    [heading('Eczema'), 'no'],
    [heading('infant newborn'), 'yes'],
    [heading('Asthma', { focus: true }), 'yes'],
    [heading('Infant, Newborn', { focus: true }), 'no'],
    [heading('Child', { focus: true }), 'unknown'],
    [heading('Asthma', { subheadings: ['etiology', 'surgery'] }), 'yes'],
    [heading('Asthma', { subheadings: ['surgery'] }), 'no'],
    [heading('Child', { subheadings: ['surgery'] }), 'unknown'],
    [heading('Asthma', { explode: true }), 'yes'],
    [heading('Lung Diseases', { explode: true }), 'unknown'],
    [heading(null, { subheadings: ['drug therapy'] }), 'yes'],
    [heading(null, { subheadings: ['surgery'] }), 'unknown'],
  ];
  rows.forEach(([meaning, expected], at) => {
    it(`row ${at + 1}: ${expected}`, () => expect(verdict(meaning, record)).toBe(expected));
  });

  it('takes & and "and" in a subheading for the same', () => {
    const found = { headings: [{ name: 'Asthma', subheadings: ['prevention & control'] }] };
    const test = heading('Asthma', { subheadings: ['prevention and control'] });
    expect(verdict(test, found)).toBe('yes');
  });

  it('explodes by a loaded tree', () => {
    const run = (name: string) =>
      compile(heading(name, { explode: true }), { tree }).verdict(record);
    expect(run('Lung Diseases')).toBe('yes');
    expect(run('Pneumonia')).toBe('no');
    expect(run('Not In The Tree')).toBe('unknown');
  });

  it('knows that an empty list holds no heading at all', () => {
    expect(verdict(heading('Asthma', { explode: true }), { headings: [] })).toBe('no');
  });
});

describe('years and languages', () => {
  it('are answered by the record or unknown', () => {
    expect(verdict(years(2010, null), { year: 2010 })).toBe('yes');
    expect(verdict(years(2010, 2012), { year: 2013 })).toBe('no');
    expect(verdict(years(null, 2012), {})).toBe('unknown');
    expect(verdict(language('english'), { language: 'eng' })).toBe('yes');
    expect(verdict(language('english'), { language: 'French' })).toBe('no');
    expect(verdict(language('english'), {})).toBe('unknown');
  });
});
