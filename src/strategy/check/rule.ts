import type { Line, Span } from '../ast.js';
import type { Platform } from '../platform.js';
import type { PressElement, Problem, Suggestion } from '../problem.js';
import type { CheckContext } from './context.js';

/** A strategy that shows a rule at work. `database` as a person would name it: `CENTRAL`. */
export interface RuleExample {
  readonly text: string;
  readonly platform: Platform;
  readonly database?: string;
}

/** What a rule has found, before the rule's own id, severity and PRESS element are put on it. */
export interface Finding extends Span {
  /** The line it is about; null where it concerns the whole text. */
  readonly line: Line | null;
  /** A sentence for a librarian: what, why, what to do. */
  readonly message: string;
  /** Where one finding weighs less or more than the rule usually does. */
  readonly severity?: Problem['severity'];
  readonly suggestion?: Suggestion;
}

/** What every rule says of itself; the site shows it. */
export interface RuleDescription {
  readonly id: string;
  readonly press: PressElement;
  readonly severity: Problem['severity'];
  /** One or two sentences: why it matters to a search. */
  readonly why: string;
  /** Bad ones fire exactly this rule, good ones do not fire it. */
  readonly examples: {
    readonly bad: readonly RuleExample[];
    readonly good: readonly RuleExample[];
  };
  /** Works only with a loaded vocabulary; without one it is reported as not checked. */
  readonly needsVocabulary?: true;
}

export interface Rule extends RuleDescription {
  readonly check: (context: CheckContext) => Iterable<Finding>;
}
