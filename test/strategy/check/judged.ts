/** One finding on a published strategy, judged by reading it in its context. The strategy's text is not kept. */
export interface JudgedFinding {
  readonly rule: string;
  readonly strategy: string;
  /** The line's number as printed, null where the finding concerns the whole text. */
  readonly line: number | null;
  /** Whether a peer reviewer would say so. */
  readonly verdict: boolean;
  readonly reason: string;
}
