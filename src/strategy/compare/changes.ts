import type { Strategy } from '../ast.js';
import type { StrategyMeaning } from '../meaning/meaning.js';
import type { Atom } from './atoms.js';
import type { FieldKey } from './canonical.js';
import type { ComparisonChange } from './compare.js';
import { operatorsDiffer } from './operators.js';
import { stays } from './order.js';

/** One of the two strategies, with what the comparison knows of it. */
export interface Side {
  readonly strategy: Strategy;
  readonly meaning: StrategyMeaning;
  readonly atoms: readonly (readonly Atom[])[];
  readonly fieldKey: FieldKey;
}

export function changesOf(
  side: Side,
  other: Side,
  pairs: readonly number[],
  keys: readonly string[],
  otherKeys: readonly string[],
): ComparisonChange[] {
  const changes: ComparisonChange[] = [];
  const unpaired = new Set(other.strategy.lines.map((_, index) => index));
  const kept = stays(pairs);
  pairs.forEach((at, line) => {
    const number = numberOf(side, line);
    if (at === -1) {
      changes.push({
        kind: 'removed-line',
        line: number,
        otherLine: null,
        what: `Line ${number} is gone: ${shown(side, line)}`,
      });
      return;
    }
    unpaired.delete(at);
    const otherNumber = numberOf(other, at);
    if (!kept.has(line))
      changes.push({
        kind: 'moved-line',
        line: number,
        otherLine: otherNumber,
        what: `Line ${number} stands in another place, as line ${otherNumber}.`,
      });
    if (keys[line] !== otherKeys[at])
      changes.push(
        ...lineChanges(side, other, line, at, pairs).map((change) => ({
          ...change,
          line: number,
          otherLine: otherNumber,
        })),
      );
  });
  for (const at of unpaired)
    changes.push({
      kind: 'added-line',
      line: null,
      otherLine: numberOf(other, at),
      what: `Line ${numberOf(other, at)} is new: ${shown(other, at)}`,
    });
  return changes;
}

type Found = Pick<ComparisonChange, 'kind' | 'what'>;

function lineChanges(
  side: Side,
  other: Side,
  line: number,
  at: number,
  pairs: readonly number[],
): Found[] {
  const mine = [...(side.atoms[line] ?? [])];
  const theirs = [...(other.atoms[at] ?? [])];
  takeEqual(mine, theirs, (a, b) => sameAtom(a, b, pairs));
  const found: Found[] = [];
  takeEqual(
    mine,
    theirs,
    (a, b) => a.kind === 'term' && b.kind === 'term' && a.term === b.term,
    (a) => {
      found.push({ kind: 'changed-field', what: `"${a.shown}" is searched in another field.` });
    },
  );
  takeEqual(mine, theirs, alike, (a, b) => {
    found.push({
      kind: a.kind === 'condition' ? 'changed-limit' : 'changed-term',
      what: `"${a.shown}" has become "${b.shown}".`,
    });
  });
  for (const atom of mine) found.push(gone(atom, side));
  for (const atom of theirs) found.push(added(atom, other));
  const meaning = side.meaning.lines[line];
  const otherMeaning = other.meaning.lines[at];
  if (
    meaning &&
    otherMeaning &&
    found.every(
      (each) =>
        each.kind === 'changed-field' ||
        each.kind === 'changed-term' ||
        each.kind === 'changed-limit',
    )
  ) {
    const what = operatorsDiffer(meaning, otherMeaning);
    if (what) found.push({ kind: 'changed-operator', what });
  } else if (meaning && otherMeaning) {
    const what = operatorsDiffer(meaning, otherMeaning, 'only the kinds');
    if (what) found.push({ kind: 'changed-operator', what });
  }
  return found;
}

/** Takes pairs out of both lists, each atom once. */
function takeEqual(
  mine: Atom[],
  theirs: Atom[],
  same: (a: Atom, b: Atom) => boolean,
  took?: (a: Atom, b: Atom) => void,
): void {
  for (let index = 0; index < mine.length; index++) {
    const atom = mine[index]!;
    const at = theirs.findIndex((each) => same(atom, each));
    if (at === -1) continue;
    took?.(atom, theirs[at]!);
    mine.splice(index--, 1);
    theirs.splice(at, 1);
  }
}

function sameAtom(a: Atom, b: Atom, pairs: readonly number[]): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'line') return pairs[a.line] === b.line;
  return a.term === b.term && a.field === b.field;
}

/** Most of their words begin alike, or they are conditions of one kind. */
function alike(a: Atom, b: Atom): boolean {
  if (a.kind !== b.kind || a.kind === 'line') return false;
  const shared = a.stems.filter((stem) => b.stems.includes(stem)).length;
  return shared * 2 >= Math.max(a.stems.length, b.stems.length);
}

function gone(atom: Atom, side: Side): Found {
  if (atom.kind === 'line')
    return {
      kind: 'removed-reference',
      what: `Line ${numberOf(side, atom.line)} is no longer combined here.`,
    };
  return {
    kind: atom.kind === 'term' ? 'removed-term' : 'removed-limit',
    what: `"${atom.shown}" is gone.`,
  };
}

function added(atom: Atom, side: Side): Found {
  if (atom.kind === 'line')
    return {
      kind: 'added-reference',
      what: `Line ${numberOf(side, atom.line)} is combined here too.`,
    };
  return {
    kind: atom.kind === 'term' ? 'added-term' : 'added-limit',
    what: `"${atom.shown}" is new.`,
  };
}

function numberOf(side: Side, line: number): number {
  return side.strategy.lines[line]?.number ?? line + 1;
}

function shown(side: Side, line: number): string {
  const { start, end } = side.strategy.lines[line] ?? { start: 0, end: 0 };
  const text = side.strategy.source.slice(start, Math.min(end, start + 120));
  return end - start > 120 ? `${text}…` : text;
}
