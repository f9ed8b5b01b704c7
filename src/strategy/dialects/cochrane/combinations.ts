import type { Combination, Query } from '../../ast.js';
import { readRanges } from '../../source/read-combination.js';
import type { Reader } from '../../source/reader.js';

/** combination = "{" ( "OR" | "AND" ) list of lines "}", as in `{OR #1-#4, #7}` */
export function readCombination(reader: Reader): Combination | null {
  if (!reader.isSign('{')) return null;
  const open = reader.at;
  const operator = reader.isWordOf('or', open + 1)
    ? 'or'
    : reader.isWordOf('and', open + 1)
      ? 'and'
      : null;
  const list = operator ? readRanges(reader, open + 2) : null;
  if (!operator || !list || !reader.isSign('}', list.next)) return null;
  reader.at = list.next + 1;
  return {
    kind: 'combination',
    operator,
    operatorSpan: { start: reader.startOf(open + 1), end: reader.endOf(open + 1) },
    ranges: list.ranges,
    start: reader.startOf(open),
    end: reader.endOf(list.next),
  };
}

/** `{OR #1-#4,#7}` */
export function writeCombination(query: Query): string | null {
  if (query.kind !== 'combination') return null;
  const ranges = query.ranges.map(({ from, to }) =>
    to ? `#${from.label}-#${to.label}` : `#${from.label}`,
  );
  return `{${query.operator.toUpperCase()} ${ranges.join(',')}}`;
}
