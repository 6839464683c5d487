import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { PersonId, SessionId } from '../session/ids.ts';
import type { Database } from './database.ts';
import { legalHold, sessionPerson, session as sessions } from './schema.ts';
import { steadily } from './steadily.ts';
import { utcOf } from './utc.ts';

export type HoldKind = 'session' | 'person';

/** What must not be deleted, who said so, and why. `at`: ISO 8601, UTC. */
export type Hold = {
  readonly id: string;
  readonly kind: HoldKind;
  /** The id of the session or of the person. */
  readonly target: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: string;
};

export type Placing = Omit<Hold, 'id'>;
export type Lifting = Pick<Hold, 'kind' | 'target' | 'by' | 'at'>;

export type Holds = ReturnType<typeof createHolds>;

/** Legal holds. What is held is neither deleted nor rewritten, whoever asks; and a session is held with each person who took part in it. */
export function createHolds(database: Database) {
  const current = (kind: HoldKind, target: string): SQL | undefined =>
    and(eq(legalHold.kind, kind), eq(legalHold.target, target), isNull(legalHold.liftedAt));

  return {
    /** Null where it is held already: the hold that is there stays as it is. */
    place: (hold: Placing): Promise<Hold | null> => {
      const id = randomUUID();
      return steadily(async () => {
        await database
          .insert(legalHold)
          .values({ id, ...hold })
          .onConflictDoNothing();
        const rows = await database.select().from(legalHold).where(eq(legalHold.id, id));
        return rows[0] ? { id, ...hold } : null;
      });
    },

    /** False where it is not held. What was held, why and by whom stays to be seen in the table. */
    lift: ({ kind, target, by, at }: Lifting): Promise<boolean> =>
      steadily(async () => {
        const lifted = await database
          .update(legalHold)
          .set({ liftedBy: by, liftedAt: at })
          .where(or(current(kind, target), liftedNow({ kind, target, by, at })))
          .returning({ id: legalHold.id });
        return lifted.length > 0;
      }),

    /** The hold on just this. */
    of: (kind: HoldKind, target: string): Promise<Hold | null> =>
      steadily(async () => {
        const [row] = await database.select().from(legalHold).where(current(kind, target));
        return row ? holdIn(row) : null;
      }),

    /** All that stand, oldest first. */
    all: (): Promise<readonly Hold[]> =>
      steadily(async () => {
        const rows = await database
          .select()
          .from(legalHold)
          .where(isNull(legalHold.liftedAt))
          .orderBy(asc(legalHold.at));
        return rows.map(holdIn);
      }),

    /** Which of these sessions are held, themselves or by somebody who took part. */
    among: (ids: readonly SessionId[]): Promise<ReadonlySet<SessionId>> =>
      steadily(async () => {
        const wanted = [...ids];
        if (wanted.length === 0) return new Set();
        const themselves = database
          .select({ session: legalHold.target })
          .from(legalHold)
          .where(and(eq(legalHold.kind, 'session'), isNull(legalHold.liftedAt), inArray(legalHold.target, wanted)));
        const byPeople = database
          .select({ session: sessionPerson.sessionId })
          .from(sessionPerson)
          .innerJoin(legalHold, eq(legalHold.target, sessionPerson.personId))
          .where(
            and(eq(legalHold.kind, 'person'), isNull(legalHold.liftedAt), inArray(sessionPerson.sessionId, wanted)),
          );
        const rows = [...(await themselves), ...(await byPeople)];
        return new Set(rows.map(({ session }) => SessionId.parse(session)));
      }),

    /** Whether an id that somebody gave is a session's; else it is taken for a person's. */
    kindOf: (target: string): Promise<HoldKind> =>
      steadily(async () => {
        const rows = await database.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, target));
        return rows.length > 0 ? 'session' : 'person';
      }),
  };
}

/** Done before, where the connection broke before that was answered. */
const liftedNow = ({ kind, target, by, at }: Lifting): SQL =>
  sql`(${legalHold.kind}, ${legalHold.target}, ${legalHold.liftedBy}, ${legalHold.liftedAt}) = (${kind}, ${target}, ${by}, ${at}::timestamptz)`;

const holdIn = ({ id, kind, target, reason, by, at }: typeof legalHold.$inferSelect): Hold => ({
  id,
  kind,
  target,
  reason,
  by: PersonId.parse(by),
  at: utcOf(at),
});
