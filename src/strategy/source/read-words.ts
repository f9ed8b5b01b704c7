import type { Span, Word } from '../ast.js';
import type { Dialect } from '../dialects/dialect.js';
import { tokenize, WORD } from './lexer.js';
import { readWord } from './reader.js';

/** The words within a span, with the dialect's wildcards as parts of them; signs between words are passed over. */
export function readWords(source: string, { start, end }: Span, dialect: Dialect): Word[] {
  const { kinds, starts, ends } = tokenize(source, start, end, dialect);
  const words: Word[] = [];
  for (const [at, kind] of kinds.entries())
    if (kind === WORD) words.push(readWord(source, starts[at]!, ends[at]!, dialect));
  return words;
}

/** Whether a word holds a wildcard. */
export function hasWildcard({ parts }: Word): boolean {
  return parts.some((part) => part.kind !== 'letters');
}
