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

const feedNames: readonly RegExp[] = [
  /^(?:Wiley|tandf|SAGE Publications[^:]*|AHA|ASCO|ATS|ACP): (.+): (?:Table of Contents|Latest Articles)$/i,
  /^ScienceDirect Publication: (.+)$/i,
  /^(.+?)(?:\s+-)? (?:Current ?Issue|Advance ?Access|Online ?First|Recent Issues|Early ?View)$/i,
  /^(.+): (?:Latest Articles|Table of Contents)(?: \(ACS Publications\))?$/i,
];

/** The journal that a feed's title names, as publishers write it: `Wiley: Addiction: Table of Contents`, `JAMA Current Issue`. */
export function journalOfFeed(title: string): string | null {
  for (const name of feedNames) {
    const found = name.exec(title)?.[1];
    if (found !== undefined) return found.trim();
  }
  return null;
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
