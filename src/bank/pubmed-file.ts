/** The first row of what PubMed's "Download" of the history gives, in any order of its columns. */
const head = /^\ufeff?"?(?:Search number|Query|Search)"?,/i;

/** The cells of a CSV text, row by row (RFC 4180); what is broken in it ends with the text. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"?|([^",\r\n]*))[^,\r\n]*(,|\r?\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The history that PubMed's "Download" gives as a CSV file, as the lines that its page shows:
 * `#2 Search croup[mh] Filters: Review 10:20:55 2211`. PubMed's own reading of each query and the order of display
 * are left out. Null for any other text.
 */
export function fromPubmedFile(text: string): string | null {
  if (!head.test(text)) return null;
  const [names = [], ...rows] = cellsOf(text.replace(/^\ufeff/, ''));
  const column = (name: string) => names.findIndex((one) => one.trim().toLowerCase() === name);
  const at = {
    number: column('search number'),
    query: column('query'),
    filters: column('filters'),
    results: column('results'),
    time: column('time'),
  };
  if (at.number < 0 || at.query < 0) return null;
  const lines = rows.flatMap((row) => {
    const value = (index: number) => (row[index] ?? '').replace(/\s+/g, ' ').trim();
    if (!/^\d+$/.test(value(at.number)) || value(at.query) === '') return [];
    const filters = value(at.filters);
    return [
      `#${value(at.number)} Search ${value(at.query)}`,
      ...(filters === '' ? [] : [`Filters: ${filters}`]),
      value(at.time),
      value(at.results),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
  return lines.length === 0 ? null : `${lines.join('\n')}\n`;
}
