CREATE TABLE "session_person" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "session_person_person_id_session_id_pk" PRIMARY KEY("person_id","session_id")
);
