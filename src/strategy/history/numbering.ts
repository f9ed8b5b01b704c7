import { loneLabels } from './lone-labels.js';
import type { LabelCandidate, LabelStyle, Row } from './rows.js';

export interface Numbering {
  /** For each row whether its label candidate is the label of a line. */
  readonly labelled: readonly boolean[];
  readonly newestFirst: boolean;
}

interface Links {
  readonly style: LabelStyle;
  readonly rising: number;
  readonly falling: number;
}

const styles: readonly LabelStyle[] = ['#', 'S', '.', ' ', '('];

/** Decides which rows begin a numbered line; null where the text is not a numbered history. */
export function numberingOf(source: string, rows: readonly Row[]): Numbering | null {
  let best: Links | null = null;
  for (const style of styles) {
    const found = linksOf(source, rows, style);
    if (
      found &&
      Math.max(found.rising, found.falling) > (best ? Math.max(best.rising, best.falling) : 0)
    )
      best = found;
  }
  const lone = best ? null : loneLabels(rows);
  if (lone) return lone;
  best ??= singleLine(source, rows);
  if (!best) return null;
  const newestFirst = best.falling > best.rising;
  return { labelled: accept(source, rows, best.style, newestFirst), newestFirst };
}

/** A text of one numbered line, or of lines whose numbers do not follow each other. */
function singleLine(source: string, rows: readonly Row[]): Links | null {
  const label = rows.find((row) => !row.blank && row.label)?.label;
  if (!label || label.alone || (label.style !== '.' && startsOperator(source, label.content)))
    return null;
  const telling = label.number === 1 || label.style === '#' || label.style === 'S';
  return telling ? { style: label.style, rising: 0, falling: 0 } : null;
}

/** How often the number of a row follows (or precedes) that of the labelled row before it; null where that may be chance. */
function linksOf(source: string, rows: readonly Row[], style: LabelStyle): Links | null {
  let rising = 0;
  let falling = 0;
  let before: number | null = null;
  let holdsOne = false;
  for (const { label } of rows) {
    if (
      !label ||
      label.alone ||
      label.style !== style ||
      (style !== '.' && startsOperator(source, label.content))
    )
      continue;
    holdsOne ||= label.number === 1;
    if (before !== null) {
      if (label.number === before + 1) rising++;
      else if (label.number === before - 1) falling++;
    }
    before = label.number;
  }
  const links = Math.max(rising, falling);
  return links >= 3 || (links > 0 && holdsOne) ? { style, rising, falling } : null;
}

function accept(
  source: string,
  rows: readonly Row[],
  style: LabelStyle,
  newestFirst: boolean,
): boolean[] {
  const step = newestFirst ? -1 : 1;
  let before: LabelCandidate | null = null;
  let rowBefore: Row | null = null;
  return rows.map((row, index) => {
    if (row.blank) return false;
    const { label } = row;
    const previous = rowBefore;
    rowBefore = row;
    if (!label || isReference(source, label)) return false;
    const accepted = label.alone
      ? label.style === style && isLoneLabel(rows, index, label.number, before, step)
      : isLabel(source, label, before, previous, step, style);
    if (accepted) before = label;
    return accepted;
  });
}

/**
 * A number on a row of its own among lines with theirs in front, as a table's tall rows come out of a PDF: the next one in turn, with a
 * query beneath it. Else it is a hit count.
 */
function isLoneLabel(
  rows: readonly Row[],
  index: number,
  number: number,
  before: LabelCandidate | null,
  step: number,
): boolean {
  if (before === null ? number !== 1 || step < 0 : number !== before.number + step) return false;
  let below = index + 1;
  while (rows[below]?.blank) below++;
  const next = rows[below];
  return (
    next !== undefined &&
    !(next.label && [number, number + step].includes(next.label.number)) &&
    !next.label?.alone
  );
}

/** `previous` is the row above, `before` the label before, which may stand further up. */
function isLabel(
  source: string,
  label: LabelCandidate,
  before: LabelCandidate | null,
  previous: Row | null,
  step: number,
  style: LabelStyle,
): boolean {
  if (before === null) return label.style === style;
  const distance = (label.number - before.number) * step;
  if (distance === 1) return true;
  if (label.style !== style || (previous !== null && endsOpen(source, previous))) return false;
  if (distance === 0 || label.number === 1) return true;
  if (style === ' ') return distance > 1 && distance <= 40;
  return Math.abs(distance) <= 400;
}

const reference = /(?:and|or|not)\s{1,9}[#(s\s]{0,40}\d/iy;

/** `1 or 2` and `S1 AND ...` at a row's start name lines; in `1. or/2-3` the number is a label. */
function isReference(source: string, label: LabelCandidate): boolean {
  if (label.style === '.') return false;
  if (label.style !== ' ' && startsOperator(source, label.content)) return true;
  reference.lastIndex = label.content;
  return reference.test(source);
}

const operatorStart = /(?:and|or|not|adj\d*)\b/iy;
const operatorEnd = /(?:^|[\s)\]"'*.])(?:and|or|not|adj\d*)\s*$|[(,=]\s*$/i;

export function startsOperator(source: string, at: number): boolean {
  operatorStart.lastIndex = at;
  return (
    operatorStart.test(source) &&
    !/^\s?\//.test(source.slice(operatorStart.lastIndex, operatorStart.lastIndex + 2))
  );
}

/** Whether a row ends where a line cannot: behind an operator, a comma or an opening bracket. */
export function endsOpen(source: string, row: Row): boolean {
  return operatorEnd.test(source.slice(Math.max(row.start, row.end - 12), row.end));
}
