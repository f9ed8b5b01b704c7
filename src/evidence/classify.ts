import type { schema } from '../db/index.js';
import { abstractCues } from './kinds/abstract-cues.js';
import { addressCues } from './kinds/address-cues.js';
import { readCues, type CueTable, type TellableKind } from './kinds/cue.js';
import { PhraseIndex } from './kinds/phrase-index.js';
import { bareSourceCues, sourceCues } from './kinds/source-cues.js';
import { titleCues } from './kinds/title-cues.js';
import { typeCues } from './kinds/type-cues.js';
import { withoutAddenda } from './title.js';

export type EvidenceKind = (typeof schema.evidenceKinds)[number];

/** What a kind is told from. */
export interface Classifiable {
  readonly title: string;
  readonly abstract: string | null;
  readonly journal: string | null;
  /** The title of the feed that brought it. */
  readonly feed?: string | null;
  /** As MEDLINE names them. */
  readonly publicationTypes?: readonly string[] | null;
  /** The heading a journal puts it under. */
  readonly section?: string | null;
  readonly link?: string | null;
  readonly doi?: string | null;
}

export interface Classification {
  readonly kind: EvidenceKind;
  /** The words that decided, as written; null where nothing did. */
  readonly phrase: string | null;
}

/** Phrases of less weight only add to what others say. */
const enough = 2;

/** In characters; what is longer is no heading, and need not be read as one. */
const longestHeading = 60;

const index = (table: CueTable) => new PhraseIndex(readCues(table));
const types = index(typeCues);
const titles = index(titleCues);
const abstracts = index(abstractCues);
const sources = index(sourceCues);
const bareSources = index(bareSourceCues);

/**
 * The kind of evidence by publication type, title, abstract and source, with the words that decided. In each text the strongest
 * phrase for a kind counts whole and the next one half; the kind with the most wins. "unclassified" where no phrase of some weight is found.
 */
export function classify(record: Classifiable): Classification {
  const tally = new Tally();
  for (const type of record.publicationTypes ?? []) tally.add(types, type);
  tally.add(types, record.section);
  const title = withoutAddenda(record.title);
  for (const heading of [headingOf(title), record.abstract]) tally.add(types, heading, 'whole');
  tally.add(titles, title);
  tally.add(abstracts, record.abstract);
  for (const source of new Set([record.journal, record.feed])) {
    if (!source || isSearch(source)) continue;
    tally.add(sources, source);
    if (!record.abstract) tally.add(bareSources, source);
  }
  for (const address of [record.doi, record.link]) {
    for (const [kind, weight, form] of addressCues) {
      const phrase = form.exec(address ?? '')?.[0];
      if (phrase !== undefined) tally.count(kind, [{ weight, phrase }]);
    }
  }
  return tally.most();
}

interface Weighed {
  readonly weight: number;
  readonly phrase: string;
}

/** What speaks for each kind so far. */
class Tally {
  readonly #kinds = new Map<TellableKind, { sum: number; strongest: Weighed }>();

  /** Counts what an index of phrases finds in one text, anywhere or only as the whole of it. */
  add(phrases: PhraseIndex, text: string | null | undefined, where?: 'whole'): void {
    if (!text || (where === 'whole' && text.length > longestHeading)) return;
    const found = new Map<TellableKind, Weighed[]>();
    for (const { cue, start, end } of phrases.find(text)) {
      if (where === 'whole' && end - start < text.length) continue;
      const one = { weight: cue.weight, phrase: text.slice(start, end) };
      found.set(cue.kind, [...(found.get(cue.kind) ?? []), one]);
    }
    for (const [kind, all] of found) this.count(kind, all);
  }

  count(kind: TellableKind, all: readonly Weighed[]): void {
    const [first, second] = all.toSorted((a, b) => b.weight - a.weight);
    if (first === undefined) return;
    const sum = first.weight + (second?.weight ?? 0) / 2;
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#kinds.set(kind, { sum, strongest: first });
    else {
      known.sum += sum;
      if (first.weight > known.strongest.weight) known.strongest = first;
    }
  }

  most(): Classification {
    let best: Classification = { kind: 'unclassified', phrase: null };
    let most = 0;
    for (const [kind, { sum, strongest }] of this.#kinds) {
      if (strongest.weight < enough || sum <= most) continue;
      [best, most] = [{ kind, phrase: strongest.phrase }, sum];
    }
    return best;
  }
}

/** What journals and offices put before a title as they would above it: "Editorial: …", "News story: …", "[Comment] …". */
function headingOf(title: string): string | undefined {
  const [, before, bracketed] =
    /^(?:([^:|]{3,40}?)\s*[:|]\s|\[([^\]]{3,40})\]\s)/.exec(title) ?? [];
  return before ?? bracketed;
}

/** The feed of a saved search is named after what was searched for. */
function isSearch(source: string): boolean {
  return /^(?:pubmed|medline|embase|cinahl|scopus)\b|\bsearch\b/i.test(source);
}
