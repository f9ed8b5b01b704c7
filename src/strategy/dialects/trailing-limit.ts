import type { Limit, LimitCondition, Query } from '../ast.js';
import type { Reader } from '../source/reader.js';

/**
 * Reads all that is left of the line as limits which the platform prints behind a search
 * (`Timespan=2010-2020`, `in Trials`, `Limiters - English Language`): one condition for each part
 * between `;` or `,`, by its meaning where it is years, a language, or what the platform's `own` reading knows.
 */
export function readTrailingLimit(
  reader: Reader,
  operand: Query,
  own: (text: string) => Meant | null = () => null,
): Limit {
  const from = reader.startOf();
  const { end } = reader;
  const conditions: LimitCondition[] = [];
  let at = from;
  while (at < end) {
    let stop = at;
    while (stop < end && !endsPart(reader.source, stop)) stop++;
    const condition = conditionOf(reader.source, at, stop, own);
    if (condition) conditions.push(condition);
    at = stop + 1;
  }
  while (!reader.isEnd()) reader.at++;
  const last = conditions.at(-1)?.end ?? from;
  return {
    kind: 'limit',
    operand,
    operator: 'and',
    conditions,
    start: Math.min(operand.start, from),
    end: Math.max(last, operand.end),
  };
}

/** Parts are divided by `;`, a line break, or a full stop before the next name (`Timespan=2010-2023. Indexes=SSCI`). */
function endsPart(source: string, at: number): boolean {
  const sign = source.charAt(at);
  if (sign === ',') return /^,\s+in\s/i.test(source.slice(at, at + 8));
  return (
    sign === ';' ||
    sign === '\n' ||
    (sign === '.' && /^\.\s+[A-Za-z ]{2,30}[=:]/.test(source.slice(at, at + 40)))
  );
}

const yearForm =
  /\b(?:year|date|timespan|published|publication)\b[^0-9]{0,30}(\d{4})\d{0,4}(?:[^0-9]{1,12}(\d{4})\d{0,4}|(\s*[-\u2010-\u2015]\s*(?:current|present)?)$)?/i;
/** `Published Date: -20201231` */
const untilForm =
  /\b(?:date|published|publication)[^0-9]{0,30}[:\s][-\u2010-\u2015]\s*(\d{4})\d{0,4}$/i;
const languageForm = /^(?:language\s*[:=]\s*)?([a-z]+)(?:\s+language)?$/i;

/** What a limit asks for, without its place. */
export type Meant =
  | { readonly kind: 'publication-type'; readonly values: readonly string[] }
  | { readonly kind: 'population'; readonly value: 'humans' | 'animals' };

function conditionOf(
  source: string,
  start: number,
  end: number,
  own: (text: string) => Meant | null,
): LimitCondition | null {
  while (start < end && /[\s[-]/.test(source.charAt(start))) start++;
  while (end > start && /[\s.\]]/.test(source.charAt(end - 1))) end--;
  const opening = /^(?:limiters|additional limits)\s*[-\u2010-\u2015]\s*/i.exec(
    source.slice(start, Math.min(end, start + 30)),
  );
  if (opening) start += opening[0].length;
  // What the Cochrane Library prints last: it asks for nothing.
  const variations = /\s*\(word variations have been searched\)$/i.exec(
    source.slice(Math.max(start, end - 60), end),
  );
  if (variations) end -= variations[0].length;
  if (end <= start) return null;
  const text = source.slice(start, end);
  const meant = own(text.slice(0, 400));
  if (meant) return { ...meant, start, end };
  const until = untilForm.exec(text.slice(0, 200));
  if (until) return { kind: 'years', from: null, to: Number(until[1]), start, end };
  const years = yearForm.exec(text.slice(0, 200));
  if (years) {
    const from = Number(years[1]);
    // `19800101-` is open: from then on.
    const to = years[2] ? Number(years[2]) : years[3] !== undefined ? null : from;
    return { kind: 'years', from, to, start, end };
  }
  const language = text.length < 60 && /language/i.test(text) ? languageForm.exec(text) : null;
  if (language?.[1]) return { kind: 'language', values: [language[1].toLowerCase()], start, end };
  return { kind: 'other', text, start, end };
}

/** How a platform writes the conditions that it prints behind a line; null for what it does not print there. */
export interface TrailerForm {
  /** What opens the list (`Limiters - `), and what divides its parts. */
  readonly opening: string;
  readonly divider: string;
  readonly years: (from: number | null, to: number | null) => string;
  readonly language: ((values: readonly string[]) => string) | null;
  /** What the platform alone prints there; null for what it does not. */
  readonly own?: (condition: LimitCondition) => string | null;
}

/** Writes `operand` with its limits behind it; null where `query` is no such limit or has a part the form cannot say. */
export function writeTrailingLimit(
  query: Query,
  form: TrailerForm,
  write: (query: Query) => string,
): { text: string; loose: true } | null {
  if (query.kind !== 'limit' || query.operand === null) return null;
  const parts: string[] = [];
  for (const condition of query.conditions) {
    if (condition.kind === 'years') parts.push(form.years(condition.from, condition.to));
    else if (condition.kind === 'language' && form.language) {
      parts.push(form.language(condition.values));
    } else if (condition.kind === 'other') parts.push(condition.text);
    else {
      const written = form.own?.(condition) ?? null;
      if (written === null) return null;
      parts.push(written);
    }
  }
  const text = parts.join(form.divider);
  // A part kept as printed (`Search modes - ...`) opens itself.
  const opened = query.conditions[0]?.kind === 'other' ? text : `${form.opening}${text}`;
  return { text: `${write(query.operand)} ${opened}`, loose: true };
}
