/** One subject heading as a loaded vocabulary keeps it. */
export interface VocabularyHeading {
  readonly name: string;
  /** Places in the tree: `C08.127.108`. A heading stands in one or more. */
  readonly trees: readonly string[];
  /** Names that mean the same, permuted ones too. */
  readonly entryTerms: readonly string[];
  /** The year in which it became a heading, null where the file does not say. */
  readonly since: number | null;
  /** Names under which it was a heading before, by its history note. */
  readonly formerly: readonly FormerName[];
}

export interface FormerName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** All that is kept of a descriptor file. */
export interface VocabularyFile {
  readonly vocabulary: 'mesh';
  /** The year of the edition, null where neither the file nor its name says it. */
  readonly year: number | null;
  readonly headings: readonly VocabularyHeading[];
}

/** Takes a descriptor file piece by piece, as it is streamed; pieces may be cut anywhere. */
export interface DescriptorReader {
  push(piece: string): void;
  end(): ReadDescriptors;
}

export interface ReadDescriptors {
  /** The edition's, null where the file does not say. */
  readonly year: number | null;
  /** All headings of the file, in its order. */
  readonly headings: readonly VocabularyHeading[];
  /** Whether the file went on to its end: a download that broke off holds a part of the headings only. */
  readonly whole: boolean;
}
