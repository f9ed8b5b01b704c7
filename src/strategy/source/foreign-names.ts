import type { Combination, Reference } from '../ast.js';
import type { Suggestion } from '../problem.js';
import { readCombination } from './read-combination.js';
import type { Reader } from './reader.js';

/** Lists are spelled out up to this many lines. */
const mostSpelled = 100;

/** Ovid's lists of lines (`or/1-5`, `#1-#5/OR`) in a numbered history of a platform that has none: as tables are printed nevertheless. */
export function readForeignList(reader: Reader): Combination | null {
  if (!reader.naming || reader.dialect.references.bare) return null;
  const list = readCombination(reader);
  if (list) reader.foreignLists.push(list);
  return list;
}

/** Tells once for a line that its numbers, and its lists, are not how the platform names lines. */
export function unsignedNames(reader: Reader): void {
  const { dialect, foreignReferences, foreignLists } = reader;
  const { bare } = dialect.references;
  const named = [...foreignReferences, ...foreignLists]
    .filter((one) => !bare || isForeignSign(reader, one))
    .sort((a, b) => a.start - b.start);
  const [first] = named;
  if (!first) return;
  const sign = bare ? '' : (dialect.references.signs[0] ?? '#').toUpperCase();
  const example = `${sign}1`;
  const written = isForeignSign(reader, first)
    ? reader.source.slice(first.start, first.end)
    : 'A number alone';
  reader.report(
    'unsigned-reference',
    'warning',
    { start: first.start, end: named.at(-1)!.end },
    foreignLists.length > 0
      ? `Lists of lines belong to Ovid; here each line is named for itself, with its sign: ${example} OR ${sign}2.`
      : `Here a line is named ${sign ? 'with its sign' : 'by its number'}: ${example}. ${written} is searched as a word.`,
    signed(reader, named, sign),
  );
}

/** `#1` or `S1` where lines are named otherwise. */
function isForeignSign(reader: Reader, one: Combination | Reference): boolean {
  return (
    one.kind === 'reference' &&
    one.end - one.start > one.label.length &&
    reader.source.charAt(one.start) !== one.label.charAt(0)
  );
}

function signed(
  reader: Reader,
  named: readonly (Combination | Reference)[],
  sign: string,
): Suggestion | undefined {
  const edits: Suggestion['edits'][number][] = [];
  for (const one of named) {
    if (one.kind === 'reference') {
      const end = isForeignSign(reader, one) ? one.start + 1 : one.start;
      edits.push({ start: one.start, end, replacement: sign });
      continue;
    }
    const labels = spelled(one);
    if (!labels) return undefined;
    const joined = labels.map((label) => sign + label).join(` ${one.operator.toUpperCase()} `);
    edits.push({ start: one.start, end: one.end, replacement: `(${joined})` });
  }
  return { title: `Name the lines as ${sign}1`, edits };
}

function spelled(list: Combination): string[] | null {
  const labels: string[] = [];
  for (const { from, to } of list.ranges) {
    const first = Number(from.label);
    const last = to ? Number(to.label) : first;
    if (!to) labels.push(from.label);
    else if (!(last >= first) || last - first >= mostSpelled) return null;
    else for (let number = first; number <= last; number++) labels.push(String(number));
  }
  return labels.length > mostSpelled ? null : labels;
}
