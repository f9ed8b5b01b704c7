import { describe, expect, it } from 'vitest';
import { parse, translate, type Platform } from '../../../src/strategy/index.js';

function said(text: string, to: Platform, from: Platform = 'ovid-medline') {
  const { text: written, report } = translate(parse(text, { platform: from }), to);
  return [written, ...report.map(({ change }) => change)];
}

describe('what the target has no sign for', () => {
  it('a stem too short for PubMed is spelt out', () => {
    expect(said('cat*.ti.', 'pubmed')).toEqual(['cat[ti] OR cats[ti]', 'narrowed']);
    expect(said('pain*.ti.', 'pubmed')).toEqual(['pain*[ti]']);
  });

  it('left truncation is dropped and told', () => {
    expect(said('TI=(*therapy)', 'pubmed', 'wos')).toEqual(['therapy[ti]', 'narrowed']);
    expect(said('TI=(*therapy)', 'scopus', 'wos')).toEqual(['TITLE(*therapy)']);
  });

  it('one letter is the spellings that are meant, or a truncation', () => {
    expect(said('organi#e.ti.', 'pubmed')).toEqual(['organise[ti] OR organize[ti]', 'narrowed']);
    expect(said('asthm#.ti.', 'pubmed')).toEqual(['asthm*[ti]', 'broadened']);
  });

  it('keeps hyphens', () => {
    expect(said('covid-19.ti. or anti-inflammator*.ti.', 'pubmed')).toEqual([
      '"covid-19"[ti] OR "anti-inflammator*"[ti]',
    ]);
  });

  it('pairs near each other are written out for PubMed, up to a number', () => {
    expect(said('((hip or knee) adj3 (pain or ache)).ti.', 'pubmed')).toEqual([
      '"hip pain"[ti:~2] OR "hip ache"[ti:~2] OR "knee pain"[ti:~2] OR "knee ache"[ti:~2]',
      'exact',
    ]);
    const many = Array.from({ length: 6 }, (_, n) => `joint${n}`).join(' or ');
    const [text, ...changes] = said(`((${many}) adj3 (${many})).ti.`, 'pubmed');
    expect(text).toContain(' AND ');
    expect(changes).toEqual(['broadened']);
  });

  it('proximities of different distance are parted on Scopus', () => {
    expect(said('((hip adj2 joint) adj5 pain).ti.', 'scopus')).toEqual([
      'TITLE(hip W/1 joint) AND TITLE(pain)',
      'broadened',
    ]);
  });

  it('several words in one window are near each other two by two', () => {
    expect(said('"hip joint pain"[ti:~3]', 'ovid-medline', 'pubmed')).toEqual([
      '(hip adj5 joint).ti. and (joint adj5 pain).ti.',
      'broadened',
    ]);
  });

  it('words that are operators stand in quotes', () => {
    expect(said('"near"[ti] OR "not"[ti]', 'ovid-medline', 'pubmed')).toEqual([
      '("near" or "not").ti.',
    ]);
  });

  it('a limit has a line of its own on Ovid', () => {
    expect(said('asthma[ti] AND 2010:2020[dp] AND english[la]', 'ovid-medline', 'pubmed')).toEqual([
      '1 asthma.ti.\n2 limit 1 to (yr="2010 -2020" and english language)',
      'exact',
    ]);
  });

  it('a command that removes duplicates is told', () => {
    expect(said('1. asthma.ti.\n2. remove duplicates from 1', 'pubmed')).toEqual([
      '#1 asthma[ti]\n#2 #1',
      'exact',
    ]);
    expect(said('1. asthma.ti.\n2. remove duplicates from 1', 'ovid-embase')).toEqual([
      '1 asthma.ti.\n2 remove duplicates from 1',
    ]);
  });

  it('a reversed history is written in the order in which it was run', () => {
    expect(said('#2 Search #1 AND pain[ti]\n#1 Search asthma[ti]', 'wos', 'pubmed')).toEqual([
      '#1 TI=(asthma)\n#2 #1 AND TI=(pain)',
    ]);
  });
});

describe('a period printed as a limit', () => {
  it('is written in whole years, and told', () => {
    const history =
      '#1 Search asthma[ti]\n#2 Search #1 Limits: Publication Date from 1996/01/01 to 2008/08/29';
    expect(said(history, 'wos', 'pubmed')).toEqual([
      '#1 TI=(asthma)\n#2 #1 AND PY=(1996-2008)',
      'broadened',
    ]);
  });
});
