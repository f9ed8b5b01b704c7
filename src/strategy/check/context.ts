import type { Line, Query, Span, Strategy } from '../ast.js';
import type { Platform } from '../platform.js';
import type { HeadingVocabulary } from '../vocabulary/heading-vocabulary.js';
import type { Blocks } from './blocks.js';
import { blocksOf } from './blocks.js';
import type { LineUses } from './line-uses.js';
import { lineUsesOf } from './line-uses.js';
import type { Place } from './places.js';
import { isPlaceOf, placesOf } from './places.js';
import type { FieldLookup, HeadingUse, Term } from './terms.js';
import { termsOf } from './terms.js';
import { between, termFinder } from './term-finder.js';
import type { WordPattern } from './word-pattern.js';

/** What rules look at: the tree, walked once, and what follows from it. */
export interface CheckContext {
  readonly strategy: Strategy;
  readonly platform: Platform;
  /** The database as the caller or the printed header names it, in lower case. */
  readonly database: string | null;
  readonly vocabulary: HeadingVocabulary | null;
  readonly places: readonly Place[];
  readonly uses: LineUses;
  readonly blocks: Blocks;
  readonly terms: readonly Term[];
  readonly headings: readonly HeadingUse[];
  readonly field: FieldLookup;
  /** The heading that a node is, as a heading or as text under a field of headings. */
  headingAt(node: Query): HeadingUse | null;
  /** The places of one kind of node, in the order of the text. */
  placesOf<Kind extends Query['kind']>(kind: Kind): Iterable<Place<Extract<Query, { kind: Kind }>>>;
  /** The free-text term that a node is, null where it is something else. */
  termAt(node: Query): Term | null;
  /** The free-text terms and headings of a block. */
  membersOf(block: number): Members;
  /** The terms that lie within a stretch of the text. */
  termsBetween(start: number, end: number): readonly Term[];
  /** Terms of a block that may stand for a run of these words: all that do, and some more. */
  termsLike(block: number | null, words: readonly WordPattern[]): Iterable<Term>;
  /** The text of a span. */
  written(span: Span): string;
  /** How a line is called in a message: `line 12`. */
  called(line: Line): string;
}

export interface Members {
  readonly terms: readonly Term[];
  readonly headings: readonly HeadingUse[];
}

export function contextOf(
  strategy: Strategy,
  field: FieldLookup,
  options: { vocabulary: HeadingVocabulary | null; database: string | null },
): CheckContext {
  const places = placesOf(strategy);
  const uses = lineUsesOf(strategy, places);
  const blocks = blocksOf(strategy, uses);
  const found = termsOf(places, blocks, field);
  const members = membersOf(found);
  const termByNode = new Map<Query, Term>(found.terms.map((term) => [term.text, term]));
  const headingByNode = new Map(found.headings.map((use) => [use.place.node, use]));
  const database = options.database ?? strategy.header?.database ?? null;
  return {
    strategy,
    platform: strategy.platform,
    database: database?.toLowerCase() ?? null,
    vocabulary: options.vocabulary,
    places,
    uses,
    blocks,
    field,
    ...found,
    termAt: (node) => termByNode.get(node) ?? null,
    headingAt: (node) => headingByNode.get(node) ?? null,
    membersOf: (block) => members.get(block) ?? { terms: [], headings: [] },
    termsBetween: (start, end) => between(found.terms, start, end),
    termsLike: termFinder(found.terms),
    *placesOf(kind) {
      for (const place of places) if (isPlaceOf(place, kind)) yield place;
    },
    written: (span) => strategy.source.slice(span.start, span.end),
    called: (line) => `line ${line.label ?? String(line.number)}`,
  };
}

function membersOf(found: Members): ReadonlyMap<number, Members> {
  const members = new Map<number, { terms: Term[]; headings: HeadingUse[] }>();
  const at = (block: number) => {
    const known = members.get(block);
    if (known) return known;
    const made = { terms: [], headings: [] };
    members.set(block, made);
    return made;
  };
  for (const term of found.terms) if (term.block !== null) at(term.block).terms.push(term);
  for (const use of found.headings) if (use.block !== null) at(use.block).headings.push(use);
  return members;
}
