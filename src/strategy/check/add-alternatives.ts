import type { Suggestion } from '../problem.js';
import { childrenOf } from '../visit.js';
import type { CheckContext } from './context.js';
import { parentBeyondBrackets } from './places.js';
import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';
import { holdsRun } from './alternatives.js';

/** A term as it should be written, quotes included, and its words. */
export interface Form {
  readonly text: string;
  readonly words: readonly WordPattern[];
}

/**
 * Writes other forms beside a term: `tumour*` becomes `(tumour* or tumor*)`, without brackets where the term already
 * stands among alternatives. Null where the
 * platform takes no OR there (the words of a PubMed proximity), or where the text is not to be touched.
 */
export function addAlternatives(
  context: CheckContext,
  term: Term,
  title: string,
  forms: readonly Form[],
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
          {
            start: end,
            end,
            replacement: `${forms.map((form) => ` ${or} ${form.text}${tag}`).join('')})`,
          },
        ],
      };
    }
  }
  const among = place.parent?.node.kind === 'boolean' && place.parent.node.operator === 'or';
  if (among) {
    const needless = childrenOf(place.parent.node)
      .map((node) => context.termAt(node))
      .filter((other) => other && forms.some((form) => holdsRun(other.words, form.words)));
    // A sibling that a new form takes in would become redundant: the form is written in its place.
    if (needless.length > 1 || (needless.length === 1 && forms.length > 1)) return null;
    if (needless.length === 1) {
      const { start, end } = needless[0]!.text;
      return { title, edits: [{ start, end, replacement: forms[0]!.text }] };
    }
  }
  const all = [written, ...forms.map((form) => form.text)].join(` ${or} `);
  return {
    title,
    edits: [
      {
        start: text.start,
        end: text.end,
        replacement: among ? all : `(${all})`,
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
