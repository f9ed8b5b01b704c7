import { oneLine, type Citation } from './citation.js';
import { invertedName, nlmName } from './person-name.js';

/**
 * NLM's format for reference managers: a tag of four places, `- `, long values wrapped under six blanks, a blank line
 * between records. Source: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions".
 */
export function writeNbib(citations: readonly Citation[]): string {
  return citations.map((citation) => `${linesOf(citation).join('\n')}\n`).join('\n');
}

function linesOf(citation: Citation): string[] {
  const { pmid, journal, year, published, abstract, doi, language } = citation;
  const date = published === null ? year : nlmDate(published);
  return [
    ...(pmid === null ? [] : [field('PMID', pmid)]),
    field('TI', citation.title),
    ...(doi === null ? [] : [field('LID', `${doi} [doi]`)]),
    ...(abstract === null || oneLine(abstract) === '' ? [] : [field('AB', abstract)]),
    ...citation.authors.flatMap((author) => [
      field('FAU', invertedName(author)),
      field('AU', nlmName(author)),
    ]),
    ...(language === null ? [] : [field('LA', language)]),
    ...(citation.publicationTypes ?? []).map((type) => field('PT', type)),
    ...(date === null ? [] : [field('DP', `${date}`)]),
    ...(journal === null ? [] : [field('JT', journal)]),
    ...(citation.keywords ?? []).map((keyword) => field('OT', keyword)),
    ...(doi === null ? [] : [field('AID', `${doi} [doi]`)]),
  ];
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026 Mar 5`. */
function nlmDate(date: Date): string {
  return `${date.getUTCFullYear()} ${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
}

function field(tag: string, value: string): string {
  return `${tag.padEnd(4)}- ${wrapped(oneLine(value))}`;
}

function wrapped(value: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + word.length > 80) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n      ');
}
