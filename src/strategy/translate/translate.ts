import type { Query, Strategy } from '../ast.js';
import { fieldsOf } from '../dialects/find-field.js';
import { mean } from '../meaning/mean.js';
import type { Platform } from '../platform.js';
import { printLines } from '../print/print-lines.js';
import { printQuery } from '../print/print-query.js';
import type { Problem } from '../problem.js';
import { abilities } from './abilities.js';
import { chooserOf } from './chooser-of.js';
import type { HeadingMap } from './heading-map.js';
import { bracketed, reference } from './nodes.js';
import { polarities } from './polarity.js';
import { Report, type ReportEntry } from './report.js';
import type { Shape, Task } from './task.js';
import { writeMeaning } from './write-meaning.js';

export interface TranslateOptions {
  /** Default `lines`. */
  readonly shape?: Shape;
  readonly headingMap?: HeadingMap;
}

export interface Translation {
  readonly platform: Platform;
  readonly to: Platform;
  /** In the target's notation; lines numbered from 1 in the order in which the source runs them. */
  readonly text: string;
  /** Everything that is not exact. What is not told here selects the same records. */
  readonly report: readonly ReportEntry[];
  /** Faults of the source, as read. */
  readonly problems: readonly Problem[];
}
