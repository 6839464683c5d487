CREATE TABLE "training_commitment" (
	"run_id" text NOT NULL,
	"stage_id" text NOT NULL,
	"round" integer NOT NULL,
	"person" text NOT NULL,
	"choice" jsonb NOT NULL,
	"concern" integer,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_commitment_run_id_stage_id_round_person_pk" PRIMARY KEY("run_id","stage_id","round","person")
);
--> statement-breakpoint
CREATE TABLE "training_run" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"exercise_id" text NOT NULL,
	"stage_id" text NOT NULL,
	"round" integer NOT NULL,
	"phase" text NOT NULL,
	"trainer_id" text NOT NULL,
	"seq" integer NOT NULL,
	"card" text,
	"began_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "one_running" ON "training_run" USING btree ("conversation_id") WHERE "training_run"."ended_at" is null;