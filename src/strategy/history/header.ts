import type { Header } from '../ast.js';

const lead = /^\W*(?:database(?:s|\(s\))?\s*:\s*)?/i;
/** The first of several databases, with its years in angle brackets. */
const bracketed = /^([^<]{2,300}?)\s*<\s*([^<>]{2,120})\s*>/;
const database =
  /^([^<]{2,200}?)\s*(?:(?<=\s)(\d{4}\s*(?:to\b|[-\u2013])\s*[^<>]{3,60})|\(\s*((?:\w+ )*\d{4}[^)]{0,120})\))?\s*[;:.]?\s*$/i;
const period = /^(?:from\s+)?(.{2,60}?)\s*(?:\bto\b|[-\u2010-\u2015])\s*(.{2,60})$/i;
const known =
  /medline|embase|psycinfo|pubmed|cinahl|cochrane|central|scopus|web of science|proquest|journals@ovid|amed|hmic|global health|social policy/i;

/** Database, segment and dates from the printed rows of a header; null where none names a database. */
export function headerOf(rows: readonly string[]): Header | null {
  for (const row of rows) {
    if (!known.test(row)) continue;
    const text = row.trim().replace(lead, '');
    const found = bracketed.exec(text) ?? database.exec(text);
    if (!found) continue;
    const segment = (found[2] ?? found[3])?.trim() ?? null;
    const dates = segment === null ? null : period.exec(segment);
    return {
      database:
        found[1]?.replace(/\s+/g, ' ').replace(/(?:[\s,;:]|session results)+$/i, '') ?? null,
      segment,
      from: dates?.[1]?.trim() ?? null,
      to: dates?.[2]?.trim() ?? null,
    };
  }
  return null;
}
