import type { Platform } from '../platform.js';
import type { Dialect } from './dialect.js';
import { plainDialect } from './plain.js';
import { ovidEmbase } from './ovid-embase/dialect.js';
import { ovidMedline } from './ovid-medline/dialect.js';
import { ovidPsycinfo } from './ovid-psycinfo/dialect.js';
import { pubmed } from './pubmed/dialect.js';

/** The table of each platform. */
const dialects: Readonly<Record<Platform, Dialect>> = {
  'ovid-medline': ovidMedline,
  'ovid-embase': ovidEmbase,
  'ovid-psycinfo': ovidPsycinfo,
  pubmed,
  cochrane: plainDialect('cochrane'),
  'ebsco-cinahl': plainDialect('ebsco-cinahl'),
  embase: plainDialect('embase'),
  wos: plainDialect('wos'),
  scopus: plainDialect('scopus'),
  proquest: plainDialect('proquest'),
};

export function dialectOf(platform: Platform): Dialect {
  return dialects[platform];
}
