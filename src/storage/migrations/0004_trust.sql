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
ALTER TABLE "session_event" ADD CONSTRAINT "sealed_or_plain" CHECK (("session_event"."sealed" is null) = ("session_event"."key_id" is null) and ("session_event"."sealed" is null) <> ("session_event"."event" is null));--> statement-breakpoint
CREATE TABLE "daily_job" (
	"name" text PRIMARY KEY NOT NULL,
	"done" text,
	"claimed_by" text,
	"claimed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE FUNCTION "audit_only_grows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The audit log can be added to, and not changed.';
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_not_changed" BEFORE UPDATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_grows"();--> statement-breakpoint
CREATE TRIGGER "audit_not_emptied" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_grows"();--> statement-breakpoint
-- The oldest entries may go, all of them up to one, in a transaction that says so and has noted which was the last: what is left can then still be verified.
CREATE FUNCTION "audit_only_pruned"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	until bigint := nullif(current_setting('second_look.prune_until', true), '')::bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM gone) THEN
		RETURN NULL;
	END IF;
	IF until IS NULL
		OR EXISTS (SELECT FROM gone WHERE seq > until)
		OR EXISTS (SELECT FROM audit_entry WHERE seq <= until)
		OR NOT EXISTS (
			SELECT FROM gone JOIN audit_entry AS kept ON kept.action = 'audit-pruned' AND kept.target = gone.seq || ':' || gone.hash
			WHERE gone.seq = until
		)
	THEN
		RAISE EXCEPTION 'The audit log can be added to, and not changed.';
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_not_deleted" AFTER DELETE ON "audit_entry" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_pruned"();--> statement-breakpoint
-- Whatever deletes: what is held is not deleted, nor what a person who is held took part in.
CREATE FUNCTION "held_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	of_session text;
BEGIN
	IF TG_TABLE_NAME = 'session' THEN
		of_session := OLD.id;
	ELSE
		of_session := OLD.session_id;
	END IF;
	IF EXISTS (
		SELECT FROM legal_hold WHERE lifted_at IS NULL AND (
			(kind = 'session' AND target = of_session)
			OR (kind = 'person' AND target IN (SELECT person_id FROM session_person WHERE session_id = of_session))
		)
	) THEN
		RAISE EXCEPTION 'This session is under a legal hold.' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER "held_session_is_kept" BEFORE DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION "held_is_kept"();--> statement-breakpoint
CREATE TRIGGER "held_person_is_kept" BEFORE DELETE ON "session_person" FOR EACH ROW EXECUTE FUNCTION "held_is_kept"();
