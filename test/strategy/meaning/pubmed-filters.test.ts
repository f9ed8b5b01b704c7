import { describe, expect, it } from 'vitest';
import { compile, parse } from '../../../src/strategy/index.js';

const record = {
  title: 'asthma',
  language: 'english',
  publicationTypes: ['Review'],
  headings: [{ name: 'Humans' }],
};
const verdict = (text: string, platform: 'pubmed' | 'scopus' = 'pubmed') =>
  compile(parse(text, { platform })).verdict(record);

describe('filters that a record can answer', () => {
  it.each([
    ['asthma[ti] AND english[Filter]', 'yes'],
    ['asthma[ti] AND french[Filter]', 'no'],
    ['asthma[ti] AND humans[Filter]', 'yes'],
    ['asthma[ti] AND (clinicaltrial[Filter] OR review[Filter])', 'yes'],
    ['asthma[ti] AND medline[Filter]', 'unknown'],
  ])('%s: %s', (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  it('reads a Scopus document type by its code', () => {
    expect(verdict('TITLE(asthma) AND DOCTYPE(re)', 'scopus')).toBe('yes');
    expect(verdict('TITLE(asthma) AND NOT DOCTYPE(re)', 'scopus')).toBe('no');
  });
});

describe('nearness under several fields', () => {
  it('holds in any of them, whole fields or not', () => {
    const text = '1. (asthma adj3 child).ti,ab,kw,kf.';
    const near = compile(parse(text, { platform: 'ovid-medline' }));
    expect(near.verdict({ title: 'Asthma in a child', abstract: '', keywords: [] })).toBe('yes');
    expect(near.verdict({ title: 'Asthma', abstract: '', keywords: ['child asthma'] })).toBe('yes');
    expect(near.verdict({ title: 'Asthma', abstract: 'child', keywords: [] })).toBe('no');
  });
});
