DROP INDEX "feed_items_unread";--> statement-breakpoint
DROP INDEX "feed_items_seen";--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "entries" text;--> statement-breakpoint
CREATE INDEX "feed_items_unrecorded" ON "feed_items" USING btree ("first_seen_at","id") WHERE record_id is null or changed_at > recorded_at;--> statement-breakpoint
CREATE INDEX "feed_items_seen" ON "feed_items" USING brin ("first_seen_at");