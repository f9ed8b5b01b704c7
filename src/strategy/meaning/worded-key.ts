import type { Word, WordPart } from '../ast.js';
import type { Meaning } from './meaning.js';

/** Equal for two words that stand for the same letters, whatever their case. */
export function wordKey(word: Word): string {
  let key = '';
  for (const part of word.parts) key += partKey(part);
  return key;
}

function partKey(part: WordPart): string {
  switch (part.kind) {
    case 'letters':
      return part.text.toLowerCase();
    case 'many':
      // At most two more letters are none or one, twice.
      return part.max === undefined ? '*' : '?'.repeat(Math.min(part.max, 40));
    case 'one':
      return '#';
    case 'optional':
      return '?';
  }
}

/** Equal for phrases and proximities that ask for the same words in the same way, whatever their field. */
export function wordedKey(meaning: Meaning): string {
  if (meaning.kind === 'phrase')
    return `${meaning.whole ? '=' : ''}${meaning.place ?? ''}${meaning.words.map(wordKey).join('_')}`;
  if (meaning.kind !== 'near' && meaning.kind !== 'or') return meaning.kind;
  const keys = meaning.operands.map(wordedKey).join(' ');
  return meaning.kind === 'or'
    ? `(${keys})`
    : `near${meaning.ordered ? '!' : ''}${meaning.distance}(${keys})`;
}
