import { BLANK, classAt } from '../source/chars.js';
import type { LabelCandidate, Row } from './rows.js';

/**
 * Gives the rows of a table that was copied without what divides its columns the labels that their first digits are: `1exp sepsis/`,
 * `2sepsis*:ti,ab`, `31 OR 2` (line 3 joins 1 and 2). Only where such numbers run from 1 through most rows and the rows are
 * not numbered in a plain way.
 */
export function withGluedLabels(source: string, rows: readonly Row[]): readonly Row[] {
  const labels = new Map<Row, LabelCandidate>();
  let next = 1;
  let glued = 0;
  let plain = 0;
  let full = 0;
  for (const row of rows) {
    if (row.blank) continue;
    full++;
    let at = row.start;
    while (at < row.end && classAt(source, at) === BLANK) at++;
    const digits = String(next);
    if (!source.startsWith(digits, at)) {
      if (next === 1) return rows;
      continue;
    }
    const isGlued = !/^[\s.,:)\]/-]?$/.test(source.charAt(at + digits.length));
    if (next === 1 && !isGlued) return rows;
    if (row.label?.number === next) plain++;
    if (isGlued) glued++;
    labels.set(row, labelOf(source, row, at, digits));
    next++;
  }
  if (glued < 4 || plain * 2 > labels.size || labels.size * 3 < full * 2) return rows;
  return rows.map((row) => ({ ...row, label: labels.get(row) ?? null }));
}

function labelOf(source: string, row: Row, start: number, digits: string): LabelCandidate {
  const end = start + digits.length;
  let content = end;
  while (content < row.end && classAt(source, content) === BLANK) content++;
  return { style: '.', number: Number(digits), name: digits, start, end, content, alone: false };
}
