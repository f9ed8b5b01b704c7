import type { Platform } from '../platform.js';

/** How animal studies are excluded without losing those in people that deal with animals too, on each platform; null where no heading tells. */
export const withoutAnimals: Readonly<Record<Platform, string | null>> = {
  'ovid-medline': 'not (exp animals/ not humans/)',
  'ovid-embase': 'not ((exp animal/ or nonhuman/) not exp human/)',
  'ovid-psycinfo': null,
  pubmed: 'NOT ("Animals"[Mesh] NOT "Humans"[Mesh])',
  cochrane: 'NOT ([mh Animals] NOT [mh Humans])',
  'ebsco-cinahl': 'NOT ((MH "Animals+") NOT (MH "Human"))',
  embase: 'NOT ([animals]/lim NOT [humans]/lim)',
  wos: null,
  scopus: null,
  proquest: 'NOT (MESH.EXACT.EXPLODE("Animals") NOT MESH.EXACT("Humans"))',
};
