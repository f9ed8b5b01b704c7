import type { WordPart } from '../ast.js';
import { termsOf, type Term } from './term.js';

/** Where compiling gets its terms from. */
export interface TermSource {
  take(parts: readonly WordPart[]): Term[];
}

/**
 * The terms of one or many strategies, each kept once: what an index knows of a term is then known
 * for every strategy that uses it.
 */
export class Lexicon implements TermSource {
  readonly #terms = new Map<string, { readonly term: Term; uses: number }>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#terms.size;
  }

  take(parts: readonly WordPart[]): Term[] {
    return termsOf(parts).map((term) => {
      const known = this.#terms.get(term.key);
      if (known === undefined) {
        term.id = this.#free.pop() ?? this.#terms.size;
        this.#terms.set(term.key, { term, uses: 1 });
        return term;
      }
      known.uses++;
      return known.term;
    });
  }

  giveBack(term: Term): void {
    const known = this.#terms.get(term.key);
    if (known === undefined || --known.uses > 0) return;
    this.#terms.delete(term.key);
    this.#free.push(term.id);
  }
}

/** The terms that one strategy took from a lexicon, so that all of them can be given back. */
export class Loan implements TermSource {
  readonly #taken: Term[] = [];
  constructor(readonly lexicon: Lexicon) {}

  take(parts: readonly WordPart[]): Term[] {
    const terms = this.lexicon.take(parts);
    this.#taken.push(...terms);
    return terms;
  }

  giveBack(): void {
    for (const term of this.#taken.splice(0)) this.lexicon.giveBack(term);
  }
}
