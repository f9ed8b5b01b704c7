import { oneLine } from './sanitise.js';

/**
 * The journal's name. `dc:source` carries it with volume or DOI behind; `prism:publicationName` held the article's
 * title in Taylor & Francis feeds of 2021, and then dc:source is right.
 */
export function itemJournal(
  publication: readonly string[],
  source: readonly string[],
  title: string,
): string | null {
  const same = (name: string): boolean => name.toLowerCase() === title.toLowerCase();
  for (const name of publication.map(oneLine)) if (name !== '' && !same(name)) return name;
  for (const name of source.map((value) => trimSource(oneLine(value))))
    if (name !== '' && !same(name)) return name;
  return null;
}

/** `The Journal of Pediatrics 203,  (2018)`, `Nature, Published online: …; | doi:…`. */
function trimSource(source: string): string {
  return source
    .replace(
      /,?\s*\b(?:Published online\b|Vol\.|Volume\b|(?:Online )?Ahead of Print\b|Early ?View\b).*$/i,
      '',
    )
    .replace(/[,;]?\s*\|?\s*doi:.*$/i, '')
    .replace(/\s+\d+,\s*(?:\(\d{4}\))?.*$/, '')
    .trim();
}

/** ScienceDirect puts everything into the description: `Publication date: …`, `Source: J, Volume n`, `Author(s): a, b`. */
export function readScienceDirect(texts: readonly string[]): {
  journal: string | null;
  authors: string[];
  date: string | null;
} {
  const text = texts.find((value) =>
    /^(?:Publication date|Available online)|^Author\(s\):/m.test(value),
  );
  if (text === undefined) return { journal: null, authors: [], date: null };
  const source = /^Source:\s*(.+)$/m.exec(text)?.[1];
  const authors = /^Author\(s\):\s*(.+)$/m.exec(text)?.[1];
  const date = /^(?:Publication date:|Available online)\s*(.+)$/m.exec(text)?.[1];
  return {
    journal: source?.replace(/,\s*(?:Volume|Issue|Part|Supplement)\b.*$/i, '').trim() ?? null,
    authors: authors === undefined ? [] : authors.split(/,\s+/),
    date: date?.trim() ?? null,
  };
}
