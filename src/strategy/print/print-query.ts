import type { Proximity, Query, Text } from '../ast.js';
import type { Dialect } from '../dialects/dialect.js';
import { dialectOf } from '../dialects/registry.js';
import type { Platform } from '../platform.js';
import { childrenOf } from '../visit.js';

/** A written node and how firmly it holds together: an operator with a greater power would tear it apart. */
interface Written {
  readonly text: string;
  readonly power: number;
}

/**
 * Writes a tree in the notation of `platform`, with brackets wherever reading it again needs them. Spans are not looked at, so that a
 * translated or drawn tree will do. What the platform cannot say is written as near as it can: ask
 * before with the checks of a translation. Any depth will do.
 */
export function printQuery(query: Query, platform: Platform): string {
  return printNode(query, dialectOf(platform), false, 0).text;
}

/** By calls of itself as far as a person nests brackets, by a stack of its own beyond that: calls are much the faster. */
const deepestCalls = 200;

function printNode(node: Query, dialect: Dialect, underField: boolean, depth: number): Written {
  if (depth > deepestCalls) return printDeep(node, dialect, underField);
  const inField = node.kind === 'fielded';
  return write(node, dialect, (child) => printNode(child, dialect, inField, depth + 1), underField);
}

function printDeep(query: Query, dialect: Dialect, queryUnderField: boolean): Written {
  const empty = { text: '', power: firm };
  const done = new Map<Query, Written>();
  const child = (node: Query): Written => done.get(node) ?? empty;
  const waiting: { node: Query; ready: boolean; underField: boolean }[] = [
    { node: query, ready: false, underField: queryUnderField },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, underField } = next;
    if (next.ready) {
      done.set(node, write(node, dialect, child, underField));
      continue;
    }
    waiting.push({ node, ready: true, underField });
    for (const inner of childrenOf(node))
      waiting.push({ node: inner, ready: false, underField: node.kind === 'fielded' });
  }
  return child(query);
}

/** Writes a history: each line with its label, or with its place where it has none. */
export function printLines(
  lines: readonly { readonly label?: string; readonly query: Query }[],
  platform: Platform,
): string {
  const { notation } = dialectOf(platform);
  return lines
    .map(
      ({ label, query }, index) =>
        notation.label(label ?? `${index + 1}`) + printQuery(query, platform),
    )
    .join('\n');
}

const firm = Infinity;
const loose = -Infinity;

function write(
  node: Query,
  dialect: Dialect,
  child: (query: Query) => Written,
  underField: boolean,
): Written {
  const { notation } = dialect;
  const own = notation.own(node, (query) => bracketed(child(query), firm));
  if (own !== null)
    return typeof own === 'string' ? { text: own, power: firm } : { text: own.text, power: loose };
  switch (node.kind) {
    case 'text':
      return { text: writeText(node, dialect, underField), power: firm };
    case 'group':
      return { text: `(${child(node.operand).text})`, power: firm };
    case 'boolean': {
      const power = powerOf(dialect, node.operator);
      const operands = node.operands.map((operand) =>
        operand.kind === 'boolean' ? `(${child(operand).text})` : bracketed(child(operand), power),
      );
      return { text: operands.join(` ${notation.boolean[node.operator]} `), power };
    }
    case 'proximity': {
      const power = dialect.proximity[0]?.power ?? powerOf(dialect, 'and');
      const sign = notation.proximity(node.ordered, node.distance) ?? notation.boolean.and;
      const text = node.operands.map((operand, index) =>
        index === 0 && continues(node, operand)
          ? child(operand).text
          : bracketed(child(operand), power),
      );
      return { text: text.join(` ${sign} `), power };
    }
    case 'fielded': {
      const names = node.fields.map((field) => field.id ?? field.written);
      const operand = child(node.operand);
      const simple =
        node.operand.kind === 'text' ||
        node.operand.kind === 'group' ||
        node.operand.kind === 'range';
      const text = notation.fielded(names, simple ? operand.text : `(${operand.text})`);
      return { text, power: dialect.suffixPower };
    }
    case 'frequency': {
      const operand = bracketed(child(node.operand), dialect.suffixPower - 1);
      const text = `${operand}${notation.frequency?.(node.least) ?? ''}`;
      return { text, power: dialect.suffixPower };
    }
    case 'reference':
      return { text: notation.reference(node.label), power: firm };
    case 'unread':
      return { text: node.text, power: loose };
    case 'heading':
      return { text: notation.quote(node.name, '"'), power: firm };
    case 'combination': {
      const labels = node.ranges.flatMap(({ from, to }) =>
        labelsOf(from.label, to?.label ?? from.label),
      );
      const sign = ` ${notation.boolean[node.operator]} `;
      return { text: `(${labels.map(notation.reference).join(sign)})`, power: firm };
    }
    case 'limit':
    case 'command':
      return node.operand ? child(node.operand) : { text: '', power: firm };
    case 'range':
      return { text: `${node.from ?? ''}-${node.to ?? ''}`, power: firm };
    case 'missing':
      return { text: '', power: firm };
  }
}

/** Two proximities of one kind in a row are read from the left: `a adj3 b adj3 c`. */
function continues(node: Proximity, first: Query): boolean {
  return (
    first.kind === 'proximity' &&
    first.operands.length === 2 &&
    first.ordered === node.ordered &&
    first.distance === node.distance
  );
}

function bracketed({ text, power }: Written, above: number): string {
  return power > above || (power === firm && above === firm) ? text : `(${text})`;
}

function powerOf(dialect: Dialect, operator: 'and' | 'or' | 'not'): number {
  return dialect.operators.find((row) => row.operator === operator)?.power ?? 0;
}

/** Words as typed, quoted where they would be read as something else without. */
function writeText(text: Text, dialect: Dialect, underField: boolean): string {
  const { notation, blank, references, index } = dialect;
  const words = text.words.map((word) =>
    word.parts
      .map((part) => (part.kind === 'letters' ? part.text : notation.wildcard(part)))
      .join(''),
  );
  const together = words.join(' ');
  const first = words[0]?.toLowerCase() ?? '';
  const isOperator = words.some(
    (word) =>
      index.operatorInitials.has(word.charCodeAt(0) | 32) &&
      index.operators.has(word.toLowerCase().replace(/\d+$/, '')),
  );
  const splits =
    words.length > 1 && (blank.means === 'and' || (blank.means === 'and-untagged' && !underField));
  const isLabel =
    words.length === 1 &&
    (/^\d+[a-z]?$/.test(first)
      ? references.bare
      : (first.startsWith('#') || references.signs.includes(first.charAt(0))) &&
        /^.\d+[a-z]?$/.test(first));
  const quote =
    text.quote !== '' || splits || isOperator || isLabel || notation.reserved.includes(first);
  return quote ? notation.quote(together, text.quote || '"') : together;
}

/** The labels of a range, at most 500 of them; the ends alone where they are not numbers. */
function labelsOf(from: string, to: string): string[] {
  const first = Number(from);
  const last = Number(to);
  if (from === to) return [from];
  if (!Number.isInteger(first) || !Number.isInteger(last) || Math.abs(last - first) > 500)
    return [from, to];
  return Array.from(
    { length: Math.abs(last - first) + 1 },
    (_, step) => `${Math.min(first, last) + step}`,
  );
}
