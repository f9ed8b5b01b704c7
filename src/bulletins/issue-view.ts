/** One item as an issue shows it. Strings are as the feeds gave them: whoever renders escapes. */
export interface ItemView {
  readonly title: string;
  readonly link: string | null;
  readonly kind: string;
  readonly journal: string | null;
  readonly authors: readonly string[];
  /** `3 November 2026`, or the year, or null where no date is known. */
  readonly published: string | null;
  readonly abstract: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  /** `Preventing delirium, line 4: delirium, older people`. */
  readonly why: string;
  readonly possible: boolean;
  /** Sent in an earlier issue; its source has updated it since. */
  readonly updated: boolean;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ItemView[];
}

/** An issue ready for rendering: kept items only, in their order. */
export interface IssueView {
  readonly bulletin: string;
  readonly topic: string;
  readonly number: number;
  /** `Sunday 22 November 2026`. */
  readonly date: string;
  readonly introduction: string;
  readonly organisation: string;
  readonly sections: readonly SectionView[];
  readonly strategies: readonly { readonly title: string; readonly link: string }[];
  /** The issue's page in the archive. */
  readonly archiveLink: string;
  readonly bulletinLink: string;
}
