CREATE TABLE "applied_activity" (
	"conversation_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"session_id" text NOT NULL,
	"first_seq" integer NOT NULL,
	"last_seq" integer NOT NULL,
	CONSTRAINT "applied_activity_conversation_id_activity_id_pk" PRIMARY KEY("conversation_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "session_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"opened_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session_event" (
	"session_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"event" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_event_session_id_seq_pk" PRIMARY KEY("session_id","seq")
);
--> statement-breakpoint
CREATE TABLE "welcome" (
	"conversation_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_session" ON "session" USING btree ("conversation_id") WHERE "session"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "latest_session" ON "session" USING btree ("conversation_id","number");