import { describe, expect, it } from 'vitest';
import { mean, parse } from '../../../src/strategy/index.js';
import type { Meaning, Platform, Word } from '../../../src/strategy/index.js';

const meaningOf = (text: string, platform: Platform = 'ovid-medline') => {
  const { lines, result } = mean(parse(text, { platform }));
  return result === null ? null : lines[result]!;
};

/** A meaning without its places and notes, words as written. */
function plain(meaning: Meaning | null): unknown {
  return JSON.parse(
    JSON.stringify(meaning, (key, value: unknown) => {
      if (key === 'start' || key === 'end' || key === 'note') return undefined;
      if (key !== 'words') return value;
      const signs = { many: '*', one: '#', optional: '?' };
      return (value as readonly Word[])
        .map(({ parts }) =>
          parts.map((part) => (part.kind === 'letters' ? part.text : signs[part.kind])),
        )
        .map((parts) => parts.join(''))
        .join(' ');
    }),
  );
}

describe('fields', () => {
  it('are pushed down to the words, several of them as one phrase', () => {
    expect(plain(meaningOf('(asthma or wheez*).ti,ab.'))).toEqual({
      kind: 'or',
      operands: [
        { kind: 'phrase', targets: ['title', 'abstract'], words: 'asthma' },
        { kind: 'phrase', targets: ['title', 'abstract'], words: 'wheez*' },
      ],
    });
  });

  it('nearest to the words win', () => {
    expect(plain(meaningOf('(asthma.ti. or wheeze).ab.'))).toEqual({
      kind: 'or',
      operands: [
        { kind: 'phrase', targets: ['title'], words: 'asthma' },
        { kind: 'phrase', targets: ['abstract'], words: 'wheeze' },
      ],
    });
  });

  it('about words and about headings are alternatives', () => {
    expect(plain(meaningOf('asthma.ti,sh.'))).toMatchObject({
      kind: 'or',
      operands: [
        { kind: 'phrase', targets: ['title'] },
        { kind: 'heading', name: 'asthma' },
      ],
    });
  });

  it('left out are the platform’s own, with a note', () => {
    expect(meaningOf('asthma')).toMatchObject({
      note: 'No field is named: read as multi-purpose.',
    });
    expect(meaningOf('asthma', 'ebsco-cinahl')).toMatchObject({
      targets: ['title', 'abstract', 'keywords', 'heading', 'subheading'],
    });
  });

  it('printed behind .mp. are those that count', () => {
    const text =
      'asthma.mp. [mp=title, abstract, original title, name of substance word, subject heading word, keyword heading word]';
    expect(meaningOf(text)).toMatchObject({
      targets: ['title', 'abstract', 'original-title', 'substance', 'heading', 'keywords'],
    });
  });

  it('that the platform does not have are unanswerable', () => {
    expect(meaningOf('asthma.qq.')).toMatchObject({ kind: 'unanswerable' });
  });
});

describe('headings', () => {
  it('know the full names of their subheadings', () => {
    expect(plain(meaningOf('exp *Asthma/dt, th'))).toEqual({
      kind: 'heading',
      vocabulary: 'mesh',
      name: 'Asthma',
      explode: true,
      focus: true,
      subheadings: ['drug therapy', 'therapy'],
    });
    expect(meaningOf('asthma/dt', 'ovid-embase')).toMatchObject({
      vocabulary: 'emtree',
      subheadings: ['drug therapy'],
    });
  });

  it('of PubMed take in narrower subheadings unless told not to', () => {
    expect(meaningOf('"asthma/therapy"[mh]', 'pubmed')).toMatchObject({
      name: 'asthma',
      subheadings: expect.arrayContaining([
        'therapy',
        'drug therapy',
        'transplantation',
      ]) as unknown,
    });
    expect(meaningOf('"asthma/therapy"[mh:noexp]', 'pubmed')).toMatchObject({
      subheadings: ['therapy'],
    });
  });

  it('that are truncated are compared as whole values', () => {
    expect(plain(meaningOf('asthma*.sh.'))).toEqual({
      kind: 'phrase',
      targets: ['heading'],
      words: 'asthma*',
      whole: true,
    });
  });
});

