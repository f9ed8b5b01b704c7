import type { Span } from '../ast.js';
import type { Platform } from '../platform.js';
import type { HeadingMeaning, Meaning } from './meaning.js';
import { vocabularies } from './scope.js';

/*
 * Limits to an age group or a sex, by the headings that indexers give for them. MEDLINE's check tags stand behind Ovid's "Age
 * groups" limit (tools.ovid.com, MEDLINE field guide) and PubMed's filters (pubmed.ncbi.nlm.nih.gov/help, "Age"); Emtree's terms
 * behind Embase.com's limits (embase.com help, "Age"). Read 2026-11.
 */

const infants = ['Infant, Newborn', 'Infant'];
const children = [...infants, 'Child, Preschool', 'Child', 'Adolescent'];
const aged = ['Aged', 'Aged, 80 and over'];
const adults = ['Young Adult', 'Adult', 'Middle Aged', ...aged];

/** Keys: the printed name without blanks, signs and the ages in brackets. */
const mesh: Readonly<Record<string, readonly string[]>> = {
  allinfant: infants,
  allchild: children,
  alladult: adults,
  newborn: ['Infant, Newborn'],
  newborninfant: ['Infant, Newborn'],
  infant: ['Infant'],
  preschoolchild: ['Child, Preschool'],
  child: ['Child'],
  adolescent: ['Adolescent'],
  youngadult: ['Young Adult'],
  adult: ['Adult'],
  youngadultandadult: ['Young Adult', 'Adult'],
  middleage: ['Middle Aged'],
  middleaged: ['Middle Aged'],
  female: ['Female'],
  male: ['Male'],
};

/** The same name means another group on each. */
const ovidAges = {
  middleaged: ['Middle Aged', ...aged],
  allaged: aged,
  aged: ['Aged, 80 and over'],
};
const pubmedAges = {
  middleagedaged: ['Middle Aged', ...aged],
  aged,
  '80andover': ['Aged, 80 and over'],
};

const emtree: Readonly<Record<string, readonly string[]>> = {
  fetus: ['fetus'],
  newborn: ['newborn'],
  infant: ['infant'],
  preschool: ['preschool child'],
  school: ['school child'],
  child: ['child', 'preschool child', 'school child'],
  adolescent: ['adolescent'],
  youngadult: ['young adult'],
  adult: ['adult'],
  middleaged: ['middle aged'],
  aged: ['aged'],
  veryelderly: ['very elderly'],
  female: ['female'],
  male: ['male'],
};

const groups: Readonly<Partial<Record<Platform, Readonly<Record<string, readonly string[]>>>>> = {
  'ovid-medline': { ...mesh, ...ovidAges },
  pubmed: { ...mesh, ...pubmedAges },
  embase: emtree,
};

/** What a limit to an age group or a sex asks of a record, as the platform prints it; null for any other text. */
export function meanAgeGroup(text: string, platform: Platform, span: Span): Meaning | null {
  const key = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/\([^)]*\)|\/lim\b|[^a-z0-9]/g, '');
  const table = groups[platform];
  if (table === undefined || !Object.hasOwn(table, key)) return null;
  const { start, end } = span;
  const headings = table[key]!.map((name): HeadingMeaning => ({
    kind: 'heading',
    vocabulary: vocabularies[platform],
    name,
    explode: false,
    focus: false,
    subheadings: [],
    start,
    end,
  }));
  return headings.length === 1 ? headings[0]! : { kind: 'or', operands: headings, start, end };
}
