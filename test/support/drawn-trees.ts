import fc from 'fast-check';
import type { Platform, Query, Word, WordPart } from '../../src/strategy/index.js';

/** What a platform's notation can say, for drawing trees that must survive being written and read. */
interface Abilities {
  readonly wildcards: readonly Exclude<WordPart, { kind: 'letters' }>[];
  readonly fields: readonly string[];
  /** Distances of any order, and in order. */
  readonly near: readonly number[];
  readonly before: readonly number[];
  readonly headings: {
    readonly explode: boolean;
    readonly focus: boolean;
    readonly subheadings: readonly string[];
  } | null;
  readonly combinations: boolean;
  /** Whether a field can hold more than one text. */
  readonly fieldedGroups: boolean;
  /** Whether a field can be asked how often words occur in it. */
  readonly frequency?: boolean;
}

const many = { kind: 'many' } as const;
const one = { kind: 'one' } as const;
const optional = { kind: 'optional' } as const;
const ovid: Abilities = {
  wildcards: [many, { kind: 'many', max: 3 }, one, optional],
  fields: ['ti', 'ab', 'tw'],
  near: [0, 2, 9],
  before: [0],
  headings: { explode: true, focus: true, subheadings: ['dt', 'th'] },
  combinations: true,
  fieldedGroups: true,
  frequency: true,
};

export const abilities: Readonly<Record<Platform, Abilities>> = {
  'ovid-medline': ovid,
  'ovid-embase': ovid,
  'ovid-psycinfo': { ...ovid, headings: { explode: true, focus: true, subheadings: [] } },
  pubmed: {
    wildcards: [many],
    fields: ['ti', 'tiab', 'tw'],
    near: [],
    before: [],
    headings: { explode: true, focus: true, subheadings: ['therapy'] },
    combinations: false,
    fieldedGroups: false,
  },
  cochrane: {
    wildcards: [many, optional],
    fields: ['ti', 'ab'],
    near: [1, 3],
    before: [0],
    headings: { explode: true, focus: true, subheadings: ['DT'] },
    combinations: true,
    fieldedGroups: true,
  },
  'ebsco-cinahl': {
    wildcards: [many, one, optional],
    fields: ['ti', 'ab'],
    near: [0, 3],
    before: [0, 4],
    headings: { explode: true, focus: true, subheadings: [] },
    combinations: false,
    fieldedGroups: true,
  },
  embase: {
    wildcards: [many, one, optional],
    fields: ['ti', 'ab'],
    near: [0, 3],
    before: [0, 4],
    headings: { explode: true, focus: true, subheadings: [] },
    combinations: false,
    fieldedGroups: true,
  },
  wos: {
    wildcards: [many, one, optional],
    fields: ['ts', 'ti'],
    near: [0, 3],
    before: [],
    headings: null,
    combinations: false,
    fieldedGroups: true,
  },
  scopus: {
    wildcards: [many, one],
    fields: ['title', 'abs'],
    near: [0, 3],
    before: [0, 4],
    headings: null,
    combinations: false,
    fieldedGroups: true,
  },
  proquest: {
    wildcards: [{ kind: 'many', max: 5 }, { kind: 'many', max: 9 }, one],
    fields: ['ti', 'ab'],
    near: [1, 3],
    before: [1, 4],
    headings: { explode: true, focus: false, subheadings: [] },
    combinations: false,
    fieldedGroups: true,
  },
};

const nowhere = { start: 0, end: 0 };
const stem = fc.constantFrom(
  'asthma',
  'wheez',
  'cough',
  'airway',
  'hyperreactivity',
  'blood',
  'serum',
  'zinc',
  'k9x',
);

function wordOf({ wildcards }: Abilities): fc.Arbitrary<Word> {
  const plain = stem.map((text): Word => ({ ...nowhere, parts: [{ kind: 'letters', text }] }));
  if (wildcards.length === 0) return plain;
  const end = fc.tuple(stem, fc.constantFrom(...wildcards.filter(({ kind }) => kind === 'many')));
  const inner = wildcards.filter(({ kind }) => kind !== 'many');
  const ending = end.map(([text, sign]): Word => ({
    ...nowhere,
    parts: [{ kind: 'letters', text }, sign],
  }));
  if (inner.length === 0) return fc.oneof(plain, ending);
  const middle = fc.tuple(stem, fc.constantFrom(...inner), stem);
  return fc.oneof(
    plain,
    ending,
    middle.map(([text, sign, rest]): Word => ({
      ...nowhere,
      parts: [{ kind: 'letters', text }, sign, { kind: 'letters', text: rest }],
    })),
  );
}

