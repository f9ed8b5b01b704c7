import type { Command, Line, Proximity, Query, Span, Strategy } from '../ast.js';
import type { Field } from '../dialects/field.js';
import { dialectOf } from '../dialects/registry.js';
import { deepest, tooDeep } from './depth.js';

import { meanFrequency } from './mean-frequency.js';
import { LineReferences } from './line-references.js';
import { meanJoined, meanLimit } from './mean-limit.js';
import { meanNear, wordScope } from './mean-near.js';
import { meanHeading, meanText } from './mean-phrase.js';
import type { Meaning, StrategyMeaning, Unanswerable } from './meaning.js';
import { nameOfWords } from './name-words.js';
import { scopeOf, untaggedScope, type Scope } from './scope.js';
import { meanPeriod } from './years.js';

interface Reading {
  readonly strategy: Strategy;
  readonly fields: ReadonlyMap<string, Field>;
  readonly references: LineReferences;
  readonly untagged: Scope;
}

function unanswerable(reason: string, { start, end }: Span): Unanswerable {
  return { kind: 'unanswerable', reason, start, end };
}

/** What a strategy selects, line by line. Never throws: what cannot be followed is `unanswerable`, with the reason. */
export function mean(strategy: Strategy): StrategyMeaning {
  const { fields } = dialectOf(strategy.platform).index;
  const untagged = untaggedScope(strategy, fields);
  const reading = { strategy, fields, untagged, references: new LineReferences(strategy) };
  const lines = strategy.lines.map((line) => meanQuery(line.query, line, null, reading, 0));
  return { lines, result: strategy.result };
}

/** `scope` is that of the innermost field around the query, null where there is none. */
function meanQuery(
  query: Query,
  line: Line,
  scope: Scope | null,
  reading: Reading,
  depth: number,
): Meaning {
  while (query.kind === 'group') query = query.operand;
  if (depth > deepest) return unanswerable(tooDeep, query);
  const within = (operand: Query, inner = scope) =>
    meanQuery(operand, line, inner, reading, depth + 1);
  switch (query.kind) {
    case 'text':
      return meanText(reading.strategy, query, scope ?? reading.untagged);
    case 'heading':
      return meanHeading(reading.strategy, query);
    case 'boolean': {
      const name = nameOfWords(query, scope);
      if (name) return within(name);
      const { operator, start, end } = query;
      const operands: Meaning[] = [];
      for (const operand of query.operands) operands.push(within(operand));
      if (operator !== 'not') return meanJoined(operator, operands, query);
      const [keep, drop] = operands;
      return { kind: 'not', keep: keep!, drop: drop!, start, end };
    }
    case 'proximity':
      return meanProximity(query, scope ?? reading.untagged, within);
    case 'fielded':
      return within(query.operand, scopeOf(query, reading.fields));
    case 'frequency':
      return meanFrequency(query, within(query.operand));
    case 'reference':
      return reading.references.mean(query, line);
    case 'combination':
      return reading.references.meanCombination(query, line);
    case 'limit':
      return meanLimit(
        query,
        query.operand === null ? null : within(query.operand),
        reading.strategy.platform,
      );
    case 'command':
      return meanCommand(query, query.operand === null ? null : within(query.operand));
    case 'range': {
      const years = scope === null || scope.senses.every((sense) => sense.kind === 'years');
      const period = years ? meanPeriod(query.from, query.to, query) : null;
      const reason = scope?.senses.find((sense) => sense.kind === 'unanswerable')?.reason;
      return period ?? unanswerable(reason ?? 'a range of something other than years', query);
    }
    case 'missing':
      return unanswerable('a term is missing here', query);
    case 'unread':
      return unanswerable('it could not be read', query);
  }
}

function meanProximity(
  query: Proximity,
  scope: Scope,
  within: (operand: Query, scope: Scope) => Meaning,
): Meaning {
  const { ordered, distance, start, end } = query;
  const words = wordScope(scope);
  if (words.senses.length === 0) {
    return unanswerable('words cannot stand near each other in this field', query);
  }
  const operands = query.operands.map((operand) => within(operand, words));
  const near = meanNear({ ordered, distance, operands, start, end });
  return scope.note === undefined ? near : { ...near, note: scope.note };
}

/** Commands pick from a set: without duplicates a record stays selected, of the rest nobody can tell from the record. */
function meanCommand(command: Command, operand: Meaning | null): Meaning {
  const { start, end } = command;
  const reasons = {
    'remove-duplicates': 'it names no line',
    keep: 'which records were kept by hand is not known',
    'use-database': 'the database a record was found in is not known',
    other: 'it is no question about a record',
  };
  const reason = unanswerable(reasons[command.name], command);
  if (operand === null) return reason;
  if (command.name === 'remove-duplicates') return operand;
  return { kind: 'and', operands: [operand, reason], start, end };
}
