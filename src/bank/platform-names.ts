import { platforms, type Platform } from '../strategy/index.js';

/** What searchers call the platforms, with the database where the platform id names one. */
const names: Readonly<Record<Platform, string>> = {
  'ovid-medline': 'Ovid MEDLINE',
  'ovid-embase': 'Ovid Embase',
  'ovid-psycinfo': 'Ovid PsycInfo',
  pubmed: 'PubMed',
  cochrane: 'Cochrane Library',
  'ebsco-cinahl': 'EBSCO CINAHL',
  embase: 'Embase.com',
  wos: 'Web of Science',
  scopus: 'Scopus',
  proquest: 'ProQuest',
};

/** The name of a platform id; an id that is not known stands for itself. */
export function platformName(id: string): string {
  return Object.hasOwn(names, id) ? names[id as Platform] : id;
}

/** Ids with their names, in the order of the language's list. */
export const platformChoices: readonly { readonly value: Platform; readonly text: string }[] =
  platforms.map((id) => ({ value: id, text: names[id] }));
