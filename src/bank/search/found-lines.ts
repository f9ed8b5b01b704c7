import type { Line } from '../../strategy/index.js';
import { lineText, readStrategy } from '../read-strategy.js';
import type { StrategyVersion } from '../record.js';
import { wordsOf } from '../words.js';

/** A stretch of a text, marked where it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** A line that holds words searched for. */
export interface FoundLine {
  readonly number: number;
  readonly stretches: readonly Stretch[];
}

/** Cuts a text into what was searched for (words that begin with one of `words`) and the rest. */
export function markWords(text: string, words: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (part: string, found: boolean) => {
    const last = stretches.at(-1);
    if (part === '') return;
    if (last?.found === found) {
      stretches[stretches.length - 1] = { text: last.text + part, found };
    } else stretches.push({ text: part, found });
  };
  let read = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [plain = ''] = wordsOf(match[0]);
    add(text.slice(read, match.index), false);
    add(
      match[0],
      words.some((word) => plain.startsWith(word)),
    );
    read = match.index + match[0].length;
  }
  add(text.slice(read), false);
  return stretches;
}

/** Up to `most` lines with the words, those with the most different words first, in the order of the strategy. */
export function findLines(version: StrategyVersion, searched: string, most = 3): FoundLine[] {
  const words = wordsOf(searched);
  if (words.length === 0) return [];
  const { strategy } = readStrategy(version.text, version.platform);
  const counted = strategy.lines.flatMap((line: Line) => {
    const text = lineText(strategy, line);
    const has = wordsOf(text);
    const score = words.filter((word) => has.some((own) => own.startsWith(word))).length;
    return score === 0 ? [] : [{ line, text, score }];
  });
  return counted
    .sort((a, b) => b.score - a.score || a.line.index - b.line.index)
    .slice(0, most)
    .sort((a, b) => a.line.index - b.line.index)
    .map(({ line, text }) => ({ number: line.number, stretches: markWords(text, words) }));
}
