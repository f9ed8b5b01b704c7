import type { Fielded, Strategy } from '../ast.js';
import type { Field, FieldSense } from '../dialects/field.js';
import type { Platform } from '../platform.js';
import type { Target, Vocabulary } from './meaning.js';
import { printedTarget } from './printed-fields.js';

/** One thing that a field, or several together, ask of the words under them. */
export type Sense = FieldSense & {
  /** Key of the field, for what a platform does with one field alone. */
  readonly id: string;
};

/** The senses of the innermost field around a term; their answers are joined by OR. */
export interface Scope {
  readonly senses: readonly Sense[];
  /** Said of what stands under the scope: why it is one reading among several. */
  readonly note?: string;
}

/** The field that a platform searches where the text names none: key of its table. */
const untagged: Readonly<Record<Platform, string>> = {
  'ovid-medline': 'mp',
  'ovid-embase': 'mp',
  'ovid-psycinfo': 'mp',
  pubmed: 'all',
  cochrane: 'all',
  'ebsco-cinahl': '',
  embase: 'all',
  wos: 'ts',
  scopus: 'all',
  proquest: 'noft',
};

/** Where the platform's table has no such field: what it searches without one (EBSCO: connect.ebsco.com, "default fields"). */
const usual: readonly Target[] = ['title', 'abstract', 'keywords', 'heading', 'subheading'];

/** The vocabulary of a platform's own heading notation. */
export const vocabularies: Readonly<Record<Platform, Vocabulary>> = {
  'ovid-medline': 'mesh',
  'ovid-embase': 'emtree',
  'ovid-psycinfo': 'apa',
  pubmed: 'mesh',
  cochrane: 'mesh',
  'ebsco-cinahl': 'cinahl',
  embase: 'emtree',
  wos: 'thesaurus',
  scopus: 'thesaurus',
  proquest: 'thesaurus',
};

/** The scope of words without a field. */
export function untaggedScope({ platform }: Strategy, fields: ReadonlyMap<string, Field>): Scope {
  const field = fields.get(untagged[platform]);
  const sense: FieldSense = field?.sense ?? { kind: 'words', targets: usual };
  const label = field?.label.toLowerCase() ?? 'title, abstract and subjects';
  return {
    senses: [{ ...sense, id: field?.id ?? '' }],
    note: `No field is named: read as ${label}.`,
  };
}

/** Senses about words are one: `.ti,ab.` asks for a phrase in either. */
function joined(senses: readonly Sense[]): readonly Sense[] {
  const rest: Sense[] = [];
  const words = new Map<boolean, Sense & { kind: 'words' }>();
  for (const sense of senses) {
    if (sense.kind !== 'words') {
      rest.push(sense);
      continue;
    }
    const whole = sense.whole === true;
    const before = words.get(whole);
    const targets = before ? [...new Set([...before.targets, ...sense.targets])] : sense.targets;
    words.set(whole, { ...sense, targets, id: before ? '' : sense.id });
  }
  return [...words.values(), ...rest];
}

/** The scope that a field sign opens. */
export function scopeOf(fielded: Fielded, fields: ReadonlyMap<string, Field>): Scope {
  const senses = fielded.fields.map(({ id, written }): Sense => {
    const field = id === null ? undefined : fields.get(id);
    if (field === undefined) {
      return { kind: 'unanswerable', reason: `"${written}" is no field of this platform`, id: '' };
    }
    if (field.id === 'mp' && fielded.printedFields !== undefined) {
      const targets = [...new Set(fielded.printedFields.map(printedTarget))];
      return { kind: 'words', targets, id: 'mp' };
    }
    return { ...field.sense, id: field.id };
  });
  return { senses: joined(senses) };
}
