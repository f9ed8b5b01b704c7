import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomFrom, type Random } from './random.js';

/*
 * A descriptor file of MeSH's size and shape, of invented headings: NLM's own may not be copied into a project. The
 * counts are those of the 2025 edition (nlm.nih.gov/mesh: some 31,000 descriptors with 65,000 places in the tree and
 * 250,000 terms; desc2025.xml is 300 MB, d2025.bin 35 MB).
 */

export interface DrawnDescriptor {
  readonly ui: string;
  readonly name: string;
  readonly trees: readonly string[];
  readonly terms: readonly string[];
  readonly since: number;
  /** Of a former name, where the heading had one: `2005; was OLD NAME 1984-2004`. */
  readonly history: string | null;
  readonly previous: readonly string[];
}

const onsets = 'b br c ch cl d f g gl h l m n p ph pl r s sp st t th tr v'.split(' ');
const vowels = 'a e i o u ae io ea'.split(' ');
const codas = 'n r s l m x ct nd ne se me le te'.split(' ');
const kinds = ['Diseases', 'Syndrome', 'Proteins', 'Therapy', 'Receptors', 'Agents', 'Care'];

function inventedWord(random: Random): string {
  const syllables = 2 + random.below(2);
  let word = '';
  for (let at = 0; at < syllables; at++) word += random.pick(onsets) + random.pick(vowels);
  return word.charAt(0).toUpperCase() + word.slice(1) + random.pick(codas);
}

/** Headings in a tree up to twelve deep; a heading stands below one to four others. */
export function* drawDescriptors(count: number, seed = 31_000): Iterable<DrawnDescriptor> {
  const random = randomFrom(seed);
  const places: string[] = [];
  const below = new Map<string, number>();
  for (const letter of 'ABCDEFGHIJKLMNVZ')
    for (let number = 1; number <= 8; number++)
      places.push(`${letter}${String(number).padStart(2, '0')}`);
  for (let index = 0; index < count; index++) {
    const word = inventedWord(random);
    const kind = random.pick(kinds);
    // A number keeps the invented names apart.
    const name = random.chance(0.3)
      ? `${word} ${kind}, Type ${String(index)}`
      : `${word} ${inventedWord(random)} ${String(index)}`;
    const trees: string[] = [];
    for (let place = 0; place < 1 + random.below(4); place++) {
      let above = random.pick(places);
      while (above.length > 44) above = random.pick(places);
      const next = (below.get(above) ?? 0) + 1;
      if (next > 999) continue;
      below.set(above, next);
      const tree = `${above}.${String(next).padStart(3, '0')}`;
      trees.push(tree);
      places.push(tree);
    }
    const terms = Array.from({ length: 2 + random.below(11) }, (_, at) =>
      at % 2 === 0
        ? `${word} ${inventedWord(random)} ${String(index)}`
        : `${kind}, ${word} ${inventedWord(random)}`,
    );
    const since = 1966 + random.below(59);
    yield {
      ui: `D${String(index).padStart(6, '0')}`,
      name,
      trees,
      terms,
      since,
      history:
        since > 1980 && random.chance(0.3)
          ? `${String(since)}; was ${word.toUpperCase()} OF ${String(index)} 1975-${String(since - 1)}`
          : null,
      previous: random.chance(0.4) ? [`${inventedWord(random)} (1966-${String(since)})`] : [],
    };
  }
}

const note =
  'Used for what is told of invented things in this place, with sentences that a reader of the file passes over. ';
const qualifiers =
  'blood cerebrospinal-fluid chemistry classification complications diagnosis diet-therapy drug-therapy economics embryology enzymology epidemiology genetics immunology'.split(
    ' ',
  );
const date = (name: string, year: number): string =>
  `  <${name}>\n   <Year>${String(year)}</Year>\n   <Month>01</Month>\n   <Day>01</Day>\n  </${name}>\n`;

