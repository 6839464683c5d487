CREATE TABLE "conversation_reference" (
	"conversation_id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"kind" text NOT NULL,
	"reference" jsonb NOT NULL,
	"locale" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"due" date NOT NULL,
	"locale" text,
	"send_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"claimed_by" text,
	"claimed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_pause" (
	"person_id" text PRIMARY KEY NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "reference_of_person" ON "conversation_reference" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "reminder_waiting" ON "reminder" USING btree ("send_at","id") WHERE "reminder"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "reminder_of_person" ON "reminder" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reminder_of_conversation" ON "reminder" USING btree ("conversation_id");