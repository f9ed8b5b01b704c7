import type { WordPart } from '../ast.js';
import { termsOf, type Term } from './term.js';

/**
 * The terms of one or many strategies, each kept once: what an index knows of a term is then known
 * for every strategy that uses it. Terms are counted, so that a strategy taken out leaves nothing.
 */
export class Lexicon {
  readonly #terms = new Map<string, { readonly term: Term; uses: number }>();

  get size(): number {
    return this.#terms.size;
  }

  take(parts: readonly WordPart[]): Term[] {
    return termsOf(parts).map((term) => {
      const known = this.#terms.get(term.key);
      if (known === undefined) {
        this.#terms.set(term.key, { term, uses: 1 });
        return term;
      }
      known.uses++;
      return known.term;
    });
  }

  giveBack(term: Term): void {
    const known = this.#terms.get(term.key);
    if (known !== undefined && --known.uses === 0) this.#terms.delete(term.key);
  }
}
