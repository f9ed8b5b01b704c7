/** The ids of the platforms the language is read and written in. */
export const platforms = [
  'ovid-medline',
  'ovid-embase',
  'ovid-psycinfo',
  'pubmed',
  'cochrane',
  'ebsco-cinahl',
  'embase',
  'wos',
  'scopus',
  'proquest',
] as const;

export type Platform = (typeof platforms)[number];

export function isPlatform(id: string): id is Platform {
  return (platforms as readonly string[]).includes(id);
}

/** What they are called in a sentence. */
export const platformNames: Readonly<Record<Platform, string>> = {
  'ovid-medline': 'Ovid MEDLINE',
  'ovid-embase': 'Ovid Embase',
  'ovid-psycinfo': 'Ovid PsycINFO',
  pubmed: 'PubMed',
  cochrane: 'the Cochrane Library',
  'ebsco-cinahl': 'CINAHL (EBSCOhost)',
  embase: 'Embase.com',
  wos: 'Web of Science',
  scopus: 'Scopus',
  proquest: 'ProQuest',
};
