import type { Meaning, Near, Phrase, StrategyMeaning, Target } from '../meaning/meaning.js';
import { populationOf } from '../meaning/population.js';
import { wordKey } from '../meaning/worded-key.js';
import { mergeFields } from '../meaning/merge-fields.js';
import { mergeYears, openEnds } from '../meaning/merge-years.js';
import { sideBySide } from '../meaning/side-by-side.js';
import { named } from '../meaning/named-lines.js';

/** Deeper nests than this are compared as one piece. */
const deepest = 400;

/** Names a set of fields so that two sets compare equal where the platforms can do no better. */
export type FieldKey = (targets: readonly Target[], whole: boolean) => string;

/** The key of the field of a phrase, with the place among several values that it asks for. */
export function phraseField({ targets, whole, place }: Phrase, fieldKey: FieldKey): string {
  return fieldKey(targets, whole ?? false) + (place ?? '');
}

/**
 * Keys that are equal where two queries are the same but for the order and repetition of operands, brackets,
 * case and spacing. `line` gives the key of a line that is named.
 */
export class Canonical {
  readonly #fieldKey: FieldKey;
  readonly #line: (line: number) => string;

  constructor(fieldKey: FieldKey, line: (line: number) => string) {
    this.#fieldKey = fieldKey;
    this.#line = line;
  }

  key(meaning: Meaning, depth = 0): string {
    if (depth > deepest) return '...';
    switch (meaning.kind) {
      case 'phrase':
        return `${termKey(meaning)}@${phraseField(meaning, this.#fieldKey)}`;
      case 'near':
        return this.#near(meaning, depth);
      case 'and':
      case 'or': {
        const operands: Meaning[] = [];
        gather(meaning, meaning.kind, operands, depth);
        const merged = meaning.kind === 'or' ? mergeFields(operands) : operands;
        const keys = mergeYears(merged, meaning.kind).map((each) => this.key(each, depth + 1));
        const sorted = [...new Set(keys)].sort();
        return sorted.length === 1 ? sorted[0]! : `${meaning.kind}(${sorted.join(' ')})`;
      }
      case 'frequent':
        return `often${meaning.least}(${this.key(meaning.operand, depth + 1)})`;
      case 'not':
        return `not(${this.key(meaning.keep, depth + 1)} ${this.key(meaning.drop, depth + 1)})`;
      case 'line':
        return this.#line(meaning.line);
      default:
        return termKey(meaning);
    }
  }

  #near(near: Near, depth: number): string {
    const phrase = sideBySide(near);
    if (phrase) return this.key(phrase, depth);
    const keys = near.operands.map((operand) => this.key(operand, depth + 1));
    if (!near.ordered) keys.sort();
    return `near${near.ordered ? '!' : ''}${near.distance}(${keys.join(' ')})`;
  }
}

/** The operands of a nest of one operator, side by side. */
function gather(meaning: Meaning, kind: 'and' | 'or', found: Meaning[], depth: number): void {
  if (meaning.kind === kind && depth <= deepest)
    for (const operand of meaning.operands) gather(operand, kind, found, depth + 1);
  else found.push(meaning);
}

/** What an elementary question asks, without its field. */
export function termKey(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'phrase':
      return meaning.words.map(wordKey).join('_');
    case 'heading':
      // Nothing stands below the heading for people.
      if (populationOf(meaning) === 'humans') return 'population:humans';
      return `${meaning.vocabulary}:${meaning.explode ? '+' : ''}${meaning.focus ? '*' : ''}${plain(meaning.name ?? '')}/${[...meaning.subheadings].sort().join(',')}`;
    case 'years': {
      const { from, to } = openEnds(meaning);
      return `years:${from ?? ''}-${to ?? ''}`;
    }
    case 'language':
    case 'population':
      return `${meaning.kind}:${meaning.value}`;
    case 'unanswerable':
      return `?${meaning.reason}`;
    default:
      return meaning.kind;
  }
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A key for each line, the lines that it names told by theirs, whatever their numbers. Equal keys are short and shared through `known`. */
export function lineKeys(
  strategy: StrategyMeaning,
  fieldKey: FieldKey,
  known: Map<string, string>,
): readonly string[] {
  const keys = new Array<string | undefined>(strategy.lines.length);
  const canonical = new Canonical(fieldKey, (line) => keys[line] ?? '[?]');
  const open = new Set<number>();
  for (let first = 0; first < strategy.lines.length; first++) {
    const waiting = [first];
    for (let line = waiting.at(-1); line !== undefined; line = waiting.at(-1)) {
      const meaning = strategy.lines[line];
      const missing =
        keys[line] === undefined && meaning && !open.has(line)
          ? named(meaning).filter((each) => keys[each] === undefined && !open.has(each))
          : [];
      open.add(line);
      if (missing.length > 0) {
        waiting.push(...missing);
        continue;
      }
      waiting.pop();
      if (keys[line] !== undefined || !meaning) continue;
      const long = canonical.key(meaning);
      const short = known.get(long) ?? `[${known.size}]`;
      known.set(long, short);
      keys[line] = short;
    }
  }
  return keys.map((key) => key ?? '[?]');
}
