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
  /** Index of a line to write with all that it names, in place of the strategy's result; for the shape `single`. */
  readonly line?: number;
  readonly headingMap?: HeadingMap;
}

export interface Translation {
  readonly platform: Platform;
  readonly to: Platform;
  /** In the target's notation; lines numbered from 1 in the order in which the source runs them. */
  readonly text: string;
  /** For each line of the text: the index of the source's line that it says. */
  readonly origins: readonly number[];
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
  const { shape = 'lines', line, headingMap } = options;
  const whole = mean(strategy);
  const meaning = line === undefined ? whole : { ...whole, result: line };
  const { text, origins, report } = writeStrategy(strategy, meaning, to, shape, headingMap);
  return { platform: strategy.platform, to, text, origins, report, problems: strategy.problems };
}
