import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../src/strategy/vocabulary/heading-vocabulary.js';
import {
  openVocabularyText,
  printVocabulary,
} from '../../../src/strategy/vocabulary/vocabulary-text.js';
import { createBinReader } from '../../../src/strategy/vocabulary/read-descriptor-bin.js';
import { createXmlReader } from '../../../src/strategy/vocabulary/read-descriptor-xml.js';
import type { DescriptorReader } from '../../../src/strategy/vocabulary/vocabulary-file.js';

const xml = readFileSync(
  new URL('../../fixtures/mesh/desc2026-sample.xml', import.meta.url),
  'utf8',
);
const bin = readFileSync(new URL('../../fixtures/mesh/d2026-sample.bin', import.meta.url), 'utf8');

function read(reader: DescriptorReader, text: string, pieceLength = text.length) {
  for (let at = 0; at < text.length; at += pieceLength)
    reader.push(text.slice(at, at + pieceLength));
  return reader.end();
}

describe("NLM's descriptor file in XML", () => {
  const { year, headings } = read(createXmlReader(), xml);

  it('names its year in its DTD', () => {
    expect(year).toBe(2026);
  });

  it('gives each heading its places, entry terms and first year', () => {
    expect(headings[0]).toEqual({
      name: 'Asthma',
      trees: ['C08.127.108', 'C08.381.495.108'],
      entryTerms: ['Bronchial Asthma', 'Asthma, Bronchial'],
      since: 1966,
      formerly: [],
    });
  });

  it('keeps former names with their years, and reads entities', () => {
    expect(headings[2]?.formerly[0]).toEqual({
      name: 'DIABETES MELLITUS, NON-INSULIN-DEPENDENT',
      from: 1984,
      to: 2004,
    });
    expect(headings[3]?.name).toBe('Head & Neck Sample');
    expect(headings[1]?.entryTerms).toEqual(["Widal's Triad"]);
  });

  it.each([1, 7, 100, 4096])('reads the same in pieces of %i characters', (length) => {
    expect(read(createXmlReader(), xml, length)).toEqual({ year, headings, whole: true });
  });

  it('passes over a record that is cut off', () => {
    const cut = xml.slice(0, xml.lastIndexOf('</DescriptorRecord>'));
    expect(read(createXmlReader(), cut)).toMatchObject({ whole: false });
    expect(read(createXmlReader(), cut).headings).toHaveLength(3);
  });
});

describe("NLM's descriptor file in ASCII", () => {
  const { headings } = read(createBinReader(), bin);

  it('holds the same headings as the XML', () => {
    const fromXml = read(createXmlReader(), xml).headings.slice(0, 3);
    expect(headings.map(({ name, trees, since }) => ({ name, trees, since }))).toEqual(
      fromXml.map(({ name, trees, since }) => ({ name, trees, since })),
    );
    expect(headings[0]?.entryTerms).toEqual(['Asthma, Bronchial', 'Bronchial Asthma']);
    expect(headings[2]?.formerly[0]?.to).toBe(2004);
  });

  it.each([1, 13])('reads the same in pieces of %i characters', (length) => {
    expect(read(createBinReader(), bin, length).headings).toEqual(headings);
  });

  it('reads lines that end as on Windows', () => {
    expect(read(createBinReader(), bin.replaceAll('\n', '\r\n')).headings).toEqual(headings);
  });
});

describe('a loaded vocabulary', () => {
  const file = {
    vocabulary: 'mesh',
    ...read(createXmlReader(), xml),
  } as const;
  const mesh = openVocabulary(file);

  it('finds a heading without case and punctuation', () => {
    expect(mesh.find('diabetes mellitus type 2')?.name).toBe('Diabetes Mellitus, Type 2');
  });

  it('tells an entry term from a former name', () => {
    expect(mesh.findByOtherName('NIDDM')).toMatchObject({ formerlyUntil: null });
    expect(mesh.findByOtherName('Diabetes Mellitus, Non-Insulin-Dependent')).toMatchObject({
      heading: { name: 'Diabetes Mellitus, Type 2' },
      formerlyUntil: 2004,
    });
  });

  it('lists what stands below a heading, and answers null for a name it does not know', () => {
    expect([...(mesh.narrower('ASTHMA') ?? [])]).toEqual(['Asthma, Aspirin-Induced']);
    expect([...(mesh.narrower('Diabetes Mellitus, Type 2') ?? [])]).toEqual([]);
    expect(mesh.narrower('Sepsis')).toBeNull();
  });

  it('answers the same from the text that is kept of it', () => {
    const kept = openVocabularyText(printVocabulary(file));
    expect(kept).toMatchObject({ vocabulary: 'mesh', year: 2026, size: file.headings.length });
    for (const heading of file.headings) {
      expect(kept?.find(heading.name)).toEqual(heading);
      expect(kept?.narrower(heading.name)).toEqual(mesh.narrower(heading.name));
      expect(kept?.hasNarrower(heading.name)).toBe(mesh.hasNarrower(heading.name));
      for (const name of [...heading.entryTerms, ...heading.formerly.map((each) => each.name)])
        expect(kept?.findByOtherName(name)).toEqual(mesh.findByOtherName(name));
    }
  });

  it('keeps names with the signs of its own text apart', () => {
    const odd = {
      name: 'A\tB|C',
      trees: ['A01.1'],
      entryTerms: ['D\nE', 'F'],
      since: null,
      formerly: [{ name: 'G\u001fH', from: 1966, to: 1970 }],
    };
    const kept = openVocabularyText(
      printVocabulary({ vocabulary: 'mesh', year: null, headings: [odd] }),
    );
    expect(kept?.find('a b c')).toMatchObject({ name: 'A B C', entryTerms: ['D E', 'F'] });
    expect(kept?.findByOtherName('G H')).toMatchObject({ formerlyUntil: 1970 });
  });

  it('is not opened from a part of its text', () => {
    const text = printVocabulary(file);
    for (let length = 0; length < text.length; length += 7)
      expect(openVocabularyText(text.slice(0, length))).toBeNull();
  });

  it.each(['', '[]', '{"format":"other"}', 'searchbank-vocabulary-2\tmesh\t2026\t3\nA\t\t\t\t\n'])(
    'is not opened from %s',
    (text) => {
      expect(openVocabularyText(text)).toBeNull();
    },
  );
});
