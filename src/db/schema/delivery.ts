import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bulletins, issues } from './bulletins.js';
import { instant, key } from './columns.js';

/** Someone who reads bulletins by e-mail. No account is needed; the address is kept lower case. */
export const subscribers = pgTable(
  'subscribers',
  {
    id: key(),
    email: text('email').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('subscribers_email').on(t.email)],
);

/** A wish for one bulletin. It counts from the confirmation on; ended, it stays as a row. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: key(),
    subscriberId: uuid('subscriber_id')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    bulletinId: uuid('bulletin_id')
      .notNull()
      .references(() => bulletins.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token in the confirmation message. */
    confirmHash: text('confirm_hash'),
    confirmExpiresAt: instant('confirm_expires_at'),
    requestedAt: instant('requested_at').notNull().defaultNow(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('subscriptions_pair').on(t.subscriberId, t.bulletinId),
    index('subscriptions_bulletin').on(t.bulletinId),
    uniqueIndex('subscriptions_confirm').on(t.confirmHash),
  ],
);

export const sendStatuses = [
  'queued',
  'claimed',
  'sending',
  'sent',
  'uncertain',
  'rejected',
  'suppressed',
] as const;

/**
 * The ledger of sending: one row for each issue and subscriber, made when the issue is approved.
 * `sending` is committed before the first byte of the message leaves, so that a crash leaves a row that
 * says "in doubt" and is never sent again without a person's word.
 */
export const sends = pgTable(
  'sends',
  {
    id: key(),
    issueId: uuid('issue_id')
      .notNull()
      .references(() => issues.id, { onDelete: 'cascade' }),
    subscriptionId: uuid('subscription_id')
      .notNull()
      .references(() => subscriptions.id, { onDelete: 'cascade' }),
    subscriberId: uuid('subscriber_id')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    status: text('status', { enum: sendStatuses }).notNull().default('queued'),
    messageId: text('message_id').notNull(),
    attempts: integer('attempts').notNull().default(0),
    notBefore: instant('not_before').notNull().defaultNow(),
    leaseOwner: text('lease_owner'),
    leaseUntil: instant('lease_until'),
    /** The server's answer in short, without the address. */
    answer: text('answer'),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('sends_once').on(t.issueId, t.subscriberId),
    index('sends_due').on(t.status, t.notBefore),
  ],
);
