import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** An instant, kept in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A random key made by the database, so that rows of two processes never collide. */
export const key = () => uuid('id').primaryKey().defaultRandom();
