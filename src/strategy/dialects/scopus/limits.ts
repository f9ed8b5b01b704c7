import type { Limit, LimitCondition, Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/** Document types as Scopus codes them: service.elsevier.com, "Document types", read 2026-11. */
const documentTypes: Readonly<Record<string, string>> = {
  ar: 'article',
  re: 'review',
  cp: 'conference paper',
  ch: 'book chapter',
  bk: 'book',
  ed: 'editorial',
  le: 'letter',
  no: 'note',
  sh: 'short survey',
  er: 'erratum',
  cr: 'conference review',
  dp: 'data paper',
  ab: 'abstract report',
  bz: 'business article',
  rp: 'report',
  tb: 'retracted',
};

/** The document type that a code stands for, in DOCTYPE(re) as in LIMIT-TO(DOCTYPE, "re"); what is no code as it is. */
export function documentType(code: string): string {
  const written = code.trim().toLowerCase();
  return Object.hasOwn(documentTypes, written) ? documentTypes[written]! : written;
}

/** The code of a document type, the type itself where it has none. */
export function documentTypeCode(type: string): string {
  return Object.entries(documentTypes).find(([, name]) => name === type)?.[0] ?? type;
}

/** year = "PUBYEAR" ( ">" | "<" | "=" | "AFT" | "BEF" | "IS" ) digits */
export function readPublicationYear(reader: Reader): Limit | null {
  if (!reader.isWordOf('pubyear')) return null;
  const { at } = reader;
  const sign = reader.text(at + 1).toLowerCase();
  if (!reader.isNumber(at + 2)) return null;
  const year = Number(reader.text(at + 2));
  const range =
    sign === '>' || sign === 'aft'
      ? { from: year + 1, to: null }
      : sign === '<' || sign === 'bef'
        ? { from: null, to: year - 1 }
        : sign === '=' || sign === 'is'
          ? { from: year, to: year }
          : null;
  if (!range) return null;
  const span = { start: reader.startOf(), end: reader.endOf(at + 2) };
  reader.at = at + 3;
  return limit([{ kind: 'years', ...range, ...span }], span, false);
}

/** limit = ( "LIMIT-TO" | "EXCLUDE" ) "(" field "," value ")" */
export function readLimitTo(reader: Reader): Limit | null {
  let { at } = reader;
  const exclude = reader.isWordOf('exclude');
  if (!exclude) {
    if (
      !reader.isWordOf('limit') ||
      !reader.isSign('-', at + 1) ||
      !reader.isWordOf('to', at + 2)
    ) {
      return null;
    }
    at += 2;
  }
  if (!reader.isOpen(at + 1) || !reader.isWord(at + 2)) return null;
  let close = at + 2;
  while (!reader.isEnd(close) && !reader.isClose(close) && close - at < 60) close++;
  if (!reader.isClose(close)) return null;
  const span = { start: reader.startOf(), end: reader.endOf(close) };
  const inside = { start: reader.startOf(at + 2), end: reader.endOf(close - 1) };
  const written = reader.source.slice(inside.start, inside.end);
  const comma = written.indexOf(',');
  const field = (comma < 0 ? written : written.slice(0, comma)).trim().toLowerCase();
  const value =
    comma < 0
      ? ''
      : written
          .slice(comma + 1)
          .replace(/["“”]/g, '')
          .trim();
  reader.at = close + 1;
  return limit([{ ...condition(field, value, written), ...inside }], span, exclude);
}

function condition(field: string, value: string, written: string) {
  if (field === 'pubyear' && /^\d{4}$/.test(value)) {
    return { kind: 'years', from: Number(value), to: Number(value) } as const;
  }
  if (field === 'language') return { kind: 'language', values: [value.toLowerCase()] } as const;
  if (field === 'doctype') {
    return { kind: 'publication-type', values: [documentType(value)] } as const;
  }
  return { kind: 'other', text: written } as const;
}

function limit(
  conditions: LimitCondition[],
  span: { start: number; end: number },
  exclude: boolean,
): Limit {
  const node = { kind: 'limit', operand: null, operator: 'and', conditions, ...span } as const;
  return exclude ? { ...node, exclude } : node;
}

/** Writes years, languages and document types; null for what Scopus has no words for. */
export function writeLimit(query: Query): string | null {
  if (query.kind === 'range') {
    return writeYears(query.from?.slice(0, 4) ?? null, query.to?.slice(0, 4) ?? null);
  }
  if (query.kind !== 'limit' || query.operand !== null) return null;
  const parts: string[] = [];
  for (const condition of query.conditions) {
    const part = writeCondition(condition, query.exclude ?? false);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 1
    ? parts.join('')
    : `(${parts.join(query.operator === 'or' ? ' OR ' : ' AND ')})`;
}

function writeCondition(condition: LimitCondition, exclude: boolean): string | null {
  const command = exclude ? 'EXCLUDE' : 'LIMIT-TO';
  switch (condition.kind) {
    case 'years':
      return exclude ? null : writeYears(condition.from, condition.to);
    case 'language':
      return anyOf(condition.values.map((v) => `${command}(LANGUAGE, "${capital(v)}")`));
    case 'publication-type':
      return anyOf(condition.values.map((v) => `${command}(DOCTYPE, "${documentTypeCode(v)}")`));
    case 'population':
      return null;
    case 'other':
      return /^[a-z-]+\s*,/i.test(condition.text) ? `${command}(${condition.text})` : null;
  }
}

function writeYears(from: number | string | null, to: number | string | null): string {
  if (from !== null && String(from) === String(to)) return `PUBYEAR IS ${from}`;
  const parts: string[] = [];
  if (from !== null) parts.push(`PUBYEAR > ${Number(from) - 1}`);
  if (to !== null) parts.push(`PUBYEAR < ${Number(to) + 1}`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' AND ')})`;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
