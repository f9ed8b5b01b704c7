import { findDoi } from '../feeds/index.js';
import type { NoticeKind } from './title.js';

const sentence =
  /\bthis (corrects|retracts|amends) (?:the|an) (?:article|paper|publication)(?: with)?(?: the)?,?\s*(?:\[?doi\b:?|https?:\/\/)\s*(\S+)/i;

/** What a notice says of the article it is about, by number: `[This corrects the article DOI: 10.1371/…]`, as PubMed prints it. */
export interface AboutDoi {
  readonly kind: NoticeKind;
  /** Lower case. */
  readonly doi: string;
}

export function aboutDoiOf(abstract: string | null | undefined): AboutDoi | null {
  // It is all that such an abstract says: one that only cites it is longer.
  const found = abstract == null || abstract.length > 1_000 ? null : sentence.exec(abstract);
  const doi = found === null ? undefined : findDoi(found[2]!.replace(/\]\.?$/, ''))?.toLowerCase();
  if (doi === undefined) return null;
  return { kind: found![1]!.toLowerCase() === 'retracts' ? 'retraction' : 'erratum', doi };
}