/** One `DescriptorRecord` with all that NLM's holds, about 10 kB. */
function xmlOf(one: DrawnDescriptor): string {
  const term = (text: string, at: number): string =>
    `     <Term  ConceptPreferredTermYN="${at === 0 ? 'Y' : 'N'}"  IsPermutedTermYN="N"  LexicalTag="NON"  RecordPreferredTermYN="${at === 0 ? 'Y' : 'N'}">\n      <TermUI>T${String(at).padStart(6, '0')}</TermUI>\n      <String>${text}</String>\n      <DateCreated>\n       <Year>1999</Year>\n       <Month>01</Month>\n       <Day>01</Day>\n      </DateCreated>\n      <ThesaurusIDlist>\n       <ThesaurusID>NLM (1990)</ThesaurusID>\n      </ThesaurusIDlist>\n     </Term>\n`;
  const allowed = qualifiers
    .map(
      (name) =>
        `   <AllowableQualifier>\n    <QualifierReferredTo>\n     <QualifierUI>Q000000</QualifierUI>\n     <QualifierName>\n      <String>${name}</String>\n     </QualifierName>\n    </QualifierReferredTo>\n    <Abbreviation>XX</Abbreviation>\n   </AllowableQualifier>\n`,
    )
    .join('');
  const history = one.history ? `  <HistoryNote>${one.history}\n  </HistoryNote>\n` : '';
  const online = one.history ? `  <PublicMeSHNote>${one.history}\n  </PublicMeSHNote>\n` : '';
  const previous = one.previous.map((each) => `   <PreviousIndexing>${each}</PreviousIndexing>\n`);
  return `<DescriptorRecord DescriptorClass = "1">\n  <DescriptorUI>${one.ui}</DescriptorUI>\n  <DescriptorName>\n   <String>${one.name}</String>\n  </DescriptorName>\n${date('DateCreated', 1999)}${date('DateRevised', 2020)}${date('DateEstablished', one.since)}  <AllowableQualifiersList>\n${allowed}  </AllowableQualifiersList>\n  <Annotation>${note.repeat(4)}\n  </Annotation>\n${history}  <OnlineNote>${note}\n  </OnlineNote>\n${online}${previous.length > 0 ? `  <PreviousIndexingList>\n${previous.join('')}  </PreviousIndexingList>\n` : ''}  <TreeNumberList>\n${one.trees.map((tree) => `   <TreeNumber>${tree}</TreeNumber>\n`).join('')}  </TreeNumberList>\n  <ConceptList>\n   <Concept PreferredConceptYN="Y">\n    <ConceptUI>M0000001</ConceptUI>\n    <ConceptName>\n     <String>${one.name}</String>\n    </ConceptName>\n    <ScopeNote>${note.repeat(6)}\n    </ScopeNote>\n    <ConceptRelationList>\n     <ConceptRelation RelationName="NRW">\n      <Concept1UI>M0000001</Concept1UI>\n      <Concept2UI>M0000002</Concept2UI>\n     </ConceptRelation>\n    </ConceptRelationList>\n    <TermList>\n${[one.name, ...one.terms].map(term).join('')}    </TermList>\n   </Concept>\n  </ConceptList>\n</DescriptorRecord>\n`;
}

/** One record of the ASCII file, about 1 kB. */
function binOf(one: DrawnDescriptor): string {
  const lines = [
    '*NEWRECORD',
    'RECTYPE = D',
    `MH = ${one.name}`,
    'AQ = BL CF CH CL CO DI DT EC EP',
    ...one.terms.map((term) => `ENTRY = ${term}|T047|NON|EQV|NLM (1990)|900101|abbcdef`),
    ...one.trees.map((tree) => `MN = ${tree}`),
    'MH_TH = NLM (1966)',
    'ST = T047',
    `AN = ${note.repeat(2)}`,
    ...one.previous.map((each) => `PI = ${each}`),
    `MS = ${note.repeat(2)}`,
    ...(one.history ? [`PM = ${one.history}`, `HN = ${one.history}`] : []),
    'MR = 20200101',
    'DA = 19990101',
    'DC = 1',
    `DX = ${String(one.since)}0101`,
    `UI = ${one.ui}`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

const head =
  '<?xml version="1.0"?>\n<!DOCTYPE DescriptorRecordSet SYSTEM "https://www.nlm.nih.gov/databases/dtd/nlmdescriptorrecordset_20260101.dtd">\n<DescriptorRecordSet LanguageCode = "eng">\n';

/** Writes the file, `.xml` or `.bin` by its name. */
export async function writeDescriptorFile(
  path: string,
  descriptors: Iterable<DrawnDescriptor>,
): Promise<void> {
  const xml = path.endsWith('.xml');
  const file = createWriteStream(path);
  if (xml) file.write(head);
  for (const one of descriptors)
    if (!file.write(xml ? xmlOf(one) : binOf(one))) await once(file, 'drain');
  file.end(xml ? '</DescriptorRecordSet>\n' : '');
  await once(file, 'finish');
}
