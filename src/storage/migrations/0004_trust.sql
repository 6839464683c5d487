CREATE TABLE "audit_entry" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_key" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"session_id" text,
	"master_id" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_hold" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "session_event" ALTER COLUMN "event" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "noticed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session_event" ADD COLUMN "sealed" "bytea";--> statement-breakpoint
ALTER TABLE "session_event" ADD COLUMN "key_id" text;--> statement-breakpoint
CREATE INDEX "key_of_session" ON "content_key" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "key_of_master" ON "content_key" USING btree ("master_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_hold" ON "legal_hold" USING btree ("kind","target") WHERE "legal_hold"."lifted_at" is null;--> statement-breakpoint
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_key_id_content_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."content_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_of_key" ON "session_event" USING btree ("key_id");--> statement-breakpoint
ALTER TABLE "session_event" ADD CONSTRAINT "sealed_or_plain" CHECK (("session_event"."sealed" is null) = ("session_event"."key_id" is null) and ("session_event"."sealed" is null) <> ("session_event"."event" is null));