import type { Word, WordPart } from '../ast.js';
import type { Ability } from './abilities.js';
import { narrower, say, type Parts, type Place, type WordLoss } from './say-wildcard.js';

/** How a word is said on the target: every form in place of the one word, and what that does. */
export interface Forms {
  readonly words: readonly Word[];
  readonly losses: readonly WordLoss[];
}

/** The word by the target's wildcards; `ofName`: a word of a person's name. Whatever has no sign there is spelt out, or cut to a truncation. */
export function writeWord(word: Word, ability: Ability, ofName = false): Forms {
  if (isSame(word.parts, ability)) return { words: [word], losses: [] };
  const losses: WordLoss[] = [];
  const parts = limitedEnd(word.parts, ability);
  const forms = expand(trimmedLeft(parts, ability, losses), ability, losses, ofName);
  return {
    // The span stays: it tells what joins the word to the one before it.
    words: forms.map((form) => ({ start: word.start, end: word.end, parts: merged(form) })),
    losses,
  };
}

/** Letters alone, or truncated at the end as the target truncates: most words. */
function isSame(parts: Parts, { wildcards }: Ability): boolean {
  const last = parts.at(-1);
  const truncated = last?.kind === 'many' && last.max === undefined && wildcards.reach === null;
  let letters = 0;
  for (let at = truncated ? parts.length - 2 : parts.length - 1; at >= 0; at--) {
    const part = parts[at]!;
    if (part.kind !== 'letters') return false;
    letters += part.text.length;
  }
  return !truncated || letters >= Math.max(1, wildcards.stem);
}

/** None or one letter several times at the end is a truncation limited to so many, where the target has that. */
function limitedEnd(parts: Parts, ability: Ability): Parts {
  let length = parts.length;
  while (parts[length - 1]?.kind === 'optional') length--;
  const max = parts.length - length;
  if (max < 2 || max > ability.wildcards.limited) return parts;
  return [...parts.slice(0, length), { kind: 'many', max }];
}

function trimmedLeft(parts: Parts, ability: Ability, losses: WordLoss[]): Parts {
  if (parts[0]?.kind !== 'many' || ability.wildcards.left || parts.length === 1) return parts;
  losses.push(
    narrower(
      `${ability.name} cannot truncate a word on the left: only the word from its first letter on is searched.`,
    ),
  );
  return parts.slice(1);
}

/** Turns each wildcard, from left to right, into what the target has for it. */
function expand(parts: Parts, ability: Ability, losses: WordLoss[], ofName: boolean): Parts[] {
  let forms: WordPart[][] = [[]];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const place: Place = {
      before: lettersBefore(parts, index),
      after: lettersAfter(parts, index),
      last: index === parts.length - 1,
      first: index === 0,
      ofName,
      stem: stemLength(parts, index, ability.wildcards.inside),
    };
    const said = say(part, place, ability);
    if (said.loss && !losses.some((loss) => loss.why === said.loss?.why)) losses.push(said.loss);
    forms = forms.flatMap((form) => said.choices.map((choice) => [...form, ...choice]));
    if (said.cut) break;
  }
  return forms;
}

/** Platforms count the letters before a truncation; a sign for one letter among them does not stop the count, nor one that is spelt out. */
function stemLength(parts: Parts, index: number, keepsInside: boolean): number {
  let length = 0;
  for (const part of parts.slice(0, index)) {
    if (part.kind === 'many' && keepsInside) break;
    if (part.kind === 'letters') length += part.text.length;
  }
  return length;
}

function lettersBefore(parts: Parts, index: number): string {
  let before = '';
  for (let at = index - 1; at >= 0; at--) {
    const part = parts[at];
    if (part?.kind !== 'letters') break;
    before = part.text + before;
  }
  return before.toLowerCase();
}

function lettersAfter(parts: Parts, index: number): string {
  const part = parts[index + 1];
  return part?.kind === 'letters' ? part.text.toLowerCase() : '';
}

/** Neighbouring letters joined, as a reader would find them. */
function merged(parts: Parts): Parts {
  const out: WordPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'letters' && last?.kind === 'letters')
      out[out.length - 1] = { kind: 'letters', text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
