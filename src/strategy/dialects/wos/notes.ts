import type { Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';
import { refined, refinedBy, refinementsBehind } from './refinements.js';

const behindQuery = new WeakMap<Reader, ReturnType<typeof refinementsBehind>>();

/** The refinements that end the line, looked for once. */
function refinements(reader: Reader): ReturnType<typeof refinementsBehind> {
  let found = behindQuery.get(reader);
  if (!found) {
    found = refinementsBehind(reader.source, reader.start, reader.end);
    behindQuery.set(reader, found);
  }
  return found;
}

const starts =
  /(refined by\s*:)|(timespan\s*[=:])|((?:doctype|language)\s*=)|((?:indexes|databases|editions|search language)\s*[=:]|date run\s*:)/gi;

/** Whether at the token `at` begins what is printed behind a search: `Timespan=2010-2020`, `Refined by: ...`, `and English (Languages)`. */
export function isTrailer(reader: Reader, at: number): boolean {
  if (reader.isSign('=', at + 1) || reader.isSign(':', at + 1)) {
    if (reader.isWord(at) && isNote(reader.text(at))) return true;
  }
  if (reader.isWordOf('refined', at))
    return reader.isWordOf('by', at + 1) && reader.isSign(':', at + 2);
  if (reader.isWordOf('search', at))
    return reader.isWordOf('language', at + 1) && reader.isSign('=', at + 2);
  if (reader.isWordOf('date', at))
    return reader.isWordOf('run', at + 1) && reader.isSign(':', at + 2);
  if (!reader.isWordOf('and', at) && !reader.isWordOf('not', at)) return false;
  return refinements(reader)[0]?.start === reader.startOf(at);
}

export function isNote(word: string): boolean {
  return /^(?:timespan|indexes|databases|editions|doctype)$/i.test(word);
}

/** Reads all that is left of the line as limits of `operand`; what says where the search was run asks for nothing. */
export function readTrailer(reader: Reader, operand: Query): Query {
  const { source, end } = reader;
  const from = reader.startOf();
  const found = refinements(reader);
  if (found[0]?.start === from) {
    while (!reader.isEnd()) reader.at++;
    return found.reduce<Query>((inner, each) => refined(source, inner, each), operand);
  }
  while (!reader.isEnd()) reader.at++;
  let limited = operand;
  const notes = [...source.slice(from, end).matchAll(starts)];
  notes.forEach((note, index) => {
    const start = from + note.index;
    const next = notes[index + 1];
    const stop = next ? from + next.index : end;
    if (note[1]) limited = refinedBy(source, start, stop, limited);
    else if (note[2]) limited = within(source, start, stop, limited);
    else if (note[3]) limited = ofTypeOrLanguage(source, start, stop, limited);
  });
  return limited;
}

/** `DocType=Article, Review;` and `Language=English;`: all of them limits nothing. */
function ofTypeOrLanguage(source: string, start: number, stop: number, operand: Query): Query {
  const note = /^(doctype|language)\s*=\s*([^;\n]{1,200})/i.exec(source.slice(start, stop));
  if (!note || /^all\b/i.test(note[2]!)) return operand;
  const values = note[2]!.split(/\s*,\s*|\s+or\s+/i).map((value) => value.trim());
  return refined(source, operand, {
    name: note[1]!.toLowerCase() === 'doctype' ? 'Document types' : 'Languages',
    values: values.filter((value) => value !== ''),
    excluded: false,
    start,
    end: start + note[0].trimEnd().length,
  });
}

/** `Timespan=2010-2020`; `Timespan=All years` limits nothing. */
function within(source: string, start: number, end: number, operand: Query): Query {
  const years =
    /(\d{4})(?:\D{1,12}(\d{4})|(\D{0,6}(?:present|current|now)|\s?[-\u2010-\u2015](?=\s|$)))?/i.exec(
      source.slice(start, Math.min(end, start + 80)),
    );
  if (!years) return operand;
  const from = Number(years[1]);
  const to = years[2] ? Number(years[2]) : years[3] !== undefined ? null : from;
  const stop = start + years.index + years[0].trimEnd().length;
  return {
    kind: 'limit',
    operand,
    operator: 'and',
    conditions: [{ kind: 'years', from, to, start, end: stop }],
    start: operand.start,
    end: Math.max(stop, operand.end),
  };
}
