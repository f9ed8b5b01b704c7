import type {
  Fielded,
  Heading,
  MatchRecord,
  Platform,
  Query,
  Word,
  WordPart,
} from '../../../src/strategy/index.js';
import { fieldsOf, printLines, printQuery } from '../../../src/strategy/index.js';
import { abilities } from '../../../src/strategy/translate/abilities.js';
import { constructs } from './constructs.js';

/*
 * Strategies and records drawn from one small vocabulary, so that they meet often and every wildcard, field and
 * operator makes a difference. Trees are drawn for the platform and printed: what is tested is text.
 */

const nowhere = { start: 0, end: 0 } as const;

/** A small generator of numbers (mulberry32): the same draw for the same seed. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const words = [
  'colour', 'color', 'colorful', 'tumour', 'tumor', 'tumors', 'woman', 'women', 'child', 'children', 'pain', 'painful', 'pains',
  'care', 'cares', 'cared', 'careful', 'trial', 'trials', 'random', 'randomised', 'randomized', 'lung', 'lungs', 'therapy', 'therapies',
  'drug', 'drugs', 'organisation', 'organization', 'anaemia', 'anemia', 'rat', 'rats', 'rate', 'school',
]; // prettier-ignore
const headings = [
  'Asthma',
  'Lung Diseases',
  'Child',
  'Drug Therapy',
  'Pain, Postoperative',
  'Humans',
  'Animals',
  'Rats',
];
const types = ['review', 'letter', 'randomized controlled trial', 'journal article', 'article'];
const languages = ['english', 'french', 'german'];
const qualifiers = { code: ['dt', 'th', 'di'], name: ['drug therapy', 'therapy', 'diagnosis'] };
const authors = ['smith j', 'smith ja', 'jones b'];
const journals = ['lancet', 'pain', 'lung cancer'];

function sentence(draw: Draw, least: number, most: number): string {
  return Array.from({ length: least + draw.below(most - least + 1) }, () => draw.of(words)).join(
    ' ',
  );
}

function some<T>(draw: Draw, list: readonly T[], most: number): T[] {
  return [...new Set(Array.from({ length: draw.below(most + 1) }, () => draw.of(list)))];
}

/** Records that differ in every part that a strategy can ask for; any part but the title may be unknown. */
export function drawRecord(draw: Draw): MatchRecord {
  const maybe = <T>(value: () => T): T | undefined => (draw.chance(0.12) ? undefined : value());
  return {
    title: sentence(draw, 2, 7),
    abstract: maybe(() => (draw.chance(0.1) ? '' : sentence(draw, 5, 25))),
    keywords: maybe(() => some(draw, words, 3)),
    headings: maybe(() =>
      some(draw, headings, 4).map((name) => ({
        name,
        major: maybe(() => draw.chance(0.4)),
        subheadings: maybe(() => some(draw, [...qualifiers.name, 'surgery', 'diet therapy'], 2)),
      })),
    ),
    publicationTypes: maybe(() => some(draw, types, 2)),
    authors: maybe(() => some(draw, authors, 2)),
    journal: maybe(() => draw.of(journals)),
    year: maybe(() => 2008 + draw.below(14)),
    language: maybe(() => draw.of(languages)),
  };
}

/** Draws the lines of a strategy for a platform, as text. */
export class StrategyDraw {
  readonly #draw: Draw;
  readonly #platform: Platform;
  /** The share of terms and lines that are written as people write them (`constructs.ts`). */
  readonly #written: number;

  constructor(draw: Draw, platform: Platform, written = 0) {
    this.#draw = draw;
    this.#platform = platform;
    this.#written = written;
  }

