import type { schema } from '../db/index.js';
import { kindRules } from './kind-rules.js';

export type EvidenceKind = (typeof schema.evidenceKinds)[number];

/** What a kind is told from. */
export interface Classifiable {
  readonly title: string;
  readonly abstract: string | null;
  readonly journal: string | null;
  /** The heading a journal puts it under. */
  readonly section?: string | null;
  readonly link?: string | null;
  readonly doi?: string | null;
}

export interface Classification {
  readonly kind: EvidenceKind;
  /** The words that decided, as written; null where nothing did. */
  readonly phrase: string | null;
}

/** The kind of evidence by title, abstract and source, with the words that decided. "unclassified" where no rule says anything. */
export function classify(record: Classifiable): Classification {
  for (const rule of kindRules) {
    const found =
      find(rule.title, record.title) ??
      find(rule.section, record.section) ??
      find(rule.abstract, record.abstract) ??
      find(rule.source, record.doi) ??
      find(rule.source, record.link) ??
      find(rule.source, record.journal);
    if (found !== undefined) return { kind: rule.kind, phrase: found };
  }
  return { kind: 'unclassified', phrase: null };
}

function find(pattern: RegExp | undefined, text: string | null | undefined): string | undefined {
  if (pattern === undefined || text === null || text === undefined) return undefined;
  const phrase = pattern.exec(text)?.[0].trim();
  return phrase === '' ? undefined : phrase;
}