describe('proximity', () => {
  it('is in a field that all operands name', () => {
    expect(plain(meaningOf('((acute or severe) adj3 asthma).ti,ab.'))).toMatchObject({
      kind: 'near',
      distance: 2,
      ordered: false,
      targets: ['title', 'abstract'],
    });
  });

  it('holds nothing but words', () => {
    expect(meaningOf('((acute and severe) adj3 asthma).ti.')).toMatchObject({
      kind: 'unanswerable',
    });
  });
});

describe('lines', () => {
  it('are named by their place, ranges one by one', () => {
    expect(plain(meaningOf('1. a.ti.\n2. b.ti.\n3. c.ti.\n4. or/1-3'))).toEqual({
      kind: 'or',
      operands: [0, 1, 2].map((line) => ({ kind: 'line', line })),
    });
  });

  it('that are not there are unanswerable, with the number', () => {
    expect(meaningOf('1. a.ti.\n2. 1 or 7')).toMatchObject({
      operands: [
        { kind: 'line', line: 0 },
        { kind: 'unanswerable', reason: 'there is no line 7' },
      ],
    });
    expect(plain(meaningOf('1. a.ti.\n2. or/1-999999'))).toMatchObject({ kind: 'or' });
  });

  it('in a circle are unanswerable, and those beside it are not', () => {
    const { lines } = mean(
      parse('1. 2 or x.ti.\n2. 1 or y.ti.\n3. 1 and 2', { platform: 'ovid-medline' }),
    );
    const circular = { kind: 'unanswerable', reason: 'the lines refer to each other in a circle' };
    expect(lines[0]).toMatchObject({ operands: [circular, { kind: 'phrase' }] });
    expect(lines[1]).toMatchObject({ operands: [circular, { kind: 'phrase' }] });
    expect(lines[2]).toMatchObject({ operands: [{ kind: 'line' }, { kind: 'line' }] });
  });
});

describe('dates and limits', () => {
  it('are years where they are whole years', () => {
    expect(plain(meaningOf('2010:2020[dp]', 'pubmed'))).toEqual({
      kind: 'years',
      from: 2010,
      to: 2020,
    });
    expect(plain(meaningOf('"2010/01/01"[dp]:"3000"[dp]', 'pubmed'))).toEqual({
      kind: 'years',
      from: 2010,
      to: null,
    });
  });

  it('finer than the year are sure only within the edge', () => {
    expect(plain(meaningOf('"2010/06/15"[dp]:"2015"[dp]', 'pubmed'))).toMatchObject({
      kind: 'or',
      operands: [
        { kind: 'years', from: 2011, to: 2015 },
        {
          kind: 'and',
          operands: [{ kind: 'years', from: 2010, to: 2015 }, { kind: 'unanswerable' }],
        },
      ],
    });
  });

  it('of publication type are by the names that records have', () => {
    expect(plain(meaningOf('1. a.ti.\n2. limit 1 to review articles'))).toEqual({
      kind: 'and',
      operands: [
        { kind: 'line', line: 0 },
        { kind: 'phrase', targets: ['publication-type'], words: 'review', whole: true },
      ],
    });
  });
});

describe('a text of any depth', () => {
  it('is given a meaning without running out of stack', () => {
    const brackets = `${'('.repeat(10_000)}asthma.ti.${')'.repeat(10_000)}`;
    expect(meaningOf(brackets)).toMatchObject({ kind: 'phrase' });
    const nested = `${'(a or (b and '.repeat(5_000)}c${'))'.repeat(5_000)}`;
    expect(meaningOf(nested)).toMatchObject({ kind: 'or' });
    expect(JSON.stringify(mean(parse(nested, { platform: 'pubmed' })))).toContain(
      'nested too deeply',
    );
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at + 1}. ${at + 2} or a.ti.`);
    expect(mean(parse(lines.join('\n'), { platform: 'ovid-medline' })).lines).toHaveLength(5_000);
  });
});
