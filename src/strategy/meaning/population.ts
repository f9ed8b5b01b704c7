import type { HeadingMeaning, Population, Vocabulary } from './meaning.js';

const populations: ReadonlyMap<string, Population['value']> = new Map([
  ['human', 'humans'],
  ['humans', 'humans'],
  ['animal', 'animals'],
  ['animals', 'animals'],
]);

/** Whether a heading of MeSH, Emtree or CINAHL is the one that a limit to humans or animals asks for; null for any other. */
export function populationOf(heading: HeadingMeaning): Population['value'] | null {
  const { vocabulary, name, focus, subheadings } = heading;
  if (vocabulary === 'apa' || vocabulary === 'thesaurus') return null;
  if (name === null || focus || subheadings.length > 0) return null;
  return populations.get(name.toLowerCase()) ?? null;
}

const headings: Readonly<
  Partial<Record<Vocabulary, Readonly<Record<Population['value'], string>>>>
> = {
  mesh: { humans: 'Humans', animals: 'Animals' },
  emtree: { humans: 'human', animals: 'animal' },
  cinahl: { humans: 'Human', animals: 'Animals' },
};

/** The heading by which a vocabulary knows the population; null where it has none. */
export function populationHeading(
  value: Population['value'],
  vocabulary: Vocabulary | undefined,
): string | null {
  return (vocabulary && headings[vocabulary]?.[value]) ?? null;
}
