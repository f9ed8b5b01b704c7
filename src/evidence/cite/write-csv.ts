import { oneLine, type Citation } from './citation.js';

const columns = ['Title', 'Authors', 'Journal', 'Year', 'Kind', 'DOI', 'PMID', 'Link', 'Abstract'];

/**
 * A table for a spreadsheet: UTF-8 with its mark (Excel asks for it), CRLF, every cell in quotes, and no cell that a
 * spreadsheet would run as a formula (OWASP, "CSV Injection").
 */
export function writeCsv(citations: readonly Citation[]): string {
  const rows = citations.map((citation) => [
    citation.title,
    citation.authors.join('; '),
    citation.journal ?? '',
    citation.year === null ? '' : `${citation.year}`,
    citation.kind,
    citation.doi ?? '',
    citation.pmid ?? '',
    citation.link ?? '',
    citation.abstract ?? '',
  ]);
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** In quotes; what begins like a formula is made text by an apostrophe. */
export function cell(value: string): string {
  const text = oneLine(value);
  const harmless = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
