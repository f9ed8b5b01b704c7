import type { Target, Vocabulary } from '../meaning/meaning.js';

/** What a field asks of a record: read by `meaning/`, compared by `translate/`. */
export type FieldSense =
  /** Words in any of these parts. `whole` where the platform compares the entire value (`.pt.`, `[jour]`). */
  | {
      readonly kind: 'words';
      readonly targets: readonly Target[];
      readonly whole?: boolean;
      /** The types below the one named count too: PubMed's `[pt]`. */
      readonly exploded?: boolean;
      /** Only the first, or the last, of several values: PubMed's `[1au]`. */
      readonly place?: 'first' | 'last';
    }
  /** The operand names subject headings: `.sh.`, `[mh]`, `[majr:noexp]`. */
  | {
      readonly kind: 'heading';
      readonly vocabulary: Vocabulary;
      readonly explode: boolean;
      readonly focus: boolean;
    }
  /** The operand names subheadings on any heading: `.fs.`, `[sh]`. */
  | { readonly kind: 'subheading'; readonly vocabulary: Vocabulary }
  | { readonly kind: 'years' }
  | { readonly kind: 'language' }
  /** A record cannot answer it; `reason` is a clause for a person: "the date a record was added". */
  | { readonly kind: 'unanswerable'; readonly reason: string };

/** One row of a dialect's field table. The vendor page and the date it was read stand above each table. */
export interface Field {
  /** Key within the table: the platform's own short tag in lower case. */
  readonly id: string;
  /** What it is called: `Title and abstract`. */
  readonly label: string;
  /** Every spelling met, lower case, compared without case and inner blanks: `tiab`, `title/abstract`. */
  readonly names: readonly string[];
  readonly sense: FieldSense;
}
