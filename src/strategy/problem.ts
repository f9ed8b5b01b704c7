import type { Span } from './ast.js';

/** The six elements of PRESS 2015 (doi 10.1016/j.jclinepi.2016.01.021), by number. */
export type PressElement = 1 | 2 | 3 | 4 | 5 | 6;

/** A change of the text that mends a problem: the edits are applied together, offsets are into the text as given. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly (Span & { readonly replacement: string })[];
}

/**
 * Something to tell about a strategy: data, never an exception. `rule` is a stable kebab-case id;
 * `message` is a sentence for a librarian that says what is wrong and what to do.
 * Offsets are UTF-16 code units into the text as given. `line` is the number of the line as
 * printed (its position where none is printed), null where it concerns the whole text.
 */
export interface Problem extends Span {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly line: number | null;
  readonly press?: PressElement;
  readonly suggestion?: Suggestion | undefined;
}
