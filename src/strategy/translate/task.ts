import type { Query } from '../ast.js';
import type { Field } from '../dialects/field.js';
import type { Platform } from '../platform.js';
import type { Ability } from './abilities.js';
import type { FieldChooser } from './choose-field.js';
import type { HeadingMap } from './heading-map.js';
import type { Report } from './report.js';

/** `lines`: every line a line, with its references. `single`: one line, references replaced by what they stand for. */
export type Shape = 'lines' | 'single';

/** One translation at work: where to, what it can say there, and what has been reported so far. */
export interface Task {
  /** The source's text. */
  readonly source: string;
  readonly from: Platform;
  readonly to: Platform;
  readonly ability: Ability;
  readonly fields: readonly Field[];
  readonly chooser: FieldChooser;
  /** The source's fields, for what they are called. */
  readonly sourceFields: FieldChooser;
  readonly report: Report;
  readonly headingMap: HeadingMap | undefined;
  /** What stands for a line where another names it; null where the line could not be said at all. */
  readonly lineQuery: (line: number) => Query | null;
  /** The target's notation of a query. */
  readonly print: (query: Query) => string;
}
