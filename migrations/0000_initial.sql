CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT 'contributor' NOT NULL,
	"orcid" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"next" text DEFAULT '/' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "strategies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"purpose" text,
	"subjects" text[] DEFAULT '{}'::text[] NOT NULL,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"organisation" text,
	"licence" text DEFAULT 'CC-BY-4.0' NOT NULL,
	"adapted_from" text,
	"deposited_by" uuid,
	"withdrawn_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"strategy_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"platform" text NOT NULL,
	"database" text,
	"segment" text,
	"text" text NOT NULL,
	"content_hash" text NOT NULL,
	"run_on" date,
	"hits" integer,
	"limits_note" text,
	"change_note" text,
	"search_text" text NOT NULL,
	"search_vector" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED,
	"lines_text" text DEFAULT '' NOT NULL,
	"lines_vector" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', lines_text)) STORED,
	"terms_hash" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulletins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"topic_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"frequency" text DEFAULT 'weekly' NOT NULL,
	"day" integer DEFAULT 1 NOT NULL,
	"time" text DEFAULT '07:00' NOT NULL,
	"time_zone" text DEFAULT 'Europe/London' NOT NULL,
	"grace_minutes" integer DEFAULT 720 NOT NULL,
	"include_possible" boolean DEFAULT true NOT NULL,
	"max_items" integer DEFAULT 40 NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"next_due_at" timestamp with time zone,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_items" (
	"issue_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated" boolean DEFAULT false NOT NULL,
	"section" text NOT NULL,
	"position" integer NOT NULL,
	"verdict" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"decision" text DEFAULT 'undecided' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "issue_items_issue_id_record_id_pk" PRIMARY KEY("issue_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"bulletin_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"compiled_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"sent_at" timestamp with time zone,
	"subject" text,
	"html" text,
	"text" text,
	"content_hash" text
);
--> statement-breakpoint
CREATE TABLE "topic_strategies" (
	"topic_id" uuid NOT NULL,
	"strategy_id" uuid NOT NULL,
	"attached_by" uuid,
	"attached_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topic_strategies_topic_id_strategy_id_pk" PRIMARY KEY("topic_id","strategy_id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sends" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"issue_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"subscriber_id" uuid NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"message_id" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"answer" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subscriber_id" uuid NOT NULL,
	"bulletin_id" uuid NOT NULL,
	"confirm_hash" text,
	"confirm_expires_at" timestamp with time zone,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "record_links" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"relation" text NOT NULL,
	CONSTRAINT "record_links_from_id_to_id_relation_pk" PRIMARY KEY("from_id","to_id","relation")
);
--> statement-breakpoint
CREATE TABLE "record_sources" (
	"record_id" uuid NOT NULL,
	"feed_item_id" uuid NOT NULL,
	"by" text NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_sources_record_id_feed_item_id_pk" PRIMARY KEY("record_id","feed_item_id")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"abstract" text,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"journal" text,
	"year" integer,
	"language" text,
	"keywords" text[],
	"publication_types" text[],
	"doi" text,
	"pmid" text,
	"canonical_url" text,
	"link" text,
	"title_key" text NOT NULL,
	"about_key" text,
	"published" timestamp with time zone,
	"kind" text DEFAULT 'unclassified' NOT NULL,
	"kind_phrase" text,
	"kind_by" text DEFAULT 'rule' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "feed_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"feed_id" uuid NOT NULL,
	"identity" text NOT NULL,
	"content_hash" text NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"summary_html" text,
	"summary" text,
	"published" timestamp with time zone,
	"published_as_given" text,
	"updated" timestamp with time zone,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"doi" text,
	"pmid" text,
	"journal" text,
	"keywords" text[],
	"section" text,
	"language" text,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"record_id" uuid,
	"recorded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"category" text DEFAULT 'general' NOT NULL,
	"channel_title" text,
	"site_url" text,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"etag" text,
	"last_modified" text,
	"body_hash" text,
	"last_tried_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"last_new_at" timestamp with time zone,
	"last_error" text,
	"last_error_text" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"empty_readings" integer DEFAULT 0 NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"journal" text,
	"moved_to" text,
	"moved_seen" integer DEFAULT 0 NOT NULL,
	"previous_url" text,
	"gone_at" timestamp with time zone,
	"next_fetch_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_deposited_by_people_id_fk" FOREIGN KEY ("deposited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_versions" ADD CONSTRAINT "strategy_versions_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_versions" ADD CONSTRAINT "strategy_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_items" ADD CONSTRAINT "issue_items_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_items" ADD CONSTRAINT "issue_items_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_items" ADD CONSTRAINT "issue_items_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_bulletin_id_bulletins_id_fk" FOREIGN KEY ("bulletin_id") REFERENCES "public"."bulletins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_strategies" ADD CONSTRAINT "topic_strategies_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_strategies" ADD CONSTRAINT "topic_strategies_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_strategies" ADD CONSTRAINT "topic_strategies_attached_by_people_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sends" ADD CONSTRAINT "sends_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_bulletin_id_bulletins_id_fk" FOREIGN KEY ("bulletin_id") REFERENCES "public"."bulletins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_links" ADD CONSTRAINT "record_links_from_id_records_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_links" ADD CONSTRAINT "record_links_to_id_records_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_sources" ADD CONSTRAINT "record_sources_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_sources" ADD CONSTRAINT "record_sources_feed_item_id_feed_items_id_fk" FOREIGN KEY ("feed_item_id") REFERENCES "public"."feed_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_items" ADD CONSTRAINT "feed_items_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_links_token" ON "sign_in_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_links_person" ON "sign_in_links" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "strategies_slug" ON "strategies" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "strategies_updated" ON "strategies" USING btree ("status","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "strategy_versions_number" ON "strategy_versions" USING btree ("strategy_id","number");--> statement-breakpoint
CREATE INDEX "strategy_versions_search" ON "strategy_versions" USING gin ("search_vector");--> statement-breakpoint
CREATE INDEX "strategy_versions_lines" ON "strategy_versions" USING gin ("lines_vector");--> statement-breakpoint
CREATE INDEX "strategy_versions_hash" ON "strategy_versions" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "strategy_versions_terms" ON "strategy_versions" USING btree ("terms_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "bulletins_slug" ON "bulletins" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "bulletins_due" ON "bulletins" USING btree ("next_due_at");--> statement-breakpoint
CREATE INDEX "issue_items_record" ON "issue_items" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_number" ON "issues" USING btree ("bulletin_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_one_draft" ON "issues" USING btree ("bulletin_id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "issues_status" ON "issues" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug" ON "topics" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "sends_once" ON "sends" USING btree ("issue_id","subscriber_id");--> statement-breakpoint
CREATE INDEX "sends_due" ON "sends" USING btree ("status","not_before");--> statement-breakpoint
CREATE UNIQUE INDEX "subscribers_email" ON "subscribers" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_pair" ON "subscriptions" USING btree ("subscriber_id","bulletin_id");--> statement-breakpoint
CREATE INDEX "subscriptions_bulletin" ON "subscriptions" USING btree ("bulletin_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_confirm" ON "subscriptions" USING btree ("confirm_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "record_sources_item" ON "record_sources" USING btree ("feed_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "records_doi" ON "records" USING btree ("doi") WHERE merged_into is null;--> statement-breakpoint
CREATE UNIQUE INDEX "records_pmid" ON "records" USING btree ("pmid") WHERE merged_into is null;--> statement-breakpoint
CREATE INDEX "records_url" ON "records" USING btree ("canonical_url");--> statement-breakpoint
CREATE INDEX "records_title" ON "records" USING btree ("title_key");--> statement-breakpoint
CREATE INDEX "records_about" ON "records" USING btree ("about_key");--> statement-breakpoint
CREATE INDEX "records_seen" ON "records" USING btree ("first_seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_items_identity" ON "feed_items" USING btree ("feed_id","identity");--> statement-breakpoint
CREATE INDEX "feed_items_unread" ON "feed_items" USING btree ("record_id","first_seen_at");--> statement-breakpoint
CREATE INDEX "feed_items_seen" ON "feed_items" USING btree ("feed_id","first_seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_url" ON "feeds" USING btree ("url");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "feeds" USING btree ("enabled","next_fetch_at");