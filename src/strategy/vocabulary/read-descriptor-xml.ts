import { detached } from './detached.js';
import { formerNamesIn } from './history-note.js';
import type { DescriptorReader, VocabularyHeading } from './vocabulary-file.js';

/*
 * NLM's descriptor file in XML (desc2026.xml), elements as in nlmdescriptorrecordset_20260101.dtd
 * (https://www.nlm.nih.gov/mesh/xml_data_elements.html). The edition's year is in the DTD's name.
 */

const recordStart = '<DescriptorRecord ';
const recordEnd = '</DescriptorRecord>';
const fileEnd = '</DescriptorRecordSet>';

/** Reads record by record, so that a file of 300 MB never stands in memory. */
export function createXmlReader(): DescriptorReader {
  const headings: VocabularyHeading[] = [];
  let buffer = '';
  let year: number | null = null;
  let searched = 0;
  return {
    push(piece) {
      buffer += piece;
      if (year === null && headings.length === 0) {
        const dtd = /nlmdescriptorrecordset_(\d{4})\d{4}\.dtd/.exec(buffer.slice(0, 2000));
        if (dtd) year = Number(dtd[1]);
      }
      let from = 0;
      for (;;) {
        const end = buffer.indexOf(recordEnd, Math.max(from, searched));
        if (end < 0) break;
        const start = buffer.indexOf(recordStart, from);
        if (start >= 0 && start < end) {
          const heading = headingOf(buffer.slice(start, end));
          if (heading) headings.push(heading);
        }
        from = end + recordEnd.length;
      }
      buffer = buffer.slice(from);
      // The end sign may be cut in two by the next piece.
      searched = Math.max(0, buffer.length - recordEnd.length);
    },
    end: () => ({ year, headings, whole: buffer.includes(fileEnd) }),
  };
}

function headingOf(record: string): VocabularyHeading | null {
  const name = inner(record, 'DescriptorName', 0)?.text;
  const label = name === undefined ? undefined : inner(name, 'String', 0)?.text;
  if (!label) return null;
  const heading = detached(decode(label));
  const established = inner(record, 'DateEstablished', 0)?.text;
  const since = established && inner(established, 'Year', 0)?.text;
  return {
    name: heading,
    trees: [...all(record, 'TreeNumber')].map((tree) => detached(decode(tree))),
    entryTerms: entryTermsOf(record, heading),
    since: since ? Number(since) : null,
    formerly: formerNamesIn(
      [inner(record, 'HistoryNote', 0)?.text, inner(record, 'PublicMeSHNote', 0)?.text]
        .filter((note) => note !== undefined)
        .map(decode)
        .join(';'),
    ),
  };
}

function entryTermsOf(record: string, heading: string): string[] {
  const terms = new Set<string>();
  for (const list of all(record, 'TermList')) {
    for (const term of all(list, 'String')) terms.add(detached(decode(term)));
  }
  terms.delete(heading);
  return [...terms];
}

/** The text inside the next `<name ...>...</name>` from `at` on. The elements asked for do not nest in themselves. */
function inner(xml: string, name: string, at: number): { text: string; end: number } | null {
  for (
    let open = xml.indexOf(`<${name}`, at);
    open >= 0;
    open = xml.indexOf(`<${name}`, open + 1)
  ) {
    const behind = xml.charAt(open + name.length + 1);
    if (behind !== '>' && !/\s/.test(behind)) continue;
    const start = xml.indexOf('>', open) + 1;
    const end = xml.indexOf(`</${name}>`, start);
    if (start === 0 || end < 0) return null;
    return { text: xml.slice(start, end), end };
  }
  return null;
}

function* all(xml: string, name: string): Iterable<string> {
  for (let found = inner(xml, name, 0); found; found = inner(xml, name, found.end))
    yield found.text;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  return text
    .replace(/&(#x?[0-9a-fA-F]{1,6}|[a-z]+);/g, (whole, body: string) => {
      if (!body.startsWith('#')) return entities[body] ?? whole;
      const code = body[1] === 'x' ? parseInt(body.slice(2), 16) : Number(body.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}
