import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant, key } from './columns.js';
import { feedItems } from './feeds.js';

export const evidenceKinds = [
  'guideline',
  'systematic review',
  'randomised trial',
  'primary research',
  'evidence summary',
  'policy or report',
  'safety alert',
  'news',
  'preprint',
  'protocol',
  'erratum',
  'retraction',
  'comment',
  'unclassified',
] as const;

/** One record per piece of evidence, however many feeds name it. */
export const records = pgTable(
  'records',
  {
    id: key(),
    title: text('title').notNull(),
    abstract: text('abstract'),
    authors: jsonb('authors').$type<string[]>().notNull().default([]),
    journal: text('journal'),
    year: integer('year'),
    language: text('language'),
    keywords: text('keywords').array(),
    publicationTypes: text('publication_types').array(),
    doi: text('doi'),
    pmid: text('pmid'),
    /** Trackers and session parts cut. */
    canonicalUrl: text('canonical_url'),
    /** Where a reader is sent. */
    link: text('link'),
    /** The first words of the normalised title, by which candidates for the same evidence are found; empty for a title that tells nothing. */
    titleKey: text('title_key').notNull(),
    /** For an erratum, retraction or comment: the title key of what it is about. */
    aboutKey: text('about_key'),
    published: instant('published'),
    kind: text('kind', { enum: evidenceKinds }).notNull().default('unclassified'),
    /** The words that decided the kind. */
    kindPhrase: text('kind_phrase'),
    kindBy: text('kind_by', { enum: ['rule', 'editor'] })
      .notNull()
      .default('rule'),
    /** Counts the versions of a document that is updated in place (a guideline). */
    revision: integer('revision').notNull().default(1),
    firstSeenAt: instant('first_seen_at').notNull().defaultNow(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    /** Set when this record was merged into another; undone by setting it back. */
    mergedInto: uuid('merged_into'),
  },
  (t) => [
    uniqueIndex('records_doi')
      .on(t.doi)
      .where(sql`merged_into is null`),
    uniqueIndex('records_pmid')
      .on(t.pmid)
      .where(sql`merged_into is null`),
    // Merged records are found by their numbers too; together with the two above these cover every record.
    index('records_merged_doi')
      .on(t.doi)
      .where(sql`merged_into is not null`),
    index('records_merged_pmid')
      .on(t.pmid)
      .where(sql`merged_into is not null`),
    // What was joined to a record.
    index('records_merged_into')
      .on(t.mergedInto)
      .where(sql`merged_into is not null`),
    index('records_url').on(t.canonicalUrl),
    index('records_title').on(t.titleKey),
    index('records_about').on(t.aboutKey),
    index('records_seen').on(t.firstSeenAt),
  ],
);

/** Every source of a record is kept. */
export const recordSources = pgTable(
  'record_sources',
  {
    recordId: uuid('record_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    feedItemId: uuid('feed_item_id')
      .notNull()
      .references(() => feedItems.id, { onDelete: 'cascade' }),
    /** What made it the same: `doi`, `pmid`, `url`, `title`, `new`. */
    by: text('by').notNull(),
    addedAt: instant('added_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.feedItemId] }),
    uniqueIndex('record_sources_item').on(t.feedItemId),
  ],
);

/** A preprint and its paper, an erratum and what it corrects: linked, not merged. */
export const recordLinks = pgTable(
  'record_links',
  {
    fromId: uuid('from_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    toId: uuid('to_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    relation: text('relation', {
      enum: ['preprint of', 'corrects', 'retracts', 'comments on', 'updates'],
    }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromId, t.toId, t.relation] })],
);
