import type { Suggestion } from '../problem.js';
import { childrenOf } from '../visit.js';
import type { CheckContext } from './context.js';
import type { Term } from './terms.js';
import type { WordPattern } from './word-pattern.js';
import { holdsRun } from './alternatives.js';

/** A term as it should be written, quotes included, and its words. */
export interface Form {
  readonly text: string;
  readonly words: readonly WordPattern[];
}

/** Words of a phrase as people write them, at most. */
const longestPhrase = 10;

/**
 * Writes other forms beside a term: `tumour*` becomes `(tumour* or tumor*)`, without brackets where the term already
 * stands among alternatives. Null where the
 * platform takes no OR there (the words of a PubMed proximity), or where the text is not to be touched.
 */
export function addAlternatives(
  context: CheckContext,
  term: Term,
  title: string,
  wanted: readonly Form[],
): Suggestion | null {
  const { text, place } = term;
  // So long a phrase is a list that lacks its operators; written twice, it would only hide that.
  if (term.words.length > longestPhrase) return null;
  // What is wrong with a wildcard inside another word of the phrase would be written twice.
  if (term.words.length > 1 && term.words.some((word) => word.literal === null && !word.truncated))
    return null;
  // A new form keeps no curly quotes of the term's: the platform would not read them.
  const forms = wanted.map((form) => ({
    ...form,
    text: form.text.replace(/[\u201c\u201d]/g, '"'),
  }));
  const wider = forms.find((form) => holdsRun(term.words, form.words));
  // `analog*` finds `analogue*` too: it stands in its place.
  if (wider && forms.every((form) => holdsRun(form.words, wider.words)))
    return {
      title,
      edits: [{ start: text.start, end: text.end, replacement: wider.text }],
    };
  const parent = place.above;
  const written = context.written(text);
  const or = context.platform.startsWith('ovid') ? 'or' : 'OR';
  if (context.platform === 'pubmed') {
    // The tag stands behind the term and belongs to it alone: it is written again.
    const direct = place.parent;
    if (parent?.node.kind === 'proximity') return null;
    if (direct?.node.kind === 'fielded' && direct.node.operand === text) {
      // A tag that PubMed does not know is to be mended first, not written twice.
      if (direct.node.fields.some(({ id }) => id === null)) return null;
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

/** A word of a term written otherwise: which word, its letters that change, and what they change to. */
export interface ChangedWord {
  readonly index: number;
  readonly letters: string;
  readonly other: string;
}

/** The term as written with words of it written otherwise, given in their order; null where one is not written so. */
export function withWords(
  context: CheckContext,
  { text }: Term,
  changes: readonly ChangedWord[],
): string | null {
  const { source } = context.strategy;
  let out = '';
  let from = text.start;
  for (const { index, letters, other } of changes) {
    const word = text.words[index]!;
    const written = context.written(word);
    if (written.slice(0, letters.length).toLowerCase() !== letters) return null;
    out += source.slice(from, word.start) + other + written.slice(letters.length);
    from = word.end;
  }
  return out + source.slice(from, text.end);
}
