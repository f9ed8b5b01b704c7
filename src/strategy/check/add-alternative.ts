import type { Suggestion } from '../problem.js';
import type { CheckContext } from './context.js';
import { parentBeyondBrackets } from './places.js';
import type { Term } from './terms.js';

/**
 * Writes a second form beside a term: `tumour*` becomes `(tumour* or tumor*)`, without brackets where the term already
 * stands among alternatives. `replacement` is the whole term with its quotes as it should be written. Null where the
 * platform takes no OR there (the words of a PubMed proximity), or where the text is not to be touched.
 */
export function addAlternative(
  context: CheckContext,
  term: Term,
  title: string,
  replacement: string,
): Suggestion | null {
  const { text, place } = term;
  const parent = parentBeyondBrackets(place);
  const written = context.written(text);
  const or = context.platform.startsWith('ovid') ? 'or' : 'OR';
  if (context.platform === 'pubmed') {
    // The tag stands behind the term and belongs to it alone: it is written again.
    const direct = place.parent;
    if (parent?.node.kind === 'proximity') return null;
    if (direct?.node.kind === 'fielded' && direct.node.operand === text) {
      const { start, end } = direct.node;
      const tag = context.written(direct.node.fieldSpan);
      return {
        title,
        edits: [
          { start, end: start, replacement: '(' },
          { start: end, end, replacement: ` ${or} ${replacement}${tag})` },
        ],
      };
    }
  }
  const among = place.parent?.node.kind === 'boolean' && place.parent.node.operator === 'or';
  return {
    title,
    edits: [
      {
        start: text.start,
        end: text.end,
        replacement: among
          ? `${written} ${or} ${replacement}`
          : `(${written} ${or} ${replacement})`,
      },
    ],
  };
}

/** The term as written with one of its words written otherwise. */
export function withWord(
  context: CheckContext,
  term: Term,
  index: number,
  letters: string,
  replacement: string,
): string | null {
  const { text } = term;
  const word = text.words[index]!;
  const written = context.written(word);
  if (written.slice(0, letters.length).toLowerCase() !== letters) return null;
  const source = context.strategy.source;
  return (
    source.slice(text.start, word.start) +
    replacement +
    written.slice(letters.length) +
    source.slice(word.end, text.end)
  );
}
