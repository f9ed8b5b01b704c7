import { lineText, readStrategy } from '../read-strategy.js';
import type { BankedStrategy } from '../record.js';

/** A cell that no spreadsheet takes for a formula: a sign that would start one gets an apostrophe before it. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The lines as a table: number, text, hits. With a byte order mark, so that Excel reads it as UTF-8. */
export function toCsv(strategy: BankedStrategy): string {
  const { strategy: read } = readStrategy(strategy.version.text, strategy.version.platform);
  const rows = [
    ['Line', 'Search', 'Hits'],
    ...read.lines.map((line) => [line.label ?? line.number, lineText(read, line), line.hits]),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
