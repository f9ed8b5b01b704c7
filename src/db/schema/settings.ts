import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Facts of this installation that must outlive a restart: the instance's id, the secret behind unsubscribe links. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
});
