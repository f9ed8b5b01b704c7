import type { RuleDescription } from './rule.js';

/** Faults that are found while reading, told with the same fields as the rules. */
export const readingRules: readonly RuleDescription[] = [];
