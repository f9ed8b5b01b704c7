import { facts, type Feature, type Requirement } from './requirements.js';
import type { RecordIndex } from './record-index.js';
import { headingsOf } from './record-tests.js';
import { carried } from './record.js';

/** Strategies under one feature: for each its slot, and which of its requirements the feature meets. */
interface Posting {
  readonly kind: Feature['kind'];
  readonly text: string;
  readonly codes: number[];
  /** The record, by its round, in which a beginning was last met. */
  round: number;
}

/** Bits of a code that number the requirement; the rest is the strategy's slot. */
const requirementBits = 2;

/** Beginnings of words are looked up by so many of their letters, shorter ones by all. */
const longestKey = 6;

/**
 * For a record, the strategies that may select it. Each strategy stands under the features of its
 * requirements; those all of whose requirements a record meets are candidates.
 */
export class Presearcher {
  readonly #postings: Record<Feature['kind'], Map<string, Posting>> = {
    word: new Map(),
    prefix: new Map(),
    fact: new Map(),
  };
  /** Beginnings of words by their first letters, so that a word is compared with few of them. */
  readonly #prefixes = new Map<string, Posting[]>();
  readonly #keysOfLength = new Array<number>(longestKey + 1).fill(0);
  /** The postings of each slot, and its places in them. */
  readonly #stands: ({ readonly postings: Posting[]; readonly places: number[] } | undefined)[] =
    [];
  /** Requirements of each slot as bits. */
  readonly #required: number[] = [];
  readonly #always = new Set<number>();
  #met = new Uint8Array(64);
  #metFor = new Int32Array(64);
  #round = 0;

  /** Slots that have no requirement and are candidates for every record. */
  get always(): number {
    return this.#always.size;
  }

  add(slot: number, requirements: readonly Requirement[]): void {
    const postings: Posting[] = [];
    const places: number[] = [];
    requirements.forEach(({ features }, requirement) => {
      const code = (slot << requirementBits) | requirement;
      for (const { kind, text } of features) {
        const posting = this.#posting(kind, text);
        if (posting.codes.at(-1) === code) continue;
        postings.push(posting);
        places.push(posting.codes.length);
        posting.codes.push(code);
      }
    });
    this.#stands[slot] = { postings, places };
    this.#required[slot] = (1 << requirements.length) - 1;
    if (requirements.length === 0) this.#always.add(slot);
    if (slot >= this.#met.length) {
      this.#met = new Uint8Array(slot * 2);
      this.#metFor = new Int32Array(slot * 2);
    }
  }

  remove(slot: number): void {
    const stand = this.#stands[slot];
    if (stand === undefined) return;
    // From the last to the first: a strategy that stands twice under a feature leaves its later place first.
    for (let nth = stand.postings.length - 1; nth >= 0; nth--) {
      const posting = stand.postings[nth]!;
      const place = stand.places[nth]!;
      const { codes } = posting;
      const moved = codes.pop()!;
      if (place < codes.length) {
        codes[place] = moved;
        const other = this.#stands[moved >> requirementBits]!;
        const from = codes.length;
        other.places[
          other.postings.findIndex((one, at) => one === posting && other.places[at] === from)
        ] = place;
      }
      if (codes.length === 0) this.#forget(posting);
    }
    this.#stands[slot] = undefined;
    this.#always.delete(slot);
  }

  /** The slots to run over the one record of an index. */
  candidates(index: RecordIndex): number[] {
    const round = ++this.#round;
    const touched: number[] = [];
    const { word, fact } = this.#postings;
    const lengths: number[] = [];
    this.#keysOfLength.forEach((count, length) => {
      if (count > 0) lengths.push(length);
    });
    for (const text of index.vocabulary) {
      const exact = word.get(text);
      if (exact !== undefined) this.#meet(exact, round, touched);
      for (const length of lengths) {
        if (length > text.length) break;
        const prefixes = this.#prefixes.get(text.slice(0, length));
        if (prefixes === undefined) continue;
        for (const open of prefixes) {
          if (open.round === round || !text.startsWith(open.text)) continue;
          open.round = round;
          this.#meet(open, round, touched);
        }
      }
    }
    for (const name of factsOf(index)) {
      const posting = fact.get(name);
      if (posting !== undefined) this.#meet(posting, round, touched);
    }
    const found = touched.filter((slot) => this.#met[slot] === this.#required[slot]);
    for (const slot of this.#always) found.push(slot);
    return found;
  }

  #meet({ codes }: Posting, round: number, touched: number[]): void {
    const metFor = this.#metFor;
    const met = this.#met;
    for (const code of codes) {
      const slot = code >> requirementBits;
      if (metFor[slot] !== round) {
        metFor[slot] = round;
        met[slot] = 0;
        touched.push(slot);
      }
      met[slot]! |= 1 << (code & ((1 << requirementBits) - 1));
    }
  }

  #posting(kind: Feature['kind'], text: string): Posting {
    let posting = this.#postings[kind].get(text);
    if (posting !== undefined) return posting;
    posting = { kind, text, codes: [], round: 0 };
    this.#postings[kind].set(text, posting);
    if (kind === 'prefix') {
      const key = text.slice(0, longestKey);
      const prefixes = this.#prefixes.get(key);
      if (prefixes !== undefined) prefixes.push(posting);
      else {
        this.#prefixes.set(key, [posting]);
        this.#keysOfLength[key.length]!++;
      }
    }
    return posting;
  }

  #forget(posting: Posting): void {
    this.#postings[posting.kind].delete(posting.text);
    if (posting.kind !== 'prefix') return;
    const key = posting.text.slice(0, longestKey);
    const prefixes = this.#prefixes.get(key)!;
    prefixes.splice(prefixes.indexOf(posting), 1);
    if (prefixes.length > 0) return;
    this.#prefixes.delete(key);
    this.#keysOfLength[key.length]!--;
  }
}

function factsOf(index: RecordIndex): Set<string> {
  const found = new Set<string>();
  const headings = headingsOf(index.records[0]!);
  if (headings !== null && headings.length > 0) found.add(facts.anyHeading);
  for (const { key, subheadings } of headings ?? []) {
    found.add(facts.heading(key));
    for (const one of subheadings ?? []) found.add(facts.subheading(one));
  }
  carried.forEach((_, bit) => {
    if ((index.absent[0]! & (1 << bit)) !== 0) found.add(facts.lacks(bit));
  });
  return found;
}
