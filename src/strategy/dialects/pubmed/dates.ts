import { brief } from '../../brief.js';
import type { Fielded, FieldUse, Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

const date = String.raw`["\u201c\u201d]?(\d{4}(?:\/\d{1,2}){0,2}|present)["\u201c\u201d]?`;
const tag = String.raw`(?:\[([^\][]{1,40})\])?`;
const range = new RegExp(String.raw`${date}\s{0,9}${tag}\s{0,9}:\s{0,9}${date}\s{0,9}${tag}`, 'iy');

/** range = date [ tag ] ":" date tag, dates as 2010, 2010/01 or 2010/01/31, quoted or not */
export function readDateRange(reader: Reader): Query | null {
  const start = reader.startOf();
  const code = reader.source.charCodeAt(start);
  if (!reader.isQuote() && !(code >= 48 && code <= 57)) return null;
  range.lastIndex = start;
  const found = range.exec(reader.source);
  if (!found || start + found[0].length > reader.end) return null;
  const [written, from, , to, name] = found;
  const whole = written.trimEnd();
  const end = start + whole.length;
  const operand: Query = {
    kind: 'range',
    from: from ?? null,
    to: to === '3000' || to?.toLowerCase() === 'present' ? null : (to ?? null),
    start,
    end,
  };
  reader.seek(end);
  if (name === undefined) return operand;
  const nameEnd = end - 1;
  const nameStart = nameEnd - name.length;
  const use: FieldUse = {
    written: name.trim(),
    id: reader.field(name)?.id ?? null,
    start: nameStart,
    end: nameEnd,
  };
  if (use.id === null)
    reader.report(
      'unknown-field',
      'error',
      use,
      `PubMed has no field tag "${brief(use.written)}". For a date write [dp].`,
    );
  const node: Fielded = {
    kind: 'fielded',
    fields: [use],
    fieldSpan: { start: nameStart - 1, end },
    operand: { ...operand, end: nameStart - 1 },
    start,
    end,
  };
  return node;
}
