import type { Header } from '../ast.js';

const database =
  /^\W*(?:databases?\s*:\s*)?([^<]{2,200}?)\s*(?:<\s*([^>]{2,120})\s*>|(?<=\s)(\d{4} (?:to|-|\u2013) [^<>]{3,60})|\(\s*((?:\w+ )*\d{4}[^)]{0,120})\))?\s*[;:.]?\s*$/i;
const period = /^(?:from\s+)?(.{2,60}?)\s*(?:\bto\b|[-\u2010-\u2015])\s*(.{2,60})$/i;
const known =
  /medline|embase|psycinfo|pubmed|cinahl|cochrane|central|scopus|web of science|proquest|journals@ovid|amed|hmic|global health|social policy/i;

/** Database, segment and dates from the printed rows of a header; null where none names a database. */
export function headerOf(rows: readonly string[]): Header | null {
  for (const row of rows) {
    if (!known.test(row)) continue;
    const found = database.exec(row.trim());
    if (!found) continue;
    const segment = (found[2] ?? found[3] ?? found[4])?.trim() ?? null;
    const dates = segment === null ? null : period.exec(segment);
    return {
      database: found[1]?.replace(/\s+/g, ' ').trim() ?? null,
      segment,
      from: dates?.[1]?.trim() ?? null,
      to: dates?.[2]?.trim() ?? null,
    };
  }
  return null;
}
