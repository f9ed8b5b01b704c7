import { fields as cochrane } from '../dialects/cochrane/fields.js';
import { fields as cinahl } from '../dialects/ebsco-cinahl/fields.js';
import { fields as embase } from '../dialects/embase/fields.js';
import type { Field } from '../dialects/field.js';
import { fields as proquest } from '../dialects/proquest/fields.js';
import { fields as scopus } from '../dialects/scopus/fields.js';
import { fields as wos } from '../dialects/wos/fields.js';
import type { Platform } from '../platform.js';

const tables: Partial<Record<Platform, readonly Field[]>> = {
  cochrane,
  'ebsco-cinahl': cinahl,
  embase,
  proquest,
  scopus,
  wos,
};

/** The field table of a platform by the fields' keys. */
export function fieldsOf(platform: Platform): ReadonlyMap<string, Field> {
  return new Map((tables[platform] ?? []).map((field) => [field.id, field]));
}