  text(): string {
    // Small ones mostly: the more there is in a strategy, the less is said of it as a whole.
    const size = this.#draw.below(10);
    const count = size < 6 ? 1 : 1 + this.#draw.below(6);
    const depth = size < 3 ? 0 : size < 6 ? 1 : 2;
    const lines = Array.from({ length: count }, (_, index) => ({
      label: String(index + 1),
      query: this.#line(index, depth),
    }));
    const [only, ...more] = lines;
    return only && more.length === 0
      ? printQuery(only.query, this.#platform)
      : printLines(lines, this.#platform);
  }

  /** Later lines mostly combine the earlier ones, the last one always where it can. */
  #line(index: number, depth: number): Query {
    if (index >= 2 && this.#written > 0 && this.#draw.chance(this.#written))
      return this.#construct(constructs[this.#platform].lines, index);
    if (index >= 2 && this.#draw.chance(0.6)) return this.#combine(index);
    return this.#query(this.#draw.below(depth + 1));
  }

  #combine(lines: number): Query {
    const line = (): Query => ({
      ...nowhere,
      kind: 'reference',
      label: String(1 + this.#draw.below(lines)),
    });
    const operand = (): Query => (this.#draw.chance(0.75) ? line() : this.#query(1));
    return this.#boolean(line(), operand(), ...(this.#draw.chance(0.4) ? [operand()] : []));
  }

  #boolean(...operands: Query[]): Query {
    const operator = this.#draw.of(['and', 'or', 'or', 'not'] as const);
    const used = operator === 'not' ? operands.slice(0, 2) : operands;
    return {
      ...nowhere,
      kind: 'boolean',
      operator,
      operands: used.map(group),
      operatorSpans: used.slice(1).map(() => nowhere),
    };
  }

  #query(depth: number): Query {
    if (depth > 0 && this.#draw.chance(0.6))
      return this.#boolean(
        this.#query(depth - 1),
        this.#query(depth - 1),
        ...(this.#draw.chance(0.3) ? [this.#query(depth - 1)] : []),
      );
    if (this.#written > 0 && this.#draw.chance(this.#written))
      return group(this.#construct(constructs[this.#platform].terms, 2));
    const kind = this.#draw.below(20);
    if (kind < 3) return this.#heading() ?? this.#words();
    if (kind === 3) return this.#language() ?? this.#words();
    if (kind === 4) return this.#years() ?? this.#words();
    if (kind === 5) return this.#value() ?? this.#words();
    return this.#words();
  }

  /** A text with its places filled in; the printer writes it as it is. */
  #construct(texts: readonly string[], lines: number): Query {
    const draw = this.#draw;
    const earlier = draw.below(lines - 1);
    const year = 2008 + draw.below(8);
    const { stem } = abilities[this.#platform].wildcards;
    const values: Readonly<Record<string, () => string>> = {
      w: () => draw.of(words),
      t: () => {
        const word = draw.of(words);
        return draw.chance(0.4) && word.length > Math.max(stem, 3)
          ? `${word.slice(0, Math.max(stem, 3))}*`
          : word;
      },
      h: () => draw.of(headings),
      q: () =>
        draw.of(
          this.#platform === 'pubmed' || this.#platform === 'proquest'
            ? qualifiers.name
            : qualifiers.code,
        ),
      y: () => String(year),
      z: () => String(year + 3),
      n: () => String(earlier + 1),
      m: () => String(earlier + 2 + draw.below(lines - 1 - earlier)),
    };
    const text = draw.of(texts).replace(/\{([a-z])\}/g, (whole, key: string) => {
      const value = values[key];
      return value ? value() : whole;
    });
    return { ...nowhere, kind: 'unread', text };
  }

  #heading(): Query | null {
    const { vocabularies } = abilities[this.#platform];
    if (vocabularies.length === 0) return null;
    const code = this.#platform === 'pubmed' || this.#platform === 'proquest' ? 'name' : 'code';
    const subheadings =
      vocabularies[0] === 'mesh' && this.#draw.chance(0.3) ? [this.#draw.of(qualifiers[code])] : [];
    const heading: Heading = {
      ...nowhere,
      kind: 'heading',
      name: this.#draw.of(headings),
      nameSpan: nowhere,
      explode: this.#draw.chance(0.5),
      focus: this.#draw.chance(0.25),
      subheadings: subheadings.map((text) => ({ ...nowhere, text })),
    };
    return heading;
  }

  #language(): Query | null {
    const field = fieldsOf(this.#platform).find(({ sense }) => sense.kind === 'language');
    return field ? this.#under(field.id, [letters(this.#draw.of(languages))]) : null;
  }

  #years(): Query | null {
    const field = fieldsOf(this.#platform).find(({ sense }) => sense.kind === 'years');
    if (!field) return null;
    const from = 2008 + this.#draw.below(10);
    const to = from + this.#draw.below(5);
    if (this.#platform === 'scopus')
      return {
        ...nowhere,
        kind: 'limit',
        operand: null,
        operator: 'and',
        conditions: [{ ...nowhere, kind: 'years', from, to: null }],
      };
    if (this.#platform.startsWith('ovid-')) return this.#under(field.id, [letters(String(from))]);
    return fielded(field.id, { ...nowhere, kind: 'range', from: String(from), to: String(to) });
  }

  /** A publication type, an author or a journal. */
  #value(): Query | null {
    const target = this.#draw.of([
      'publication-type',
      'publication-type',
      'author',
      'journal',
    ] as const);
    const list = { 'publication-type': types, author: authors, journal: journals }[target];
    const field = fieldsOf(this.#platform).find(
      ({ sense }) =>
        sense.kind === 'words' && sense.targets.length === 1 && sense.targets[0] === target,
    );
    return field ? this.#under(field.id, this.#draw.of(list).split(' ').map(letters)) : null;
  }

  #under(id: string, row: readonly Word[]): Query {
    return fielded(id, { ...nowhere, kind: 'text', quote: '"', words: row });
  }

  #words(): Query {
    const carried = new Set(['title', 'abstract', 'keywords', 'heading']);
    const usable = fieldsOf(this.#platform).filter(
      ({ sense }) => sense.kind === 'words' && !sense.whole && carried.has(sense.targets[0] ?? ''),
    );
    const field = this.#draw.of(usable);
    const { proximity, fields } = abilities[this.#platform];
    if (this.#draw.chance(0.35) && (!proximity.fields || proximity.fields.has(field.id))) {
      const near = this.#near();
      return fielded(field.id, proximity.wordsOnly ? near : group(near));
    }
    if (fields !== 'each' && this.#draw.chance(0.5)) {
      const operands = Array.from({ length: 2 + this.#draw.below(2) }, () => this.#phrase());
      return fielded(field.id, {
        ...nowhere,
        kind: 'group',
        operand: {
          ...nowhere,
          kind: 'boolean',
          operator: 'or',
          operands,
          operatorSpans: operands.slice(1).map(() => nowhere),
        },
      });
    }
    return fielded(field.id, this.#phrase());
  }

  #near(): Query {
    const { proximity } = abilities[this.#platform];
    if (proximity.wordsOnly) {
      const count = 2 + this.#draw.below(2);
      return this.#proximity(
        false,
        Array.from({ length: count }, () => plainText([letters(this.#draw.of(words))])),
      );
    }
    const ordered = proximity.ordered !== 'none' && this.#draw.chance(0.4);
    const operand = (): Query => {
      if (this.#draw.chance(0.6)) return this.#phrase();
      const operands = [this.#phrase(), this.#phrase()];
      return {
        ...nowhere,
        kind: 'group',
        operand: {
          ...nowhere,
          kind: 'boolean',
          operator: 'or',
          operands,
          operatorSpans: [nowhere],
        },
      };
    };
    const first = this.#proximity(ordered, [operand(), operand()]);
    if (proximity.nested !== 'any' || this.#draw.chance(0.75)) return first;
    return this.#proximity(ordered, [group(first), this.#phrase()]);
  }

  #proximity(ordered: boolean, operands: readonly Query[]): Query {
    const adjacent = ordered && abilities[this.#platform].proximity.ordered === 'adjacent';
    return {
      ...nowhere,
      kind: 'proximity',
      ordered,
      distance: adjacent ? 0 : this.#draw.below(5),
      operands,
      operatorSpans: operands.slice(1).map(() => nowhere),
    };
  }

  #phrase(): Query {
    const { wildcards } = abilities[this.#platform];
    const row = Array.from({ length: this.#draw.chance(0.25) ? 2 : 1 }, () => this.#word());
    const wild = row.some((word) => word.parts.length > 1);
    return plainText(row.length > 1 && wild && !wildcards.quoted ? row.slice(0, 1) : row);
  }

  #word(): Word {
    const { wildcards } = abilities[this.#platform];
    const text = this.#draw.of(words);
    if (this.#draw.chance(0.5)) return letters(text);
    const stem = Math.max(wildcards.stem, 3);
    const at = stem + this.#draw.below(Math.max(1, text.length - stem));
    if (at > text.length) return letters(text);
    const signs: WordPart[][] = [[{ kind: 'many' }]];
    if (wildcards.limited > 0) signs.push([{ kind: 'many', max: 1 + this.#draw.below(3) }]);
    const head: WordPart = { kind: 'letters', text: text.slice(0, at) };
    if (wildcards.one === 'none' && !wildcards.optional)
      return { ...nowhere, parts: [head, ...this.#draw.of(signs)] };
    if (this.#draw.chance(0.5) || at >= text.length)
      return { ...nowhere, parts: [head, ...this.#draw.of(signs)] };
    const inner: WordPart[] = [];
    if (wildcards.one !== 'none') inner.push({ kind: 'one' });
    if (wildcards.optional) inner.push({ kind: 'optional' });
    const sign = this.#draw.of(inner);
    const rest = text.slice(sign.kind === 'one' ? at + 1 : at + this.#draw.below(2));
    if (rest === '') return { ...nowhere, parts: [head, { kind: 'many' }] };
    return { ...nowhere, parts: [head, sign, { kind: 'letters', text: rest }] };
  }
}

function letters(text: string): Word {
  return { ...nowhere, parts: [{ kind: 'letters', text }] };
}

function plainText(row: readonly Word[]): Query {
  return { ...nowhere, kind: 'text', quote: row.length > 1 ? '"' : '', words: row };
}

function group(query: Query): Query {
  return query.kind === 'boolean' || query.kind === 'proximity' || query.kind === 'unread'
    ? { ...nowhere, kind: 'group', operand: query }
    : query;
}

function fielded(id: string, operand: Query): Fielded {
  return {
    ...nowhere,
    kind: 'fielded',
    fields: [{ ...nowhere, id, written: id }],
    fieldSpan: nowhere,
    operand,
  };
}
