import type { Span, Word } from '../ast.js';
import type { Dialect } from '../dialects/dialect.js';
import { tokenize } from './lexer.js';
import { readWord } from './reader.js';
import { giveBack, WORD } from './tokens.js';

/** The words within a span, with the dialect's wildcards as parts of them; signs between words are passed over. */
export function readWords(source: string, { start, end }: Span, dialect: Dialect): Word[] {
  const tokens = tokenize(source, start, end, dialect);
  const { count, kinds, starts, ends } = tokens;
  const words: Word[] = [];
  for (let at = 0; at < count; at++)
    if (kinds[at] === WORD) words.push(readWord(source, starts[at]!, ends[at]!, dialect));
  giveBack(tokens);
  return words;
}

/** Whether a word holds a wildcard. */
export function hasWildcard({ parts }: Word): boolean {
  return parts.some((part) => part.kind !== 'letters');
}
