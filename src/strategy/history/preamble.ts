import type { Row } from './rows.js';

const opening =
  /^\W*(?:(?:final|full|complete|combined)\s+)?(?:(?:search|boolean|pubmed|medline|ovid|embase)\s+){0,2}(?:query|string|strategy)\s*:\s*$/i;

/** Signs that no title of a review holds, as `and` in words may stand in one. */
const syntax =
  /\.[a-z]{2}(?:,[a-z]{2}){0,9}\.?(?=\s|$|\))|[a-z)"]\/(?=\s|$)|\[[a-z][^\]]{0,30}\]|[a-z][*$](?=[\s)."\],]|$)|\badj\d|\bnear\/?\d|^\W*(?:or|and)\s?\/\s?\d|\b\d{1,3} (?:or|and) \d|\b(?:TS|TI|AB|TITLE-ABS-KEY|MH)\s?[=("]/i;

/**
 * How many rows of the text introduce the search: those above `Query:` or `Search strategy:` (the topic, the title of the review), if
 * none of them looks like a search or is numbered.
 */
export function preambleOf(source: string, rows: readonly Row[]): number {
  for (const [index, row] of rows.entries()) {
    if (row.blank) continue;
    if (index > 40 || row.end - row.start > 400) return 0;
    const text = source.slice(row.start, row.end);
    if (opening.test(text)) return index;
    if (row.label || syntax.test(text)) return 0;
  }
  return 0;
}
