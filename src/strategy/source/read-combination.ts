import type { Combination, Reference, Span } from '../ast.js';
import { isDash } from './chars.js';
import { isLabelAt } from './read-operand.js';
import { OTHER } from './tokens.js';
import type { Reader } from './reader.js';

type Range = Combination['ranges'][number];

/** list = label [ dash label ] { "," list }; labels with or without their sign. Answers with the token behind it. */
export function readRanges(reader: Reader, from: number): { ranges: Range[]; next: number } | null {
  const ranges: Range[] = [];
  let next = from;
  for (;;) {
    const first = labelAt(reader, next);
    if (!first) break;
    const dash = first.next;
    const second = isDashToken(reader, dash) ? labelAt(reader, dash + 1) : null;
    if (second) {
      ranges.push({
        from: first.reference,
        to: second.reference,
        start: first.reference.start,
        end: second.reference.end,
      });
      next = second.next;
    } else {
      ranges.push({
        from: first.reference,
        start: first.reference.start,
        end: first.reference.end,
      });
      next = first.next;
    }
    if (!reader.isSign(',', next) && !reader.isSign(';', next)) break;
    if (!labelAt(reader, next + 1)) break;
    next++;
  }
  return ranges.length > 0 ? { ranges, next } : null;
}

function isDashToken(reader: Reader, at: number): boolean {
  return reader.kind(at) === OTHER && isDash(reader.text(at));
}

function labelAt(reader: Reader, at: number): { reference: Reference; next: number } | null {
  const token = reader.isSign('#', at) ? at + 1 : at;
  if (!reader.isWord(token)) return null;
  const { source, dialect } = reader;
  let from = reader.startOf(token);
  const end = reader.endOf(token);
  if (end - from > 8) return null;
  if (dialect.references.signs.includes(source.charAt(from).toLowerCase())) from++;
  if (!isLabelAt(source, from, end)) return null;
  const reference: Reference = {
    kind: 'reference',
    label: source.slice(from, end),
    start: reader.startOf(at),
    end,
  };
  return { reference, next: token + 1 };
}

function listOperator(reader: Reader, at: number): 'and' | 'or' | null {
  const row = reader.operator(at);
  return row?.kind === 'boolean' && row.operator !== 'not' ? row.operator : null;
}

/** `or/1-5,7`, `or 1-5`, and `1-3/or` as other tools print it. */
export function readCombination(reader: Reader): Combination | null {
  const { at } = reader;
  const operator = listOperator(reader, at);
  if (operator) {
    const slash = reader.isSign('/', at + 1);
    const list = readRanges(reader, slash ? at + 2 : at + 1);
    // Without the slash only a range or a list tells it from an operator that lacks its first operand.
    if (!list || (!slash && list.ranges.length < 2 && !list.ranges[0]?.to)) return null;
    const operatorSpan: Span = { start: reader.startOf(at), end: reader.endOf(at) };
    if (!slash && reader.dialect.references.bare) {
      reader.report(
        'combination-without-slash',
        'warning',
        operatorSpan,
        'A list of lines is combined with a slash: or/1-5.',
        {
          title: 'Add the slash',
          edits: [{ start: operatorSpan.end, end: reader.startOf(at + 1), replacement: '/' }],
        },
      );
    }
    return finish(reader, operator, operatorSpan, list);
  }
  if (!reader.startsLabel(at)) return null;
  if (!reader.isNumber(at) && !reader.isSign('#', at) && labelAt(reader, at) === null) return null;
  if (
    !isDashToken(reader, at + 1) &&
    !reader.isSign(',', at + 1) &&
    !reader.isSign('/', at + 1) &&
    !reader.isSign('#', at)
  )
    return null;
  const list = readRanges(reader, at);
  if (!list || !reader.isSign('/', list.next)) return null;
  const behind = listOperator(reader, list.next + 1);
  if (!behind) return null;
  const operatorSpan: Span = {
    start: reader.startOf(list.next + 1),
    end: reader.endOf(list.next + 1),
  };
  return finish(reader, behind, operatorSpan, { ranges: list.ranges, next: list.next + 2 });
}

function finish(
  reader: Reader,
  operator: 'and' | 'or',
  operatorSpan: Span,
  list: { ranges: Range[]; next: number },
): Combination {
  const start = reader.startOf();
  reader.at = list.next;
  return {
    kind: 'combination',
    operator,
    operatorSpan,
    ranges: list.ranges,
    start,
    end: reader.endOf(list.next - 1),
  };
}
