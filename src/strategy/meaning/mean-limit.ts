import type { Limit, LimitCondition, Span } from '../ast.js';
import type { Platform } from '../platform.js';
import { meanAgeGroup } from './age-groups.js';
import { languageName } from './languages.js';
import type { Meaning } from './meaning.js';
import { meanType, publicationTypes } from './publication-types.js';
import { meanPeriod } from './years.js';

function anyOf(operands: readonly Meaning[], { start, end }: Span): Meaning {
  return operands.length === 1 ? operands[0]! : { kind: 'or', operands, start, end };
}

function meanCondition(condition: LimitCondition, platform: Platform): Meaning {
  const { start, end } = condition;
  switch (condition.kind) {
    case 'language':
      return anyOf(
        condition.values.map((value) => ({
          kind: 'language',
          value: languageName(value),
          start,
          end,
        })),
        condition,
      );
    case 'publication-type':
      return meanType(condition.values.flatMap(publicationTypes), condition);
    case 'population':
      return { kind: 'population', value: condition.value, start, end };
    case 'years':
      return { kind: 'years', from: condition.from, to: condition.to, start, end };
    case 'other':
      return (
        meanPrintedPeriod(condition.text, condition) ??
        meanAgeGroup(condition.text, platform, condition) ??
        ofThePage(condition.text.trim().replace(/^"(.*)"$/, '$1'), condition)
      );
  }
}

function ofThePage(limit: string, { start, end }: Span): Meaning {
  return { kind: 'unanswerable', reason: `a record does not tell "${limit}"`, limit, start, end };
}

const printedPeriod = /^publication date from ([\d/]{4,10}) to ([\d/]{4,10}|present)$/i;

/** `Publication Date from 1996/01/01 to 2008`, as older PubMed histories print it; null for any other text. */
function meanPrintedPeriod(text: string, { start, end }: LimitCondition): Meaning | null {
  const found = printedPeriod.exec(text.trim().slice(0, 80));
  return found ? meanPeriod(found[1] ?? null, found[2] ?? null, { start, end }) : null;
}

/** A limit on `operand`, or on its own where that is null; `EXCLUDE` alone is everything but. */
export function meanLimit(limit: Limit, operand: Meaning | null, platform: Platform): Meaning {
  const { start, end } = limit;
  const conditions = limit.conditions.map((one) => meanCondition(one, platform));
  if (limit.exclude === true) {
    return {
      kind: 'not',
      keep: operand ?? { kind: 'and', operands: [], start, end },
      drop: anyOf(conditions, limit),
      start,
      end,
    };
  }
  const all: Meaning =
    conditions.length === 1
      ? conditions[0]!
      : { kind: limit.operator, operands: conditions, start, end };
  return operand === null ? all : { kind: 'and', operands: [operand, all], start, end };
}

/**
 * Operands of one operator. Scopus' interface joins `EXCLUDE(...)` to a search by AND, and several of them by OR: all of them
 * are taken from that search.
 */
export function meanJoined(
  operator: 'and' | 'or',
  operands: readonly Meaning[],
  { start, end }: Span,
): Meaning {
  const drops = operands.flatMap((operand) => excludedBy(operand) ?? []);
  const drop: Meaning = { kind: 'or', operands: drops, start, end };
  const rest = operands.filter((operand) => !excludedBy(operand));
  if (drops.length === 0 || (operator === 'or' && rest.length > 0))
    return { kind: operator, operands, start, end };
  const keep: Meaning = rest.length === 1 ? rest[0]! : { kind: 'and', operands: rest, start, end };
  return { kind: 'not', keep, drop: drops.length === 1 ? drops[0]! : drop, start, end };
}

/** What an `EXCLUDE(...)` alone excludes; null for any other meaning. */
export function excludedBy(meaning: Meaning): Meaning | null {
  if (meaning.kind !== 'not' || meaning.keep.kind !== 'and') return null;
  return meaning.keep.operands.length === 0 ? meaning.drop : null;
}
