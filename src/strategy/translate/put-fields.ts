import type { FieldUse, Query } from '../ast.js';
import type { Field } from '../dialects/field.js';
import { bracketed, fielded, fieldUse, joined } from './nodes.js';
import type { Task } from './task.js';

const usesOfFields = new WeakMap<readonly Field[], readonly (readonly FieldUse[])[]>();

/** Each field by itself, made once for a choice of fields. */
function singles(fields: readonly Field[]): readonly (readonly FieldUse[])[] {
  let made = usesOfFields.get(fields);
  if (!made) {
    made = fields.map((field) => [fieldUse(field.id)]);
    usesOfFields.set(fields, made);
  }
  return made;
}

/** Parts any of which suffices, under any of the fields, as the target writes that. */
export function putFields(bare: readonly Query[], fields: readonly Field[], task: Task): Query[] {
  const uses = singles(fields);
  switch (task.ability.fields) {
    case 'list':
      return [fielded(uses.flat(), bracketed(joined('or', bare)))];
    case 'group':
      return uses.map((use) => fielded(use, bracketed(joined('or', bare))));
    case 'each': {
      const out: Query[] = [];
      for (const each of bare) for (const use of uses) out.push(fielded(use, each));
      return out;
    }
  }
}
