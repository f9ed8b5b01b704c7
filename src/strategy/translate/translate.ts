import type { Strategy } from '../ast.js';
import { mean } from '../meaning/mean.js';
import type { Platform } from '../platform.js';
import type { Problem } from '../problem.js';
import type { HeadingMap } from './heading-map.js';
import type { ReportEntry } from './report.js';
import type { Shape } from './task.js';
import { writeStrategy } from './write-strategy.js';

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

/** Writes a strategy for another platform and says what is not the same there. Pure; never throws. */
export function translate(
  strategy: Strategy,
  to: Platform,
  options: TranslateOptions = {},
): Translation {
  const { shape = 'lines', headingMap } = options;
  const { text, report } = writeStrategy(strategy, mean(strategy), to, shape, headingMap);
  return { platform: strategy.platform, to, text, report, problems: strategy.problems };
}
