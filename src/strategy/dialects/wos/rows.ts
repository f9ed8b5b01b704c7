import type { FieldUse, Query } from '../../ast.js';
import { parseQuery } from '../../source/parse-query.js';
import type { Reader } from '../../source/reader.js';

/*
 * The newer Web of Science prints a basic search by its rows, the field behind what was typed in:
 * `wheez* or asthma (Topic) and child* (Title)`. A row is searched as a whole before it is joined to the next.
 */

/** Field names as the rows print them, by the key of the table. */
const names: ReadonlyMap<string, string> = new Map([
  ['Topic', 'ts'],
  ['Title', 'ti'],
  ['Abstract', 'ab'],
  ['All Fields', 'all'],
  ['Author', 'au'],
  ['Author Keywords', 'ak'],
  ['Keyword Plus', 'kp'],
  ['Keywords Plus', 'kp'],
  ['Keyword Plus ®', 'kp'],
  ['Publication Titles', 'so'],
  ['Publication/Source Titles', 'so'],
  ['Year Published', 'py'],
  ['Affiliation', 'ad'],
  ['Address', 'ad'],
  ['DOI', 'do'],
]);

/** A row from its first token to the bracket of its field, and the token behind that. */
interface Row {
  readonly open: number;
  readonly next: number;
  readonly id: string;
}

const rowsOf = new WeakMap<Reader, ReadonlyMap<number, Row>>();
const none: ReadonlyMap<number, Row> = new Map();
const anyName = /\((?:Topic|Title|Abstract|A[a-z]+|Key|Publication|Year|DOI)[^()]{0,25}\)/;

/** The rows of the line by their first token, found in one pass; none lies in another. */
function findRows(reader: Reader): ReadonlyMap<number, Row> {
  if (!anyName.test(reader.source.slice(reader.start, reader.end))) return none;
  const rows = new Map<number, Row>();
  const starts: number[] = [0];
  let behindLast = 0;
  for (let at = 0; at < reader.count; at++) {
    if (reader.isOpen(at)) {
      const close = closeOf(reader, at);
      const id =
        close === null
          ? undefined
          : names.get(
              reader.source.slice(reader.endOf(at), reader.startOf(close)).replace(/\s+/g, ' '),
            );
      const from = starts.at(-1)!;
      if (close === null || id === undefined || from === at || from < behindLast) {
        starts.push(at + 1);
        continue;
      }
      behindLast = close + 1;
      rows.set(from, { open: at, next: behindLast, id });
      at = close;
      // Behind a row stands what joins it to the next.
      if (reader.operator(at + 1)) at++;
      starts[starts.length - 1] = at + 1;
    } else if (reader.isClose(at) && starts.length > 1) starts.pop();
  }
  return rows;
}

/** The bracket that closes a name of at most four words. */
function closeOf(reader: Reader, open: number): number | null {
  for (let at = open + 1; at <= open + 5; at++) {
    if (reader.isClose(at)) return at;
    if (reader.isOpen(at) || reader.isEnd(at)) return null;
  }
  return null;
}

/** row = query "(" field ")" */
export function readRow(reader: Reader): Query | null {
  let rows = rowsOf.get(reader);
  if (!rows) rowsOf.set(reader, (rows = findRows(reader)));
  const row = rows.get(reader.at);
  if (!row) return null;
  const { source } = reader;
  const start = reader.startOf();
  const read = parseQuery(source, start, reader.endOf(row.open - 1), reader.dialect, reader.quoted);
  reader.findings.push(...read.findings);
  const nameStart = reader.endOf(row.open);
  const nameEnd = reader.endOf(row.next - 2);
  const use: FieldUse = {
    written: source.slice(nameStart, nameEnd),
    id: row.id,
    start: nameStart,
    end: nameEnd,
  };
  const fieldSpan = { start: reader.startOf(row.open), end: reader.endOf(row.next - 1) };
  reader.at = row.next;
  return {
    kind: 'fielded',
    fields: [use],
    fieldSpan,
    operand: read.query,
    start,
    end: fieldSpan.end,
  };
}
