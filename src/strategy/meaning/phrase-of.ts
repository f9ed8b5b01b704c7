import type { Span, Word } from '../ast.js';
import type { Phrase } from './meaning.js';

/** A phrase of plain words, for what a platform names outside its text fields (a publication type in a limit). */
export function phraseOf(text: string, targets: Phrase['targets'], { start, end }: Span): Phrase {
  const words = (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((letters): Word => ({
    parts: [{ kind: 'letters', text: letters }],
    start,
    end,
  }));
  return { kind: 'phrase', targets, words, whole: true, start, end };
}
