import type { HeadingMeaning, Population } from './meaning.js';

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
