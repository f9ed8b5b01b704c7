import type { Fielded, Heading, Query, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

type Subheading = Span & { readonly text: string };

const words = new Set(['exp', 'de', 'mj', 'syn', 'br', 'dd', 'tn']);

/** Whether `/exp`, `/de`, `/mj`, `/syn` or a subheading `/dm_dt` stands at the token `at`. */
export function isSlash(reader: Reader, at: number): boolean {
  if (!reader.isSign('/', at) || !reader.isWord(at + 1) || reader.isSpaced(at + 1)) return false;
  const word = reader.text(at + 1).toLowerCase();
  return words.has(word) || isSubheading(reader, at + 1) || reader.field(word) !== undefined;
}

/** `dm_dt`, `dd_ae`: the kind of qualifier, a line, its code. */
function isSubheading(reader: Reader, at: number): boolean {
  return (
    /^(?:dm|dd|ct|lnk)$/i.test(reader.text(at)) &&
    reader.isSign('_', at + 1) &&
    reader.isWord(at + 2) &&
    !reader.isSpaced(at + 2)
  );
}

/**
 * heading = text "/" ( "exp" | "de" | "mj" | "syn" ) { "/" ( "mj" | subheading { "," subheading } ) }
 * Any field may stand behind the slash too: `'conference abstract'/it`. `/syn` searches the heading with its synonyms; read as the heading, exploded, with a mark.
 */
export function readSlash(reader: Reader, operand: Query): Heading | Fielded | null {
  if (!isSlash(reader, reader.at)) return null;
  const field = reader.field(reader.text(reader.at + 1));
  if (field && !words.has(field.id)) return readSlashField(reader, operand, field.id);
  if (operand.kind !== 'text') return null;
  let explode = false;
  let focus = false;
  let synonyms = false;
  const subheadings: Subheading[] = [];
  while (isSlash(reader, reader.at)) {
    reader.at++;
    if (isSubheading(reader, reader.at)) {
      readSubheadings(reader, subheadings);
      continue;
    }
    const word = reader.text().toLowerCase();
    if (word === 'exp' || word === 'syn') explode = true;
    if (word === 'mj') focus = true;
    if (word === 'syn') synonyms = true;
    reader.at++;
  }
  const quoted = operand.quote !== '';
  const nameSpan = quoted
    ? { start: operand.start + 1, end: operand.end - 1 }
    : { start: operand.start, end: operand.end };
  return {
    kind: 'heading',
    name: reader.source.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    explode,
    focus,
    ...(synonyms && { synonyms }),
    subheadings,
    start: operand.start,
    end: reader.endOf(reader.at - 1),
  };
}

/** `'conference abstract'/it`, as `:it`. */
function readSlashField(reader: Reader, operand: Query, id: string): Fielded {
  const start = reader.startOf();
  const name = { start: reader.startOf(reader.at + 1), end: reader.endOf(reader.at + 1) };
  const use = { written: reader.text(reader.at + 1), id, ...name };
  reader.at += 2;
  const fieldSpan = { start, end: name.end };
  return {
    kind: 'fielded',
    fields: [use],
    fieldSpan,
    operand,
    start: operand.start,
    end: name.end,
  };
}

function readSubheadings(reader: Reader, list: Subheading[]): void {
  for (;;) {
    const start = reader.startOf(reader.at + 2);
    const end = reader.endOf(reader.at + 2);
    list.push({ text: reader.source.slice(start, end), start, end });
    reader.at += 3;
    if (!reader.isSign(',') || !isSubheading(reader, reader.at + 1)) return;
    reader.at++;
  }
}

/**
 * Codes that only the subheadings of drugs have (elsevier.support/embase, "What are subheadings in Embase?", read 2026-11-25):
 * Embase.com writes those as dd_, those of diseases as dm_.
 */
const ofDrugs = new Set(
  'ae ad an cb cm cr ct do dv ec ih im it iv na pd pe pk po sc to tp'.split(' '),
);

/** `'asthma'/exp/mj/dm_dt,dm_th`; drug therapy is a subheading of drugs and of diseases, and the name does not tell which. */
export function writeHeading(query: Query): string | null {
  if (query.kind !== 'heading') return null;
  const codes = query.subheadings.map(({ text }) => text.toLowerCase());
  const heading = [
    `'${query.name.toLowerCase()}'`,
    ...(query.synonyms ? ['syn'] : query.explode ? ['exp'] : query.focus ? [] : ['de']),
    ...(query.focus ? ['mj'] : []),
  ].join('/');
  if (codes.length === 0) return heading;
  const written = kindsOf(codes).map(
    (kind) => `${heading}/${codes.map((code) => `${kind}_${code}`).join(',')}`,
  );
  return written.length === 1 ? written.join('') : `(${written.join(' OR ')})`;
}

function kindsOf(codes: readonly string[]): readonly ('dd' | 'dm')[] {
  if (codes.some((code) => ofDrugs.has(code))) return ['dd'];
  return codes.every((code) => code === 'dt') ? ['dm', 'dd'] : ['dm'];
}
