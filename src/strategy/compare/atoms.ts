import type { Meaning, StrategyMeaning } from '../meaning/meaning.js';
import { mergeFields } from '../meaning/merge-fields.js';
import { sideBySide } from '../meaning/side-by-side.js';
import { phraseField, termKey, type FieldKey } from './canonical.js';

/** One elementary question of a line: a term under its field, a heading, a condition, or a line that it names. */
export interface Atom {
  readonly kind: 'term' | 'condition' | 'line';
  /** What it asks for, without its field. */
  readonly term: string;
  /** Its field; '' where it has none. */
  readonly field: string;
  /** As written. */
  readonly shown: string;
  /** Index of the line that it names, -1 for the others. */
  readonly line: number;
  /** The first letters of its words, by which a changed term is known again. */
  readonly stems: readonly string[];
}

/** The elementary questions of a line, in the order of the text. */
export function atomsOf(root: Meaning, source: string, fieldKey: FieldKey): readonly Atom[] {
  const atoms: Atom[] = [];
  const waiting: Meaning[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const meaning = (next.kind === 'near' ? sideBySide(next) : null) ?? next;
    const shown = source.slice(meaning.start, meaning.end);
    switch (meaning.kind) {
      case 'or':
        waiting.push(...[...mergeFields(meaning.operands)].reverse());
        break;
      case 'and':
      case 'near':
        waiting.push(...[...meaning.operands].reverse());
        break;
      case 'frequent':
        waiting.push(meaning.operand);
        break;
      case 'not':
        waiting.push(meaning.drop, meaning.keep);
        break;
      case 'line':
        atoms.push({ kind: 'line', term: '', field: '', shown, line: meaning.line, stems: [] });
        break;
      case 'phrase': {
        const term = termKey(meaning);
        const field = phraseField(meaning, fieldKey);
        const stems = term.split('_').map((word) => word.slice(0, 5));
        atoms.push({ kind: 'term', term, field, shown, line: -1, stems });
        break;
      }
      case 'heading': {
        const stems = (meaning.name ?? '')
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .map((word) => word.slice(0, 5));
        atoms.push({
          kind: 'term',
          term: termKey(meaning),
          field: meaning.vocabulary,
          shown,
          line: -1,
          stems,
        });
        break;
      }
      default:
        atoms.push({
          kind: 'condition',
          term: termKey(meaning),
          field: '',
          shown,
          line: -1,
          stems: [meaning.kind],
        });
    }
  }
  return atoms;
}

/** The atoms of every line. */
export function allAtoms(
  strategy: StrategyMeaning,
  source: string,
  fieldKey: FieldKey,
): readonly (readonly Atom[])[] {
  return strategy.lines.map((line) => atomsOf(line, source, fieldKey));
}
