import { sql } from 'drizzle-orm';
import {
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from './accounts.js';
import { instant, key } from './columns.js';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const strategyKinds = ['strategy', 'block', 'filter'] as const;

export const strategyStatuses = ['draft', 'published', 'withdrawn'] as const;

/** Why a search is done: the types of the NHS National Searching Guidance. */
export const purposes = [
  'audit',
  'business case',
  'care of a specific patient',
  'policy',
  'research',
  'service development',
  'systematic review',
] as const;

/** Someone credited with a strategy. */
export interface Author {
  name: string;
  orcid?: string;
}

/** One deposited strategy, block or filter: what stays the same over its versions. */
export const strategies = pgTable(
  'strategies',
  {
    id: key(),
    /** Stable part of its address: /strategies/<slug>. */
    slug: text('slug').notNull(),
    kind: text('kind', { enum: strategyKinds }).notNull(),
    status: text('status', { enum: strategyStatuses }).notNull().default('published'),
    title: text('title').notNull(),
    /** The question it answers, or what the block or filter is for. */
    description: text('description').notNull().default(''),
    purpose: text('purpose', { enum: purposes }),
    /** Subjects as the bank's own list of words: `delirium`, `stroke`. */
    subjects: text('subjects')
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    authors: jsonb('authors').$type<Author[]>().notNull().default([]),
    organisation: text('organisation'),
    /** SPDX id: the bank holds the licence per record. */
    licence: text('licence').notNull().default('CC-BY-4.0'),
    /** Citation of what it was adapted from (PRISMA-S 11). */
    adaptedFrom: text('adapted_from'),
    depositedBy: uuid('deposited_by').references(() => people.id, { onDelete: 'set null' }),
    /** Said to readers where the strategy was. */
    withdrawnReason: text('withdrawn_reason'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('strategies_slug').on(t.slug),
    index('strategies_updated').on(t.status, t.updatedAt),
  ],
);

/** The exact string as run in one database (PRISMA-S 8): immutable, a change is a new version. */
export const strategyVersions = pgTable(
  'strategy_versions',
  {
    id: key(),
    strategyId: uuid('strategy_id')
      .notNull()
      .references(() => strategies.id, { onDelete: 'cascade' }),
    /** From 1, without holes. The highest is the current one. */
    number: integer('number').notNull(),
    platform: text('platform').notNull(),
    /** As displayed: `Ovid MEDLINE(R) ALL`. */
    database: text('database'),
    /** Segment and coverage as displayed: `1946 to October 01, 2020`. */
    segment: text('segment'),
    text: text('text').notNull(),
    /** SHA-256 of `text`. */
    contentHash: text('content_hash').notNull(),
    /** When it was last run, and what it found. */
    runOn: date('run_on', { mode: 'string' }),
    hits: integer('hits'),
    /** Justification of limits, or an explicit "none" (PRISMA-S 9). */
    limitsNote: text('limits_note'),
    /** What changed against the version before. */
    changeNote: text('change_note'),
    /** Words of title, description, subjects and lines with every sign turned into a blank, for both engines. */
    searchText: text('search_text').notNull(),
    searchVector: tsvector('search_vector').generatedAlwaysAs(
      sql`to_tsvector('simple', search_text)`,
    ),
    /** The words of the lines alone, for a search inside lines. */
    linesText: text('lines_text').notNull().default(''),
    linesVector: tsvector('lines_vector').generatedAlwaysAs(sql`to_tsvector('simple', lines_text)`),
    /** SHA-256 of its sorted headings and terms: the same for two writings of one strategy. */
    termsHash: text('terms_hash').notNull().default(''),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('strategy_versions_number').on(t.strategyId, t.number),
    index('strategy_versions_search').using('gin', t.searchVector),
    index('strategy_versions_lines').using('gin', t.linesVector),
    index('strategy_versions_hash').on(t.contentHash),
    index('strategy_versions_terms').on(t.termsHash),
  ],
);
