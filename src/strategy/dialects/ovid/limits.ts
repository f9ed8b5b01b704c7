import type { LimitCondition } from '../../ast.js';
import { conditionOf } from '../limit-condition.js';
import type { Reader } from '../../source/reader.js';

/** conditions = condition { ("and" | "or") condition } | "(" conditions ")" */
export function readConditions(
  reader: Reader,
): { list: LimitCondition[]; operator: 'and' | 'or'; end: number } | null {
  const list: LimitCondition[] = [];
  let operator: 'and' | 'or' = 'and';
  let depth = 0;
  let from = reader.at;
  let at = reader.at;
  let wrapped = false;
  let end = reader.startOf(at);
  if (reader.isOpen(at)) {
    wrapped = true;
    at++;
    from = at;
  }
  for (; ; at++) {
    if (reader.isQuote(at)) {
      const close = reader.closingQuote(at);
      if (close !== null) at = close;
      continue;
    }
    if (reader.isOpen(at)) {
      depth++;
      continue;
    }
    const over = reader.isEnd(at) || (reader.isClose(at) && depth === 0);
    if (reader.isClose(at) && depth > 0) depth--;
    const row = reader.operator(at);
    const joins = !over && depth === 0 && row?.kind === 'boolean';
    if (!over && !joins) continue;
    if (at > from)
      list.push(
        conditionOf(reader.source, { start: reader.startOf(from), end: reader.endOf(at - 1) }),
      );
    if (joins && row.operator === 'or') operator = 'or';
    if (over) break;
    from = at + 1;
  }
  if (list.length === 0) return null;
  end = list.at(-1)!.end;
  if (wrapped) {
    if (reader.isClose(at)) {
      end = reader.endOf(at);
      at++;
    } else {
      reader.report(
        'unbalanced-bracket',
        'error',
        { start: end, end },
        'The bracket of this limit is never closed.',
        {
          title: 'Close the bracket',
          edits: [{ start: end, end, replacement: ')' }],
        },
      );
    }
  }
  reader.at = at;
  return { list, operator, end };
}
