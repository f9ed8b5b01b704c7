import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from './accounts.js';
import { strategies } from './bank.js';
import { instant, key } from './columns.js';
import { records } from './evidence.js';

/** A subject that people follow. Its strategies are its standing queries. */
export const topics = pgTable(
  'topics',
  {
    id: key(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('topics_slug').on(t.slug)],
);

/** A banked strategy that works as a standing query of a topic: always its current version. */
export const topicStrategies = pgTable(
  'topic_strategies',
  {
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    strategyId: uuid('strategy_id')
      .notNull()
      .references(() => strategies.id, { onDelete: 'cascade' }),
    attachedBy: uuid('attached_by').references(() => people.id, { onDelete: 'set null' }),
    attachedAt: instant('attached_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.strategyId] })],
);

export const frequencies = ['daily', 'weekly', 'monthly'] as const;

/** A series of issues on one topic, compiled on a schedule in its own time zone. */
export const bulletins = pgTable(
  'bulletins',
  {
    id: key(),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    frequency: text('frequency', { enum: frequencies }).notNull().default('weekly'),
    /** ISO weekday 1 (Monday) to 7 for weekly, day 1 to 28 for monthly, 0 for daily. */
    day: integer('day').notNull().default(1),
    /** Wall clock `HH:MM` in `timeZone`. */
    time: text('time').notNull().default('07:00'),
    timeZone: text('time_zone').notNull().default('Europe/London'),
    /** Late by more than this many minutes, a due issue waits as a draft for a person. */
    graceMinutes: integer('grace_minutes').notNull().default(720),
    /** Whether items whose verdict is unknown are put in the draft, marked as possible. */
    includePossible: boolean('include_possible').notNull().default(true),
    maxItems: integer('max_items').notNull().default(40),
    paused: boolean('paused').notNull().default(false),
    nextDueAt: instant('next_due_at'),
    leaseOwner: text('lease_owner'),
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('bulletins_slug').on(t.slug), index('bulletins_due').on(t.nextDueAt)],
);

export const issueStatuses = ['draft', 'approved', 'sent', 'abandoned'] as const;

/** One edition. Approval freezes the rendered bytes and the audience. */
export const issues = pgTable(
  'issues',
  {
    id: key(),
    bulletinId: uuid('bulletin_id')
      .notNull()
      .references(() => bulletins.id, { onDelete: 'cascade' }),
    /** From 1, without holes. */
    number: integer('number').notNull(),
    status: text('status', { enum: issueStatuses }).notNull().default('draft'),
    introduction: text('introduction').notNull().default(''),
    /** Sources that could not be read, problems of strategies: sentences for the editor. */
    notes: jsonb('notes').$type<string[]>().notNull().default([]),
    compiledAt: instant('compiled_at').notNull().defaultNow(),
    dueAt: instant('due_at'),
    approvedAt: instant('approved_at'),
    approvedBy: uuid('approved_by').references(() => people.id, { onDelete: 'set null' }),
    sentAt: instant('sent_at'),
    subject: text('subject'),
    html: text('html'),
    text: text('text'),
    /** SHA-256 of subject, HTML and text as frozen. */
    contentHash: text('content_hash'),
  },
  (t) => [
    uniqueIndex('issues_number').on(t.bulletinId, t.number),
    // Two processes that compile the same bulletin make one draft.
    uniqueIndex('issues_one_draft')
      .on(t.bulletinId)
      .where(sql`status = 'draft'`),
    index('issues_status').on(t.status),
  ],
);

/** Why an item is in an issue: the strategy, its line and the words that matched. */
export interface Reason {
  strategyId: string;
  strategyTitle: string;
  strategySlug: string;
  versionId: string;
  verdict: 'yes' | 'possible';
  /** Of a possible item: how many of the strategy's concepts were found in it, and how many may be in what it lacks. */
  found?: number;
  open?: number;
  /** `because` says why a line can answer neither yes nor no: the record has no subject headings, say. */
  lines: { number: number; text: string; words: string[]; because?: string }[];
}

export const issueItems = pgTable(
  'issue_items',
  {
    issueId: uuid('issue_id')
      .notNull()
      .references(() => issues.id, { onDelete: 'cascade' }),
    recordId: uuid('record_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    /** Revision of the record when it was chosen: an update of a guideline may come again, labelled. */
    revision: integer('revision').notNull().default(1),
    /** It was in an earlier issue; its source has published a new revision since. */
    updated: boolean('updated').notNull().default(false),
    section: text('section').notNull(),
    position: integer('position').notNull(),
    verdict: text('verdict', { enum: ['yes', 'possible'] }).notNull(),
    reasons: jsonb('reasons').$type<Reason[]>().notNull(),
    decision: text('decision', { enum: ['undecided', 'kept', 'dropped'] })
      .notNull()
      .default('undecided'),
    decidedBy: uuid('decided_by').references(() => people.id, { onDelete: 'set null' }),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.recordId] }),
    index('issue_items_record').on(t.recordId),
  ],
);
