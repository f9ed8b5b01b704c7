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
