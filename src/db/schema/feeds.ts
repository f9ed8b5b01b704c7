import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant, key } from './columns.js';

/** A source that is read on a schedule: what it is, how the last reading went, when the next is due. */
export const feeds = pgTable(
  'feeds',
  {
    id: key(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    /** Where the feed lies in feeds.json and in the lists: `general`, `cardiology`. */
    category: text('category').notNull().default('general'),
    /** The title the channel gave itself when last read; a mismatch with `title` is shown. */
    channelTitle: text('channel_title'),
    siteUrl: text('site_url'),
    enabled: boolean('enabled').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Conditional GET, verbatim. */
    etag: text('etag'),
    lastModified: text('last_modified'),
    bodyHash: text('body_hash'),
    /** Marks of the entries of the last reading, by which the next passes over what is stored already. */
    entries: text('entries'),
    lastTriedAt: instant('last_tried_at'),
    lastSuccessAt: instant('last_success_at'),
    /** When something new last came. */
    lastNewAt: instant('last_new_at'),
    /** A literal reason (`timeout`, `not-a-feed`, `http-status` ...) and its sentence for a person. */
    lastError: text('last_error'),
    lastErrorText: text('last_error_text'),
    failures: integer('failures').notNull().default(0),
    /** Since when every reading has failed. */
    failingSince: instant('failing_since'),
    /** Successive readings that gave a feed without a single item. */
    emptyReadings: integer('empty_readings').notNull().default(0),
    /** What a person should look at although the reading went well: another title than expected, dates as given. */
    warnings: jsonb('warnings').$type<string[]>().notNull().default([]),
    /** The journal the channel stands for. */
    journal: text('journal'),
    /** Minutes for which the feed last asked not to be read again. */
    ttlMinutes: integer('ttl_minutes'),
    /** A permanent redirect's goal and on how many successive readings it was seen. */
    movedTo: text('moved_to'),
    movedSeen: integer('moved_seen').notNull().default(0),
    /** Addresses from which it has moved, the last one last: a list of feeds may still know it by any of them. */
    previousUrls: text('previous_urls')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Answered 410: read no more until a person turns it on again. */
    goneAt: instant('gone_at'),
    nextFetchAt: instant('next_fetch_at').notNull().defaultNow(),
    leaseOwner: text('lease_owner'),
    leaseUntil: instant('lease_until'),
  },
  (t) => [uniqueIndex('feeds_url').on(t.url), index('feeds_due').on(t.enabled, t.nextFetchAt)],
);

/** One entry as a feed gave it. `identity` makes it one row however often the feed is read. */
export const feedItems = pgTable(
  'feed_items',
  {
    id: key(),
    feedId: uuid('feed_id')
      .notNull()
      .references(() => feeds.id, { onDelete: 'cascade' }),
    identity: text('identity').notNull(),
    /** Hash of what was read, so that an unchanged entry costs no write. */
    contentHash: text('content_hash').notNull(),
    title: text('title').notNull(),
    link: text('link'),
    /** Sanitised HTML, null where it says no more than the plain text beside it. */
    summaryHtml: text('summary_html'),
    summary: text('summary'),
    published: instant('published'),
    publishedAsGiven: text('published_as_given'),
    updated: instant('updated'),
    authors: jsonb('authors').$type<string[]>().notNull().default([]),
    doi: text('doi'),
    pmid: text('pmid'),
    journal: text('journal'),
    /** Author keywords; null where the feed gives none. */
    keywords: text('keywords').array(),
    /** The heading a journal puts it under: `Original Articles`, `Editorial`. */
    section: text('section'),
    language: text('language'),
    firstSeenAt: instant('first_seen_at').notNull().defaultNow(),
    changedAt: instant('changed_at').notNull().defaultNow(),
    /** Set once the entry has become (a source of) a record of evidence. No foreign key: evidence knows feeds, not the reverse. */
    recordId: uuid('record_id'),
    /** When evidence last looked at the entry; a change after that is looked at again. */
    recordedAt: instant('recorded_at'),
  },
  (t) => [
    uniqueIndex('feed_items_identity').on(t.feedId, t.identity),
    // What evidence has still to look at: few, however many there are.
    index('feed_items_unrecorded')
      .on(t.firstSeenAt, t.id)
      .where(sql`record_id is null or changed_at > recorded_at`),
    // Items come in the order of time: a few pages tell where a year begins.
    index('feed_items_seen').using('brin', t.firstSeenAt),
  ],
);
