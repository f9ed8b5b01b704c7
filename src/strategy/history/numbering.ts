import type { LabelCandidate, LabelStyle, Row } from './rows.js';

export interface Numbering {
  /** For each row whether its label candidate is the label of a line. */
  readonly labelled: readonly boolean[];
  readonly newestFirst: boolean;
}

const styles: readonly LabelStyle[] = ['#', 'S', '.', ' '];

/** Decides which rows begin a numbered line; null where the text is not a numbered history. */
export function numberingOf(source: string, rows: readonly Row[]): Numbering | null {
  let best: { style: LabelStyle; links: number; rising: number; falling: number } | null = null;
  for (const style of styles) {
    const found = linksOf(source, rows, style);
    if (found.links > (best?.links ?? 0)) best = { style, ...found };
  }
  if (!best) {
    const first = rows.find((row) => !row.blank && row.label);
    const label = first?.label;
    const single =
      label &&
      label.style !== ' ' &&
      (label.number === 1 || label.style === '#' || label.style === 'S');
    if (!single || startsOperator(source, label.content)) return null;
    best = { style: label.style, links: 0, rising: 0, falling: 0 };
  }
  const newestFirst = best.falling > best.rising;
  return { labelled: accept(source, rows, best.style, newestFirst), newestFirst };
}

/** How often the number of a row follows (or precedes) that of the labelled row before it. */
function linksOf(
  source: string,
  rows: readonly Row[],
  style: LabelStyle,
): { links: number; rising: number; falling: number } {
  let rising = 0;
  let falling = 0;
  let before: number | null = null;
  for (const { label } of rows) {
    if (label?.style !== style) continue;
    if (before !== null) {
      if (label.number === before + 1) rising++;
      else if (label.number === before - 1) falling++;
    } else if (label.number === 1 && style !== ' ' && !startsOperator(source, label.content)) {
      rising += 0.5; // "S1 AND S2" alone is a search, not a line with its label.
    }
    before = label.number;
  }
  return { links: Math.max(rising, falling), rising, falling };
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
  return rows.map((row) => {
    const { label } = row;
    const previous = rowBefore;
    if (!row.blank) rowBefore = row;
    if (!label) return false;
    const distance: number = before === null ? 1 : (label.number - before.number) * step;
    const expected = before === null ? label.style === style : distance === 1;
    const wrapped = previous !== null && before !== null && endsOpen(source, previous);
    if (wrapped && startsOperator(source, label.content)) return false;
    const plausible =
      label.style === style &&
      !wrapped &&
      (distance === 0 ||
        (distance > 1 && distance <= 40) ||
        (label.number === 1 && !startsOperator(source, label.content)) ||
        (style !== ' ' && Math.abs(distance) <= 400));
    if (!expected && !plausible) return false;
    if (!expected && style === ' ' && startsOperator(source, label.content) && distance !== 0)
      return false;
    before = label;
    return true;
  });
}

const operatorStart = /(?:and|or|not|adj\d*)\b/iy;
const operatorEnd = /(?:^|[\s)])(?:and|or|not|adj\d*|[(,])\s*$/i;

export function startsOperator(source: string, at: number): boolean {
  operatorStart.lastIndex = at;
  return operatorStart.test(source) && source.charAt(operatorStart.lastIndex) !== '/';
}

/** Whether a row ends where a line cannot: behind an operator, a comma or an opening bracket. */
export function endsOpen(source: string, row: Row): boolean {
  return operatorEnd.test(source.slice(Math.max(row.start, row.end - 12), row.end));
}