/** Trees that the platform can say: texts, headings, references, proximities, fields and operators in any nesting it allows. */
export function drawnTree(platform: Platform): fc.Arbitrary<Query> {
  const can = abilities[platform];
  const word = wordOf(can);
  const text: fc.Arbitrary<Query> = fc
    .oneof(
      fc.array(word, { minLength: 1, maxLength: 1 }),
      fc.array(
        stem.map((letters): Word => ({ ...nowhere, parts: [{ kind: 'letters', text: letters }] })),
        { minLength: 2, maxLength: 3 },
      ),
    )
    .map((words) => ({ kind: 'text', quote: '', words, ...nowhere }));
  const terms = fc.oneof(text, joined('or', text));
  const nears = [
    ...can.near.map((distance) => ({ ordered: false, distance })),
    ...can.before.map((distance) => ({ ordered: true, distance })),
  ];
  const near: fc.Arbitrary<Query> =
    nears.length === 0
      ? text
      : fc.tuple(fc.constantFrom(...nears), terms, terms).map(([how, left, right]) => ({
          kind: 'proximity',
          ...how,
          operands: [left, right],
          operatorSpans: [nowhere],
          ...nowhere,
        }));
  const inField = can.fieldedGroups
    ? fc.oneof(text, near, joined('or', text), joined('and', fc.oneof(text, near)))
    : text;
  const fielded: fc.Arbitrary<Query> = fc
    .tuple(fc.constantFrom(...can.fields), inField)
    .map(([id, operand]) => ({
      kind: 'fielded',
      fields: [{ id, written: id, ...nowhere }],
      fieldSpan: nowhere,
      operand,
      ...nowhere,
    }));
  const leaves: fc.Arbitrary<Query>[] = [text, fielded, fielded, reference()];
  if (can.headings) leaves.push(headingOf(can.headings));
  if (can.combinations) leaves.push(combination());
  if (can.frequency)
    leaves.push(
      fc.tuple(fielded, fc.integer({ min: 2, max: 9 })).map(([operand, least]) => ({
        kind: 'frequency',
        operand,
        least,
        signSpan: nowhere,
        ...nowhere,
      })),
    );
  const leaf = fc.oneof(...leaves);
  const level = (below: fc.Arbitrary<Query>) =>
    fc.oneof(below, joined('and', below), joined('or', below), not(below));
  return level(level(level(leaf)));
}

function joined(operator: 'and' | 'or', operand: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  return fc.array(operand, { minLength: 2, maxLength: 4 }).map((operands) => ({
    kind: 'boolean',
    operator,
    operands,
    operatorSpans: operands.slice(1).map(() => nowhere),
    ...nowhere,
  }));
}

function not(operand: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  return fc.tuple(operand, operand).map((operands) => ({
    kind: 'boolean',
    operator: 'not',
    operands,
    operatorSpans: [nowhere],
    ...nowhere,
  }));
}

function reference(): fc.Arbitrary<Query> {
  return fc
    .integer({ min: 1, max: 99 })
    .map((number) => ({ kind: 'reference', label: `${number}`, ...nowhere }));
}

function headingOf(can: NonNullable<Abilities['headings']>): fc.Arbitrary<Query> {
  const subheading =
    can.subheadings.length > 0 ? fc.subarray(can.subheadings.slice(0, 1)) : fc.constant([]);
  return fc
    .tuple(
      fc.constantFrom('Asthma', 'Wounds and Injuries', 'Fractures, Bone'),
      fc.boolean(),
      fc.boolean(),
      subheading,
    )
    .map(([name, explode, focus, subheadings]) => ({
      kind: 'heading',
      name,
      nameSpan: nowhere,
      explode: explode && can.explode,
      focus: focus && can.focus,
      subheadings: subheadings.map((part) => ({ text: part, ...nowhere })),
      ...nowhere,
    }));
}

function combination(): fc.Arbitrary<Query> {
  const label = (number: number) => ({
    kind: 'reference' as const,
    label: `${number}`,
    ...nowhere,
  });
  return fc
    .tuple(
      fc.constantFrom('and' as const, 'or' as const),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 20 }),
    )
    .map(([operator, from, to]) => ({
      kind: 'combination',
      operator,
      operatorSpan: nowhere,
      ranges: [{ from: label(from), to: label(to), ...nowhere }],
      ...nowhere,
    }));
}
