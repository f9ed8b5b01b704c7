import type { Vocabulary } from '../meaning/meaning.js';

export const vocabularyNames: Readonly<Record<Vocabulary, string>> = {
  mesh: 'MeSH',
  emtree: 'Emtree',
  cinahl: 'CINAHL Subject Headings',
  apa: 'APA Thesaurus',
  thesaurus: "the database's thesaurus",
};
