import type { Strategy } from '../ast.js';
import { findField } from '../dialects/find-field.js';
import type { Problem } from '../problem.js';
import type { HeadingVocabulary } from '../vocabulary/heading-vocabulary.js';
import type { CheckContext } from './context.js';
import { contextOf } from './context.js';
import { withHelpfulSuggestions } from './helpful-suggestions.js';
import { headingsAreMesh } from './mesh-platforms.js';
import { readingRules } from './reading-rules.js';
import type { Rule } from './rule.js';
import { rules } from './rules.js';
import { withoutRepeats } from '../without-repeats.js';

export interface CheckOptions {
  /** A loaded vocabulary; without one the rules that need it are reported as not checked. */
  readonly vocabulary?: HeadingVocabulary | null;
  /** The database searched, as a person names it (`CENTRAL`); the printed header's where absent. */
  readonly database?: string | null;
}

/**
 * The faults found while reading, then those the rules find, in the order of the text. Pure, and linear in the text for texts as
 * people write them. A suggestion is worked out when it is first read: see `withHelpfulSuggestions`.
 */
export function check(strategy: Strategy, options: CheckOptions = {}): Problem[] {
  return withHelpfulSuggestions(strategy, problemsOf(strategy, options), (edited) =>
    problemsOf(edited, options),
  );
}

function problemsOf(strategy: Strategy, options: CheckOptions): Problem[] {
  const context = contextOf(strategy, (id) => findField(strategy.platform, id), {
    vocabulary: options.vocabulary ?? null,
    database: options.database ?? null,
  });
  const problems = [...withPress(strategy.problems)];
  for (const rule of rules) problems.push(...withoutRepeats(run(rule, context)));
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

function* run(rule: Rule, context: CheckContext): Iterable<Problem> {
  if (rule.needsVocabulary && !(context.vocabulary && headingsAreMesh(context.platform))) return;
  for (const { line, severity, ...finding } of rule.check(context)) {
    yield {
      rule: rule.id,
      severity: severity ?? rule.severity,
      press: rule.press,
      line: line?.number ?? null,
      ...finding,
    };
  }
}

const pressOfReading = new Map(readingRules.map((rule) => [rule.id, rule.press]));

function* withPress(problems: readonly Problem[]): Iterable<Problem> {
  for (const problem of problems) {
    const press = problem.press ?? pressOfReading.get(problem.rule) ?? 5;
    yield { ...problem, press };
  }
}
