import type { Limit, LimitCondition, Query, Span } from '../../ast.js';

/*
 * How Web of Science prints what a search was refined by. The older history has it on a row of its own,
 * `Refined by: DOCUMENT TYPES: ( ARTICLE OR REVIEW ) AND [excluding] LANGUAGES: ( FRENCH )`; the newer one behind the
 * query, `#1 AND #2 and Article or Review Article (Document Types) and English (Languages)`.
 */

/** One refinement: a name, its values as printed, and whether they were taken out. */
interface Refinement extends Span {
  readonly name: string;
  readonly values: readonly string[];
  readonly excluded: boolean;
}

const printed =
  /(?:\bAND\b|;|Refined by\s*:)\s*(\[excluding\])?\s*([A-Z][A-Z /-]{2,60}?)\s*[:=]\s*(?:\(([^()]{1,4000})\)|([^():=;]{1,400}?)(?=\s+AND\b|\s*;|\s*$))/gi;

/** The limits of a `Refined by: ...` between `start` and `end`, on `operand`. */
export function refinedBy(source: string, start: number, end: number, operand: Query): Query {
  const text = source.slice(start, end);
  const found: Refinement[] = [];
  for (const match of text.matchAll(printed)) {
    const at = start + match.index;
    found.push({
      name: match[2]!,
      values: valuesOf(match[3] ?? match[4] ?? ''),
      excluded: match[1] !== undefined,
      start: at + match[0].indexOf(match[1] ?? match[2]!),
      end: at + match[0].trimEnd().length,
    });
  }
  if (found.length === 0) return limited(operand, [other(source, { start, end })], false, end);
  return found.reduce((inner, refinement) => refined(source, inner, refinement), operand);
}

const names =
  'Document Types?|Languages?|Publication Years?|Web of Science Categories|Web of Science Index|Research Areas|Countries/Regions|Open Access|Citation Topics (?:Macro|Meso|Micro)|Authors|Affiliations|Publication Titles|Publishers|Funding Agencies|Conference Titles|Early Access|Highly Cited Papers|Database|Editors|Group Authors|MeSH (?:Headings|Qualifiers)|Sustainable Development Goals';
const behind = new RegExp(String.raw`\s\(\s*(Exclude\s*[-\u2010-\u2015]\s*)?(${names})\s*\)\s*$`);
const joiner = /\s(and|not)\s/g;

/** The refinements at the end of the text between `start` and `end`, in the newer form; none where it ends otherwise. */
export function refinementsBehind(source: string, start: number, end: number): Refinement[] {
  const found: Refinement[] = [];
  let stop = end;
  for (;;) {
    const tail = source.slice(Math.max(start, stop - 80), stop);
    const name = behind.exec(tail);
    if (!name) return found;
    const open = stop - tail.length + name.index + 1;
    const from = Math.max(start, open - 4000, source.lastIndexOf(')', open) + 1);
    const segment = source.slice(from, open);
    const last = [...segment.matchAll(joiner)].at(-1);
    if (!last || /[=#"*]/.test(segment.slice(last.index))) return found;
    const values = valuesOf(segment.slice(last.index + last[0].length));
    const excluded = last[1] === 'not' || name[1] !== undefined;
    found.unshift({
      name: name[2]!,
      values,
      excluded,
      start: from + last.index + 1,
      end: open - 1 + name[0].trimEnd().length,
    });
    stop = from + last.index;
  }
}

export function refined(source: string, operand: Query, refinement: Refinement): Limit {
  return limited(operand, conditionsOf(source, refinement), refinement.excluded, refinement.end);
}

function limited(
  operand: Query,
  conditions: readonly LimitCondition[],
  exclude: boolean,
  end: number,
): Limit {
  const node = {
    kind: 'limit',
    operand,
    operator: 'or',
    conditions,
    start: operand.start,
    end: Math.max(end, operand.end),
  } as const;
  return exclude ? { ...node, exclude } : node;
}

function conditionsOf(source: string, refinement: Refinement): LimitCondition[] {
  const { name, values, start, end } = refinement;
  const lower = values.map((value) => value.toLowerCase());
  if (/^document type/i.test(name))
    return [{ kind: 'publication-type', values: lower, start, end }];
  if (/^language/i.test(name)) return [{ kind: 'language', values: lower, start, end }];
  const years = values.map(Number);
  if (/^publication year/i.test(name) && years.every((year) => year > 1000 && year < 3000))
    return years.map((year) => ({ kind: 'years', from: year, to: year, start, end }));
  return [other(source, { start, end })];
}

function other(source: string, { start, end }: Span): LimitCondition {
  return { kind: 'other', text: source.slice(start, end), start, end };
}

function valuesOf(text: string): string[] {
  return text
    .split(/\s+or\s+/i)
    .map((value) => value.replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '');
}

/** `Refined by: DOCUMENT TYPES: (ARTICLE OR REVIEW)`; null for a limit with what Web of Science has no name for. */
export function writeRefinement(query: Query, write: (query: Query) => string): string | null {
  if (query.kind !== 'limit' || query.operand === null) return null;
  const parts: string[] = [];
  for (const condition of query.conditions) {
    if (condition.kind === 'language') parts.push(`LANGUAGES: (${joined(condition.values)})`);
    else if (condition.kind === 'publication-type')
      parts.push(`DOCUMENT TYPES: (${joined(condition.values)})`);
    else return null;
  }
  const sign = query.exclude ? '[excluding] ' : '';
  return `${write(query.operand)} Refined by: ${parts.map((part) => sign + part).join(' AND ')}`;
}

function joined(values: readonly string[]): string {
  return values.map((value) => value.toUpperCase()).join(' OR ');
}
