/*
 * What platforms print beneath the query of a line, on rows of its own: limits (which belong to the query) and where and how the
 * search was run. The dialects read them (`readSuffix`); here they only keep a line together.
 */

const note =
  /^\s*(?:(?:limiters|expanders|search modes?|interface|search screen|database)\s+[-\u2010-\u2015]\s|narrow(?:ed)? by\b|limited by\s*:|additional limits\s+[-\u2010-\u2015]\s|refined by\s*:|timespan\s*[=:]|(?:indexes|editions|databases|search language|doctype)\s*=|indexes\s*:|(?:filters?|limit(?:s|ers?|ed)?(?: to)?|sort by)\s*:\s*\S)/i;

const count = /^\s*(\d{1,3}(?:,\d{3})+|\d+)\s*$/;
const named = /^\s*results?\s*:\s*(\d{1,3}(?:,\d{3})+|\d+)[*\u00b0]?\s*$/i;

/** A row of dashes, dots or stars that divides what stands above and below. */
export function isRule(row: string): boolean {
  return /^[\s\-_=*~`\u2010-\u2015.]{3,}$/.test(row);
}

/** Whether a row is a note of a platform beneath its line: `Limiters - English Language`, `Timespan=All years`. */
export function isPrintedNote(row: string): boolean {
  return row.length < 4000 && note.test(row);
}

/** Whether a row holds nothing but a count: `1,234`. */
export function isLoneCount(row: string): boolean {
  return row.length < 40 && count.test(row);
}

/** Whether a row holds a count with its name: `Results: 1,234`. */
export function isNamedCount(row: string): boolean {
  return row.length < 60 && named.test(row);
}

/** Where notes begin behind a query: the first group for limits, the second for where and how the search was run. */
const starts =
  /\s(?:(Limiters\s+[-\u2010-\u2015]\s|Refined by\s*:|Narrow by\b|Timespan\s*[=:](?!\s*All years)|(?:Filters?|Limit(?:s|ers?|ed)?(?: to)?)\s*:)|((?:Expanders|Search modes?|Interface|Search Screen|Database)\s+[-\u2010-\u2015]\s|(?:Indexes|Editions|Databases|Search language)\s*=|(?:Indexes|Date Run)\s*:|Timespan\s*[=:]))/g;

/** The end of the query between `start` and `end` without the notes behind it that only say where and how it was run. */
export function withoutRunNotes(source: string, start: number, end: number): number {
  const from = Math.max(start, end - 2000);
  const tail = source.slice(from, end);
  let cut = tail.length;
  starts.lastIndex = 0;
  for (let found = starts.exec(tail); found; found = starts.exec(tail)) {
    if (found[1] !== undefined) cut = tail.length;
    else if (cut === tail.length) cut = found.index;
  }
  while (cut > 0 && /[\s.]/.test(tail.charAt(cut - 1)) && cut < tail.length) cut--;
  return cut === 0 ? end : from + cut;
}
