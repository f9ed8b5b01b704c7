import type { Query } from '../ast.js';
import type { Field } from '../dialects/field.js';
import { bracketed, fielded, fieldUse, joined } from './nodes.js';
import type { Task } from './task.js';

/** Parts any of which suffices, under any of the fields, as the target writes that. */
export function putFields(bare: readonly Query[], fields: readonly Field[], task: Task): Query[] {
  const uses = fields.map((field) => fieldUse(field.id, field.id));
  switch (task.ability.fields) {
    case 'list':
      return [fielded(uses, bracketed(joined('or', bare)))];
    case 'group':
      return uses.map((use) => fielded([use], bracketed(joined('or', bare))));
    case 'each':
      return bare.flatMap((each) => uses.map((use) => fielded([use], each)));
  }
}
