ALTER TABLE "feeds" ADD COLUMN "ttl_minutes" integer;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "previous_urls" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "feeds" SET "previous_urls" = ARRAY["previous_url"] WHERE "previous_url" IS NOT NULL;
