import type { WordPart } from '../ast.js';
import type { Ability, WildcardAbility } from './abilities.js';
import { lettersAdded, lettersMeant } from './spelling.js';

/** What a word loses, or gains, by how the target says it. */
export interface WordLoss {
  readonly change: 'exact' | 'broadened' | 'narrowed';
  readonly why: string;
  /** Told once for a line. */
  readonly once?: boolean;
}

export type Parts = readonly WordPart[];

/** Where in its word a part stands. */
export interface Place {
  readonly before: string;
  readonly after: string;
  readonly first: boolean;
  readonly last: boolean;
  /** A word of a person's name, which has no plural. */
  readonly ofName: boolean;
  /** Letters that stand before it and before any truncation. */
  readonly stem: number;
}

export interface Said {
  /** One or several texts in place of the part. */
  readonly choices: readonly Parts[];
  readonly loss?: WordLoss;
  /** Nothing behind this part is written. */
  readonly cut?: boolean;
}

const many: WordPart = { kind: 'many' };
const one: WordPart = { kind: 'one' };
const optional: WordPart = { kind: 'optional' };

/** One part of a word by the target's signs, or spelt out. */
export function say(part: WordPart, place: Place, ability: Ability): Said {
  if (part.kind === 'letters') return { choices: [[part]] };
  if (part.kind === 'one') return sayOne(place, ability);
  if (part.kind === 'optional') return sayOptional(place, ability);
  return sayMany(part.max, place, ability);
}

function sayOne(place: Place, ability: Ability): Said {
  const signs = ability.wildcards;
  if (signs.one === 'anywhere' || (signs.one === 'inside' && !place.last))
    return { choices: [[one]] };
  if (signs.optional)
    return {
      choices: [[optional]],
      loss: broader(`${ability.name} has a sign for none or one letter, not for exactly one.`),
    };
  const letters = place.last ? null : lettersMeant(place.before, place.after);
  if (letters)
    return {
      choices: letters.map((letter) => [{ kind: 'letters', text: letter }]),
      loss: narrower(
        `${ability.name} has no sign for one letter: only the spellings with ${letters.join(', ')} are written. Add any other that is meant.`,
      ),
    };
  return cutHere(place, ability, 'one letter');
}

function sayOptional(place: Place, ability: Ability): Said {
  const signs = ability.wildcards;
  if (signs.optional) return { choices: [[optional]] };
  if (signs.one === 'anywhere')
    return {
      choices: [[], [one]],
      loss: same(`${ability.name} has no sign for none or one letter: both are written.`),
    };
  const letters =
    lettersAdded(place.before, place.after) ?? lettersMeant(place.before, place.after);
  if (letters)
    return {
      choices: letters.map((text): Parts => (text === '' ? [] : [{ kind: 'letters', text }])),
      loss: narrower(
        `${ability.name} has no sign for none or one letter: only the spellings ${letters[0] === '' ? 'without it and ' : ''}with ${letters.filter((each) => each !== '').join(', ')} are written. Add any other that is meant.`,
      ),
    };
  if (place.last) return cutHere(place, ability, 'none or one letter');
  // `tele?health` cut to `tele*` would find the telephone.
  return {
    choices: [[]],
    loss: narrower(
      `${ability.name} has no sign for none or one letter: only the word without it is written. Add the forms that are meant.`,
    ),
  };
}

function sayMany(max: number | undefined, place: Place, ability: Ability): Said {
  const signs = ability.wildcards;
  if (!place.first && !place.last && !signs.inside) return sayInside(place, ability);
  if (place.last && !place.first && place.stem < signs.stem)
    return place.ofName ? asItStands(ability) : spellPlural(ability);
  if (max === undefined) return sayUnlimited(signs, ability);
  if (max <= signs.limited) return { choices: [[{ kind: 'many', max }]] };
  if (max <= 3 && signs.optional) return { choices: [Array.from({ length: max }, () => optional)] };
  if (max <= 2 && signs.one === 'anywhere')
    return {
      choices: Array.from({ length: max + 1 }, (_, count) =>
        Array.from({ length: count }, () => one),
      ),
      loss: same(
        `${ability.name} has no truncation limited to ${max} ${max === 1 ? 'letter' : 'letters'}: each length is written.`,
      ),
    };
  return {
    choices: [[many]],
    loss: broader(
      `${ability.name} has no truncation limited to ${max} ${max === 1 ? 'letter' : 'letters'}: any ending is found.`,
    ),
  };
}

/** `tumo*r`: where the letters are those of a known spelling, those; a stem that says little is no place to cut. */
function sayInside(place: Place, ability: Ability): Said {
  const letters = lettersAdded(place.before, place.after);
  if (!letters) return cutHere(place, ability, 'letters inside a word', shortestStem);
  if (ability.wildcards.optional)
    return {
      choices: [[optional]],
      loss: narrower(
        `${ability.name} has no sign for any letters inside a word: none or one is searched, for the spellings that are known.`,
      ),
    };
  return {
    choices: letters.map((text): Parts => (text === '' ? [] : [{ kind: 'letters', text }])),
    loss: narrower(
      `${ability.name} has no sign for letters inside a word: only the spellings ${letters[0] === '' ? 'without them and ' : ''}with ${letters.filter((each) => each !== '').join(', ')} are written. Add any other that is meant.`,
    ),
  };
}

/** Letters that must stand before a wildcard inside a word for the word to be cut there. */
const shortestStem = 4;

function sayUnlimited(signs: WildcardAbility, ability: Ability): Said {
  if (signs.reach === null) return { choices: [[many]] };
  const max = Math.max(signs.reach, signs.limited);
  return {
    choices: [[{ kind: 'many', max }]],
    loss: {
      ...narrower(
        `${ability.name} truncates by ${max} letters at most: longer endings are not found.`,
      ),
      once: true,
    },
  };
}

/** Truncation in place of the wildcard and all that follows, or without it where the stem is too short. */
function cutHere(place: Place, ability: Ability, sign: string, least = 0): Said {
  if (place.stem >= Math.max(least, ability.wildcards.stem))
    return {
      choices: [[many]],
      cut: true,
      loss: broader(`${ability.name} has no sign for ${sign}: the word is truncated there.`),
    };
  return {
    choices: [[]],
    loss: narrower(
      `${ability.name} has no sign for ${sign}, and ${place.stem} ${place.stem === 1 ? 'letter is' : 'letters are'} too few for a truncation: only the word without it is written. Add the forms that are meant.`,
    ),
  };
}

/** A truncation whose stem is too short for the target: the word itself and its plural. */
function spellPlural(ability: Ability): Said {
  return {
    choices: [[], [{ kind: 'letters', text: 's' }]],
    loss: narrower(
      `${ability.name} needs ${ability.wildcards.stem} letters before a truncation: the word and its plural are written. Add the other forms that are meant.`,
    ),
  };
}

/** An initial that the source truncates: without the initials that may follow it. */
function asItStands(ability: Ability): Said {
  return {
    choices: [[]],
    loss: narrower(
      `${ability.name} needs ${ability.wildcards.stem} letters before a truncation: the name is written as it stands. Add further initials that are meant.`,
    ),
  };
}

function broader(why: string): WordLoss {
  return { change: 'broadened', why };
}

export function narrower(why: string): WordLoss {
  return { change: 'narrowed', why };
}

function same(why: string): WordLoss {
  return { change: 'exact', why };
}
