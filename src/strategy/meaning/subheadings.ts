import type { Vocabulary } from './meaning.js';

/*
 * Subheadings by their two-letter codes. MeSH: nlm.nih.gov/mesh/topsubscope.html (with the codes withdrawn since, which
 * older strategies hold). Emtree and CINAHL: from their Ovid and EBSCO guides; rows not confirmed by a vendor page
 * are those that real strategies use.
 */
const mesh = `ab abnormalities|ad administration & dosage|ae adverse effects|ag agonists|aa analogs & derivatives|an analysis
ah anatomy & histology|ai antagonists & inhibitors|bi biosynthesis|bl blood|bs blood supply|cf cerebrospinal fluid|cs chemical synthesis
ci chemically induced|ch chemistry|cl classification|co complications|cn congenital|ct contraindications|cy cytology|df deficiency
di diagnosis|dg diagnostic imaging|du diagnostic use|dh diet therapy|de drug effects|dt drug therapy|ec economics|ed education
em embryology|en enzymology|ep epidemiology|es ethics|eh ethnology|et etiology|ge genetics|gd growth & development|hi history
im immunology|in injuries|ir innervation|ip isolation & purification|lj legislation & jurisprudence|ma manpower|me metabolism|mt methods
mi microbiology|mo mortality|nu nursing|og organization & administration|ps parasitology|py pathogenicity|pa pathology
pk pharmacokinetics|pd pharmacology|ph physiology|pp physiopathology|po poisoning|pc prevention & control|px psychology
re radiation effects|ra radiography|ri radionuclide imaging|rt radiotherapy|rh rehabilitation|sc secondary|se secretion|st standards
sn statistics & numerical data|sd supply & distribution|su surgery|tu therapeutic use|th therapy|to toxicity|tm transmission
tr transplantation|td trends|ul ultrastructure|us ultrasonography|ur urine|ut utilization|ve veterinary|vi virology`;

const emtree = `ae adverse drug reaction|ad drug administration|an drug analysis|cb drug combination|cm drug comparison|cr drug concentration
do drug dose|it drug interaction|dv drug development|to drug toxicity|dt drug therapy|ec endogenous compound|pe pharmacoeconomics
pk pharmacokinetics|pd pharmacology|ct clinical trial|cn congenital disorder|co complication|di diagnosis|dm disease management
dr drug resistance|ep epidemiology|et etiology|pc prevention|rh rehabilitation|rt radiotherapy|si side effect|su surgery|th therapy
po oral drug administration|iv intravenous drug administration|im intramuscular drug administration|sc subcutaneous drug administration
ih inhalational drug administration|na intranasal drug administration|tp topical drug administration|am adverse device effect
dc device comparison|de device economics`;

const cinahl = `ad administration and dosage|ae adverse effects|an analysis|ah anatomy and histology|bl blood|bs blood supply|cf cerebrospinal fluid
ci chemically induced|cl classification|co complications|ct contraindications|de drug effects|df deficiency|dh diet therapy|di diagnosis
dt drug therapy|du diagnostic use|ec economics|ed education|eh ethnology|ei ethical issues|em embryology|ep epidemiology
eq equipment and supplies|et etiology|ev evaluation|fa familial and genetic|hi history|im immunology|in injuries|lj legislation and jurisprudence
ma manpower|me metabolism|mi microbiology|mo mortality|mt methods|nu nursing|og organizations|pa pathology|pc prevention and control
pf psychosocial factors|ph physiology|pk pharmacokinetics|po poisoning|pp physiopathology|pr prognosis|ra radiography|rf risk factors
rh rehabilitation|ri radionuclide imaging|rt radiotherapy|ss symptoms|st standards|su surgery|td trends|th therapy|tm transmission
tu therapeutic use|ul ultrastructure|ur urine|us ultrasonography|ut utilization`;

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(/[|\n]/).map((row) => [row.slice(0, 2), row.slice(3)] as [string, string]),
  );
}

const tables: Readonly<Record<Vocabulary, ReadonlyMap<string, string>>> = {
  mesh: table(mesh),
  emtree: table(emtree),
  cinahl: table(cinahl),
  apa: new Map(),
  thesaurus: new Map(),
};

/** The codes that one vocabulary has and another has not, as a part of a pattern: `cb|cm|cr`. */
export function onlySubheadingCodes(vocabulary: Vocabulary, without: Vocabulary): string {
  return [...tables[vocabulary].keys()].filter((code) => !tables[without].has(code)).join('|');
}

/** The full lower-case name of a subheading given by code or name; in lower case as written where the table has no such code. */
export function subheadingName(written: string, vocabulary: Vocabulary): string {
  const lower = written.trim().toLowerCase().replace(/\s+/g, ' ');
  return tables[vocabulary].get(lower) ?? lower;
}

/** What PubMed adds to a MeSH subheading (nlm.nih.gov/mesh/qualtree.html): narrower ones, at the next level. */
const narrowerMesh: ReadonlyMap<string, readonly string[]> = new Map(
  `an bl cf ip ur|ah bs cy em ir pa ul|cy pa ul|em ab|ch ag aa ai cs|di dg pa|et ci co cn em ge im mi ps tm|co sc|mi vi
og ec lj st sd td ma|pd ad ae ag ai ct du pk|ae po to|ph ge gd im me pp se|me bi bl cf df en pk ur|sn ep sd ut|ep eh mo
tu ad ae ct po|th dh dt nu pc rt rh su|su tr`
    .split(/[|\n]/)
    .map((row) => {
      const [broad, ...narrow] = row.split(' ').map((code) => tables.mesh.get(code)!);
      return [broad!, narrow] as [string, string[]];
    }),
);

/** A MeSH subheading with all that stand below it, itself first; names as `subheadingName` gives them. */
export function explodedSubheading(name: string): string[] {
  const found =
    [...narrowerMesh.keys()].find((broad) => broad.replace('&', 'and') === name) ?? name;
  const all = new Set([name, found]);
  for (const one of all) for (const narrow of narrowerMesh.get(one) ?? []) all.add(narrow);
  return [...all];
}

const codes: Readonly<Record<Vocabulary, ReadonlyMap<string, string>>> = {
  mesh: reversed(tables.mesh),
  emtree: reversed(tables.emtree),
  cinahl: reversed(tables.cinahl),
  apa: new Map(),
  thesaurus: new Map(),
};

function reversed(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...table].map(([code, name]) => [name, code]));
}

/** The code of a subheading given by its full lower-case name; the name where the table has no such subheading. */
export function subheadingCode(name: string, vocabulary: Vocabulary): string {
  return codes[vocabulary].get(name) ?? codes[vocabulary].get(name.replace(' and ', ' & ')) ?? name;
}
