import type { Platform } from '../strategy/index.js';

export const kinds = ['strategy', 'block', 'filter'] as const;
export type Kind = (typeof kinds)[number];

/** The types of search of the NHS National Searching Guidance, and the review. */
export const purposes = [
  'audit',
  'business case',
  'care of a specific patient',
  'policy',
  'research',
  'service development',
  'systematic review',
] as const;
export type Purpose = (typeof purposes)[number];

/** Licences a depositor can choose; records that come from elsewhere may name another SPDX id. */
export const licences = ['CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0'] as const;

export interface Author {
  readonly name: string;
  readonly orcid?: string;
}

/** What stays the same over the versions of a strategy. */
export interface StrategyDetails {
  readonly kind: Kind;
  readonly title: string;
  /** The question it answers, or what the block or filter is for. */
  readonly description: string;
  readonly purpose: Purpose | null;
  readonly subjects: readonly string[];
  readonly authors: readonly Author[];
  readonly organisation: string | null;
  /** SPDX id. */
  readonly licence: string;
  /** Citation of what it was adapted from (PRISMA-S 11). */
  readonly adaptedFrom: string | null;
}

/** What belongs to one text, as run in one database. */
export interface RunDetails {
  readonly database: string | null;
  readonly segment: string | null;
  /** ISO date of the last run. */
  readonly runOn: string | null;
  /** Justification of limits, or an explicit "none" (PRISMA-S 9). */
  readonly limitsNote: string | null;
}

/** An immutable version. */
export interface StrategyVersion extends RunDetails {
  readonly id: string;
  /** From 1, without holes. */
  readonly number: number;
  readonly platform: Platform;
  /** Exactly as deposited. */
  readonly text: string;
  readonly contentHash: string;
  readonly hits: number | null;
  readonly changeNote: string | null;
  readonly createdAt: Date;
}

/** A strategy with one of its versions. */
export interface BankedStrategy extends StrategyDetails {
  readonly id: string;
  readonly slug: string;
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly withdrawnReason: string | null;
  readonly depositedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: StrategyVersion;
}
