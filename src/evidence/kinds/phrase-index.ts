import type { Cue, Slot } from './cue.js';

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A cue and where its words stand in the text. */
export interface Found {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

const longestGap = 3;
/** Letters by which phrases whose first word has a free ending are looked up. */
const prefixLength = 3;
const tokenForm = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[:?"“”«»]/gu;
const isSign = (word: string): boolean => /^[:?"]$/.test(word);

/** Words in lower case without apostrophes, and the three signs that phrases may name. */
function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokenForm), ({ 0: word, index }) => ({
    word: /^["“”«»]$/.test(word) ? '"' : word.toLowerCase().replace(/['’]/g, ''),
    start: index,
    end: index + word.length,
  }));
}

/** Finds the phrases of many cues in a text, in time linear in the text. */
export class PhraseIndex {
  readonly #atStart: Cue[] = [];
  readonly #byWord = new Map<string, Cue[]>();
  readonly #byPrefix = new Map<string, Cue[]>();

  constructor(cues: readonly Cue[]) {
    const put = (map: Map<string, Cue[]>, key: string, cue: Cue) =>
      map.set(key, [...(map.get(key) ?? []), cue]);
    for (const cue of cues) {
      const first = cue.slots[0]!;
      if (first.kind === 'start') this.#atStart.push(cue);
      if (first.kind !== 'word') continue;
      for (const word of first.words) put(this.#byWord, word, cue);
      for (const prefix of first.prefixes) put(this.#byPrefix, prefix.slice(0, prefixLength), cue);
    }
  }

  /** Each cue at most once, where it stands first. */
  find(text: string): Found[] {
    const tokens = tokensOf(text);
    const found = new Map<Cue, Found>();
    const look = (cues: readonly Cue[] | undefined, at: number, slot: number) => {
      for (const cue of cues ?? []) {
        if (found.has(cue)) continue;
        const end = matchSlots(tokens, at, cue.slots, slot);
        if (end > at) found.set(cue, { cue, start: tokens[at]!.start, end: tokens[end - 1]!.end });
      }
    };
    if (tokens.length > 0) look(this.#atStart, 0, 1);
    for (const [at, { word }] of tokens.entries()) {
      look(this.#byWord.get(word), at, 0);
      if (/^\p{N}/u.test(word)) look(this.#byWord.get('#'), at, 0);
      look(this.#byPrefix.get(word.slice(0, prefixLength)), at, 0);
    }
    return [...found.values()];
  }
}

/** The place behind the last token of a match of the slots from `slot` on at token `at`; -1 where they do not match. */
function matchSlots(
  tokens: readonly Token[],
  at: number,
  slots: readonly Slot[],
  slot: number,
): number {
  const wanted = slots[slot];
  if (wanted === undefined) return at;
  if (wanted.kind === 'start') return at === 0 ? matchSlots(tokens, at, slots, slot + 1) : -1;
  if (wanted.kind === 'end') return tokens.slice(at).every(({ word }) => isSign(word)) ? at : -1;
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= longestGap && at + skipped <= tokens.length; skipped++) {
      const end = matchSlots(tokens, at + skipped, slots, slot + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = tokens[at];
  if (token !== undefined) {
    const fits =
      wanted.words.has(token.word) ||
      (wanted.any && !isSign(token.word)) ||
      (wanted.number && /^\p{N}/u.test(token.word)) ||
      wanted.prefixes.some((prefix) => token.word.startsWith(prefix));
    if (fits) {
      const end = matchSlots(tokens, at + 1, slots, slot + 1);
      if (end >= 0) return end;
    } else if (isSign(token.word) && slot > 0) {
      const end = matchSlots(tokens, at + 1, slots, slot);
      if (end >= 0) return end;
    }
  }
  return wanted.optional ? matchSlots(tokens, at, slots, slot + 1) : -1;
}
