/** What a citation needs to know of a record; the row of a record has it all. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string | null;
  readonly year: number | null;
  readonly published: Date | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[] | null;
  readonly publicationTypes: readonly string[] | null;
  readonly language: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly link: string | null;
  /** Kind of evidence, as the bank classes it. */
  readonly kind: string;
}

/** Text for one field of a line format: no line break, no tab, no control sign, no run of blanks. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}
