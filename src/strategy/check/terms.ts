import type { Line, Text } from '../ast.js';
import type { Field } from '../dialects/field.js';
import type { Platform } from '../platform.js';
import type { Blocks } from './blocks.js';
import type { Place } from './places.js';
import { isPlaceOf } from './places.js';
import { keyOf, patternOf } from './word-pattern.js';
import type { WordPattern } from './word-pattern.js';

/** A free-text term: words searched in titles, abstracts and the like, not names of headings, types or authors. */
export interface Term {
  readonly place: Place<Text>;
  readonly text: Text;
  readonly line: Line;
  readonly block: number | null;
  readonly words: readonly WordPattern[];
  /** The words in lower case with blanks between. */
  readonly key: string;
}

/** A subject heading, in the platform's own notation or as text under a field of headings. */
export interface HeadingUse {
  readonly place: Place;
  readonly line: Line;
  readonly block: number | null;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly explode: boolean;
  readonly focus: boolean;
}

/** Untagged and unquoted on PubMed: its automatic mapping adds spellings and plurals itself. */
export function isMapped(platform: Platform, term: Term): boolean {
  return (
    platform === 'pubmed' &&
    term.place.fields.length === 0 &&
    term.text.quote === '' &&
    term.words.every((word) => word.literal !== null)
  );
}

export type FieldLookup = (id: string) => Field | undefined;

export function termsOf(
  places: readonly Place[],
  blocks: Blocks,
  field: FieldLookup,
): { terms: Term[]; headings: HeadingUse[] } {
  const terms: Term[] = [];
  const headings: HeadingUse[] = [];
  for (const place of places) {
    const block = blocks.of(place.node);
    if (isPlaceOf(place, 'heading')) {
      const { name, nameSpan, explode, focus } = place.node;
      headings.push({
        place,
        line: place.line,
        block,
        name,
        nameStart: nameSpan.start,
        nameEnd: nameSpan.end,
        explode,
        focus,
      });
    } else if (isPlaceOf(place, 'text') && place.node.words.length > 0) {
      const senses = place.fields.map((use) =>
        use.id === null ? undefined : field(use.id)?.sense,
      );
      const heading = senses.find((sense) => sense?.kind === 'heading');
      if (heading?.kind === 'heading') {
        const { words } = place.node;
        headings.push({
          place,
          line: place.line,
          block,
          name: words.map((word) => keyOf(patternOf(word))).join(' '),
          nameStart: words[0]!.start,
          nameEnd: words.at(-1)!.end,
          explode: heading.explode,
          focus: heading.focus,
        });
      } else if (senses.every(isFreeText)) {
        terms.push(termOf(place, block));
      }
    }
  }
  return { terms, headings };
}

const freeTextTargets = new Set(['title', 'abstract', 'keywords', 'full-text', 'other']);

/** A field of words that reaches titles, abstracts or author keywords; an unknown field is given the benefit of the doubt. */
function isFreeText(sense: Field['sense'] | undefined): boolean {
  if (sense === undefined) return true;
  return sense.kind === 'words' && sense.targets.some((target) => freeTextTargets.has(target));
}

function termOf(place: Place<Text>, block: number | null): Term {
  const words = place.node.words.map(patternOf);
  return {
    place,
    text: place.node,
    line: place.line,
    block,
    words,
    key: words.map(keyOf).join(' '),
  };
}
