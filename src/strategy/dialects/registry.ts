import type { Platform } from '../platform.js';
import type { Dialect } from './dialect.js';
import { cochrane } from './cochrane/dialect.js';
import { ebscoCinahl } from './ebsco-cinahl/dialect.js';
import { embase } from './embase/dialect.js';
import { ovidEmbase } from './ovid-embase/dialect.js';
import { ovidMedline } from './ovid-medline/dialect.js';
import { ovidPsycinfo } from './ovid-psycinfo/dialect.js';
import { proquest } from './proquest/dialect.js';
import { pubmed } from './pubmed/dialect.js';
import { scopus } from './scopus/dialect.js';
import { wos } from './wos/dialect.js';

/** The table of each platform. */
const dialects: Readonly<Record<Platform, Dialect>> = {
  'ovid-medline': ovidMedline,
  'ovid-embase': ovidEmbase,
  'ovid-psycinfo': ovidPsycinfo,
  pubmed,
  cochrane,
  'ebsco-cinahl': ebscoCinahl,
  embase,
  wos,
  scopus,
  proquest,
};

export function dialectOf(platform: Platform): Dialect {
  return dialects[platform];
}
