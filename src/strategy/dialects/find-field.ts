import type { Platform } from '../platform.js';
import { fieldKey } from './dialect.js';
import type { Field } from './field.js';
import { dialectOf } from './registry.js';

/** The field table of a platform. */
export function fieldsOf(platform: Platform): readonly Field[] {
  return dialectOf(platform).fields;
}

/** The field that a name in a text means, whatever its case and blanks: `TIAB`, `Title/Abstract`. */
export function findField(platform: Platform, name: string): Field | undefined {
  return dialectOf(platform).index.fields.get(fieldKey(name));
}
