import type { Limit, LimitCondition, Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/** Publication types among Embase.com's limits: embase.com help, "Publication types", read 2026-11. */
export const embaseTypes: readonly string[] = [
  'article',
  'article in press',
  'chapter',
  'conference abstract',
  'conference paper',
  'conference review',
  'editorial',
  'erratum',
  'letter',
  'note',
  'preprint',
  'review',
  'short survey',
];

/** Its limits for evidence-based medicine stand beside the types. */
export const embaseLimits: readonly string[] = [
  'cochrane review',
  'controlled clinical trial',
  'meta analysis',
  'randomized controlled trial',
  'systematic review',
];

const publicationTypes: ReadonlySet<string> = new Set([...embaseTypes, ...embaseLimits]);

/** Limits that are neither a language nor a type. */
const others =
  /^(?:embase|medline|pubmed-not-medline|abstracts|priority|adolescent|adult|aged|child|infant|newborn|fetus|preschool|school|middle aged|very elderly|young adult|female|male|.*\/.*|.*\d.*)$/;

/** limit = "[" words "]" "/" ( "lim" | "py" | "sd" | ... ) */
export function readLimit(reader: Reader): Limit | null {
  if (!reader.isSign('[')) return null;
  const open = reader.at;
  let close = open + 1;
  while (!reader.isEnd(close) && !reader.isSign(']', close) && close - open < 30) close++;
  if (!reader.isSign(']', close) || !reader.isSign('/', close + 1)) return null;
  if (!reader.isWord(close + 2) || close === open + 1) return null;
  const inside = { start: reader.startOf(open + 1), end: reader.endOf(close - 1) };
  const span = { start: reader.startOf(open), end: reader.endOf(close + 2) };
  const text = reader.source.slice(inside.start, inside.end);
  const condition = conditionOf(text, reader.text(close + 2).toLowerCase());
  reader.at = close + 3;
  return {
    kind: 'limit',
    operand: null,
    operator: 'and',
    conditions: [{ ...condition, ...inside }],
    ...span,
  };
}

function conditionOf(text: string, command: string) {
  const value = text.toLowerCase();
  if (command === 'py') {
    const years = /^(\d{4})(?:\s*-\s*(\d{4}))?$/.exec(value);
    if (years) {
      const from = Number(years[1]);
      return { kind: 'years', from, to: Number(years[2] ?? from) } as const;
    }
  }
  if (command === 'it' && publicationTypes.has(value))
    return { kind: 'publication-type', values: [value] } as const;
  if (command !== 'lim') return { kind: 'other', text: `${text}/${command}` } as const;
  if (value === 'humans' || value === 'human')
    return { kind: 'population', value: 'humans' } as const;
  if (value === 'animals' || value === 'animal') {
    return { kind: 'population', value: 'animals' } as const;
  }
  if (publicationTypes.has(value)) return { kind: 'publication-type', values: [value] } as const;
  // No language's name is more than one word.
  if (others.test(value) || /\s/.test(value))
    return { kind: 'other', text: `${text}/${command}` } as const;
  return { kind: 'language', values: [value] } as const;
}

/** Writes limits that stand alone; null for what Embase.com has no words for. */
export function writeLimit(query: Query): string | null {
  if (query.kind === 'range') {
    return `[${query.from?.slice(0, 4) ?? '1900'}-${query.to?.slice(0, 4) ?? '2099'}]/py`;
  }
  if (query.kind !== 'limit' || query.operand !== null || query.exclude) return null;
  const parts: string[] = [];
  for (const condition of query.conditions) {
    const part = writeCondition(condition);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 1
    ? parts.join('')
    : `(${parts.join(query.operator === 'or' ? ' OR ' : ' AND ')})`;
}

function writeCondition(condition: LimitCondition): string | null {
  switch (condition.kind) {
    case 'years':
      return `[${condition.from ?? 1900}-${condition.to ?? 2099}]/py`;
    case 'population':
      return `[${condition.value}]/lim`;
    case 'language':
    case 'publication-type': {
      const each = condition.values.map((value) => `[${value}]/lim`);
      return each.length === 1 ? each.join('') : `(${each.join(' OR ')})`;
    }
    case 'other': {
      const slash = condition.text.lastIndexOf('/');
      return slash < 0 ? null : `[${condition.text.slice(0, slash)}]${condition.text.slice(slash)}`;
    }
  }
}
