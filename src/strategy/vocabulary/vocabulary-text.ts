import { openShelf, type HeadingVocabulary } from './heading-vocabulary.js';
import type { VocabularyFile, VocabularyHeading } from './vocabulary-file.js';

/*
 * A vocabulary as `searchbank vocabulary load` keeps it: a first line that says what it is and how many headings
 * follow, then a line for each heading. A strategy asks for some twenty headings of thirty thousand: a line is read
 * when its heading is asked for.
 *
 *   first   = "searchbank-vocabulary-2" TAB "mesh" TAB year TAB number of headings
 *   heading = name TAB trees TAB since TAB former names TAB entry terms
 *   former  = name US from US to
 *
 * Lists are divided by `|`; signs of the form inside a name become blanks.
 */
const format = 'searchbank-vocabulary-2';
const within = '\u001f';

export function printVocabulary(file: VocabularyFile): string {
  const rows = [
    [format, file.vocabulary, file.year ?? '', file.headings.length].join('\t'),
    ...file.headings.map(printHeading),
  ];
  return `${rows.join('\n')}\n`;
}

function printHeading({ name, trees, since, formerly, entryTerms }: VocabularyHeading): string {
  const former = formerly.map((each) => [clean(each.name), each.from, each.to].join(within));
  return [
    clean(name),
    trees.map(clean).join('|'),
    since ?? '',
    former.join('|'),
    entryTerms.map(clean).join('|'),
  ].join('\t');
}

function clean(name: string): string {
  return name.replace(/[\t\r\n|\u001f]+/g, ' ');
}

/** Opens what `printVocabulary` wrote; null where the text is something else or a part of it only. */
export function openVocabularyText(text: string): HeadingVocabulary | null {
  const rows = text.split('\n');
  const [found, vocabulary, year = '', size] = (rows[0] ?? '').split('\t');
  if (found !== format || vocabulary !== 'mesh' || rows.pop() !== '') return null;
  rows.shift();
  if (rows.length !== Number(size)) return null;
  const read: VocabularyHeading[] = [];
  return openShelf({
    year: year === '' ? null : Number(year),
    size: rows.length,
    name: (index) => cell(rows[index]!, 0),
    trees: (index) => list(cell(rows[index]!, 1)),
    heading: (index) => (read[index] ??= headingOf(rows[index]!)),
  });
}

/** One cell of a row, found without cutting the others: the last ones are long. */
function cell(row: string, column: number): string {
  let start = 0;
  for (let at = 0; at < column; at++) start = row.indexOf('\t', start) + 1;
  const end = row.indexOf('\t', start);
  return row.slice(start, end < 0 ? row.length : end);
}

function headingOf(row: string): VocabularyHeading {
  const [name = '', trees = '', since = '', formerly = '', entryTerms = ''] = row.split('\t');
  return {
    name,
    trees: list(trees),
    since: since === '' ? null : Number(since),
    formerly: list(formerly).map((each) => {
      const [former = '', from, to] = each.split(within);
      return { name: former, from: Number(from), to: Number(to) };
    }),
    entryTerms: list(entryTerms),
  };
}

function list(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}
