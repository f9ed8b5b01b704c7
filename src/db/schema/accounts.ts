import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, key } from './columns.js';

export const roles = ['contributor', 'editor', 'administrator'] as const;

/** Someone who can sign in. The address is kept lower case. */
export const people = pgTable(
  'people',
  {
    id: key(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: roles }).notNull().default('contributor'),
    orcid: text('orcid'),
    createdAt: instant('created_at').notNull().defaultNow(),
    disabledAt: instant('disabled_at'),
  },
  (t) => [uniqueIndex('people_email').on(t.email)],
);

/** A sign-in link: only the SHA-256 of its 256-bit token is kept; used once, within ten minutes. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    id: key(),
    tokenHash: text('token_hash').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Local path to go to afterwards. */
    next: text('next').notNull().default('/'),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    uniqueIndex('sign_in_links_token').on(t.tokenHash),
    index('sign_in_links_person').on(t.personId, t.createdAt),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    id: key(),
    tokenHash: text('token_hash').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    /** Absolute end, whatever the use. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash)],
);

/** Who did what, in words a librarian reads. Never an address, never a token. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: key(),
    at: instant('at').notNull().defaultNow(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    /** `strategy.deposit`, `issue.approve`. */
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>(),
  },
  (t) => [index('audit_at').on(t.at)],
);
